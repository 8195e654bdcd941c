// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { nudge } from '../nudges';
import { ada, show } from './ada-page';

it('says who, where they stand and why', () => {
  show();
  const page = screen.getByRole('article', { name: 'Ada Field' });
  expect(within(page).getByRole('heading', { level: 1 }).textContent).toBe('Ada Field');
  expect(page.textContent).toContain('3 working days after Thursday’s email');
  expect(page.textContent).toContain('a.field@acme.example');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notes' }).value).toBe('Prefers the phone.');
});

it('says of a touch in the history what it gave', () => {
  const line = {
    key: 't1',
    at: 1,
    local: '2026-11-20T10:00',
    touch: null,
    words: 'Call',
    detail: '',
    valueItemTitle: '',
  };
  show({
    history: [
      { ...line, valueItemTitle: 'Audit guide' },
      { ...line, key: 't2' },
    ],
  });
  const history = screen.getByRole('region', { name: 'History' });
  const [gave, other] = within(history).getAllByRole('listitem');
  expect(gave?.textContent).toContain('Gave: Audit guide');
  expect(other?.textContent).not.toContain('Gave');
});

it('draws of a long history the latest, and older lines when asked', async () => {
  const line = { at: 1, local: '2026-11-20T10:00', touch: null, detail: '', valueItemTitle: '' };
  show({ history: Array.from({ length: 230 }, (_, n) => ({ ...line, key: `t${n}`, words: `Call ${n}` })) });
  const history = within(screen.getByRole('region', { name: 'History' }));
  const words = () => history.getAllByRole('listitem').map(({ textContent }) => textContent);
  const more = (left: number) => history.getByRole('button', { name: `Show more: ${left} left` });
  expect(words()).toHaveLength(100);
  expect(words()[0]).toContain('Call 0');
  await userEvent.click(more(130));
  expect(words()).toHaveLength(200);
  await userEvent.click(more(30));
  expect(words()).toHaveLength(230);
  expect(words().at(-1)).toContain('Call 229');
  expect(history.queryByRole('button')).toBeNull();
});

it('asks about somebody of the same name, and merges by one click', async () => {
  const { onCommand } = show({ mergeCandidate: { id: 'p2', name: 'Ada Field', address: 'ada@home.example' } });
  expect(screen.getByText(/The same person as ada@home.example/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Merge ada@home.example' }));
  expect(onCommand).toHaveBeenCalledExactlyOnceWith({ type: 'merge', prospectId: ada.id, otherId: 'p2' });
});

it('says where else the same person is', () => {
  show({
    nudge: {
      ...nudge(),
      elsewhere: [
        { mailbox: 'second@partner.example', cadence: null },
        { mailbox: null, cadence: 'Parked' },
      ],
    },
  });
  expect(screen.getByText('Also in second@partner.example, the cadence Parked')).toBeTruthy();
});
