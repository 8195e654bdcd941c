// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { NO_DETAILS } from '@/lib/domain/prospect/person-details';
import { ada, choose, show } from './ada-page';

it('refuses a wrong address at the field, and saves a right one', async () => {
  const { onCommand } = show();
  await choose('Edit');
  const addresses = screen.getByRole('textbox', { name: 'Addresses' });
  await userEvent.clear(addresses);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByRole('alert').textContent).toBe('At least one address is needed.');
  await userEvent.type(addresses, 'Ada@acme.example, ada@acme');
  expect(screen.getByRole('alert').textContent).toContain('“ada@acme” is not an address');
  await userEvent.type(addresses, '.example');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(onCommand).toHaveBeenCalledExactlyOnceWith({
    type: 'edit-prospect',
    prospectId: ada.id,
    name: 'Ada Field',
    company: 'Acme',
    addresses: ['ada@acme.example'],
    ...NO_DETAILS,
  });
});

it('brings LinkedIn address and time zone to one form, and says what is neither', async () => {
  const { onCommand } = show();
  await choose('Edit');
  const type = async (name: string, text: string) => {
    const field = screen.getByLabelText(name);
    await userEvent.clear(field);
    await userEvent.click(field);
    await userEvent.paste(text);
  };
  await type('Title', 'Head of Operations');
  await type('Phone', '+49 30 123456');
  await type('LinkedIn', 'https://example.com/ada');
  await type('Time zone', 'Mars');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getAllByRole('alert').map((each) => each.textContent)).toEqual([
    expect.stringContaining('no LinkedIn address'),
    expect.stringContaining('No such time zone'),
  ]);
  await type('LinkedIn', 'de.linkedin.com/in/ada-field/?trk=x');
  await type('Time zone', 'europe/berlin');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(onCommand).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({
      ...{ title: 'Head of Operations', phone: '+49 30 123456' },
      ...{ linkedIn: 'https://www.linkedin.com/in/ada-field', timeZone: 'Europe/Berlin' },
    }),
  );
});

it('saves notes when the rep leaves the field, and only when they changed', async () => {
  const { onCommand } = show();
  const notes = screen.getByRole('textbox', { name: 'Notes' });
  await userEvent.click(notes);
  await userEvent.tab();
  expect(onCommand).not.toHaveBeenCalled();
  await userEvent.type(notes, ' Mornings.');
  await userEvent.tab();
  expect(onCommand).toHaveBeenCalledExactlyOnceWith({
    type: 'edit-prospect',
    prospectId: ada.id,
    notes: 'Prefers the phone. Mornings.',
  });
});
