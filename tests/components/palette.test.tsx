// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import Palette from '@/components/palette/palette';
import type { ProspectHit } from '@/lib/pages/reads';
import { fakePorts } from './fake-ports';
import { renderWithWords } from './render';

const person = (id: string, name: string) =>
  ({ prospect: { id, name, company: '', addresses: [] } }) as never as ProspectHit;
const FINN = person('finn', 'Finn Lake');
const GWEN = person('gwen', 'Gwen Moor');

/** The palette, with searches for people that are answered when the test says so. */
function show() {
  const answers = new Map<string, (hits: ProspectHit[]) => void>();
  const lunch = vi.fn();
  const won = vi.fn();
  const searchProspects = (typed: string) => new Promise<ProspectHit[]>((resolve) => void answers.set(typed, resolve));
  renderWithWords(
    <Palette
      onClose={() => {}}
      acts={[]}
      settings={(typed) => ('lunch'.startsWith(typed) ? [{ id: 'lunch', label: 'Lunch', hint: '', run: lunch }] : [])}
      ofPerson={({ prospect }) => [{ id: 'won', label: `Won: ${prospect.name}`, hint: '', run: won }]}
    />,
    'en-US',
    fakePorts({ reads: { searchProspects } }),
  );
  const answer = (typed: string, hits: ProspectHit[]) => act(async () => answers.get(typed)?.(hits));
  return { answer, lunch, won, user: userEvent.setup() };
}

it('Enter waits for the people of what is typed, and never takes somebody found by fewer letters', async () => {
  const { answer, lunch, user } = show();
  const input = screen.getByRole('combobox');
  await user.type(input, 'l');
  await answer('l', [FINN]);
  await user.type(input, 'unch{Enter}');
  expect(lunch).not.toHaveBeenCalled();
  expect(screen.queryByText('Won: Finn Lake')).toBeNull();
  await answer('lunch', []);
  expect(lunch).toHaveBeenCalledOnce();
});

it('a person who is found after Enter leads on to what can be done with them', async () => {
  const { answer, user } = show();
  await user.type(screen.getByRole('combobox'), 'gw{Enter}');
  await answer('gw', [GWEN]);
  expect(await screen.findByText('Won: Gwen Moor')).toBeTruthy();
});

it('an Enter is forgotten when more is typed before anybody is found', async () => {
  const { answer, user } = show();
  await user.type(screen.getByRole('combobox'), 'g{Enter}w');
  await answer('g', [GWEN]);
  await answer('gw', [GWEN]);
  expect(screen.getByText('Gwen Moor')).toBeTruthy();
  expect(screen.queryByText('Won: Gwen Moor')).toBeNull();
});
