// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { TeamHanded } from '@/components/options/sync/team-handed';
import type { HandedOver, Teammate } from '@/lib/messages/sync-contract';
import type { ProspectHit } from '@/lib/pages/reads';
import { fakePorts } from '../../fake-ports';
import { renderWithWords } from '../../render';

const TEAM: Teammate[] = [
  { id: 'r', name: 'Robin', joinedAt: 0, isThis: false },
  { id: 'k', name: 'Kim', joinedAt: 1, isThis: true },
];
const ADA = { prospect: { id: 'ada', name: 'Ada Field', addresses: ['ada@buyer.example'] } } as ProspectHit;
const HANDED: HandedOver = {
  ...{ key: 'k1', teammate: 'Robin', isToMe: true, name: 'Bob Hill', address: 'bob@buyer.example', company: 'Buyer' },
  ...{ touches: 3, at: 0, answer: null },
};

function show(handed: HandedOver[], { teammates = TEAM, mailboxes = ['kim@seller.example'] } = {}) {
  const [handOver, answerHandOver] = [vi.fn(async () => {}), vi.fn(async () => {})];
  const ports = fakePorts({ reads: { mailboxes: async () => mailboxes, searchProspects: async () => [ADA] } });
  const service = { handedOver: async () => handed, handOver, answerHandOver };
  const attempt = <T,>(work: () => Promise<T>) => work().catch(() => null);
  renderWithWords(<TeamHanded {...{ service, teammates, version: 0, attempt }} />, 'en-US', ports);
  return { handOver, answerHandOver, user: userEvent.setup() };
}

it('hands over whom the rep looked for, without notes unless they say so', async () => {
  const { handOver, user } = show([]);
  const search = screen.getByLabelText('Find a prospect');
  await user.type(search, 'Ada');
  await screen.findByText('Ada Field · ada@buyer.example');
  await user.click(screen.getByRole('button', { name: 'Hand over' }));
  expect(handOver).toHaveBeenLastCalledWith({ prospectId: 'ada', to: 'r', withNotes: false });
  await user.type(search, 'Ada');
  await screen.findByText('Ada Field · ada@buyer.example');
  await user.click(screen.getByRole('switch', { name: 'With my notes' }));
  await user.click(screen.getByRole('button', { name: 'Hand over' }));
  expect(handOver).toHaveBeenLastCalledWith({ prospectId: 'ada', to: 'r', withNotes: true });
});

it('takes over into a mailbox, or declines; what was answered is only told', async () => {
  const answered = { ...HANDED, key: 'k2', name: 'Cyd Moor', isToMe: false, answer: 'taken' as const };
  const { answerHandOver, user } = show([HANDED, answered]);
  expect(await screen.findByText('From Robin, with 3 touches')).toBeTruthy();
  expect(screen.getByText('Taken over')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Take over Bob Hill' }));
  expect(answerHandOver).toHaveBeenLastCalledWith({ key: 'k1', mailbox: 'kim@seller.example' });
  await user.click(screen.getByRole('button', { name: 'Decline Bob Hill' }));
  expect(answerHandOver).toHaveBeenLastCalledWith({ key: 'k1', mailbox: null });
  expect(screen.queryByRole('button', { name: 'Take over Cyd Moor' })).toBeNull();
});

it('says what is missing: a mailbox, a teammate', async () => {
  show([HANDED], { teammates: TEAM.slice(1), mailboxes: [] });
  expect(await screen.findByText(/Open Gmail first/)).toBeTruthy();
  expect(screen.getByText('There is nobody else in the team yet.')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Take over Bob Hill' }).disabled).toBe(true);
});
