// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { TeamFigures } from '@/components/options/sync/team-figures';
import type { SyncService } from '@/lib/messages/sync-contract';
import { renderWithWords } from '../../render';

function show(figures: Awaited<ReturnType<SyncService['figures']>>) {
  const shareFigures = vi.fn(async () => {});
  const attempt = <T,>(work: () => Promise<T>) => work().catch(() => null);
  renderWithWords(
    <TeamFigures service={{ figures: async () => figures, shareFigures }} {...{ version: 0, attempt }} />,
  );
  return { shareFigures, user: userEvent.setup() };
}

it('asks a member, who is told what the lead would see', async () => {
  const { shareFigures, user } = show({ lead: 'Robin', isShown: false, team: [] });
  expect(await screen.findByText(/how many people you reached .* Never who/)).toBeTruthy();
  await user.click(screen.getByRole('switch', { name: 'Show my figures to Robin' }));
  expect(shareFigures).toHaveBeenCalledExactlyOnceWith(true);
});

it('shows the lead those who agreed', async () => {
  const kim = {
    id: 'k',
    name: 'Kim',
    day: '2026-11-24',
    people: 40,
    replied: 10,
    started: 4,
    touches: 9,
    late: 1,
    due: 5,
  };
  show({ lead: null, isShown: false, team: [kim, { ...kim, id: 's', name: 'Sam', people: 0, replied: 0, due: 0 }] });
  const row = await screen.findByRole('row', { name: /Kim/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['40', '10 (25%)', '4', '9', '20%']);
  expect(within(row).getByText('Nov 24, 2026')).toBeTruthy();
  const sam = within(screen.getByRole('row', { name: /Sam/ })).getAllByRole('cell');
  expect(sam.map(({ textContent }) => textContent)).toEqual(['0', '0 (–)', '4', '9', '–']);
});

it('says so where nobody agreed', async () => {
  show({ lead: null, isShown: false, team: [] });
  expect(await screen.findByText(/Nobody has agreed yet/)).toBeTruthy();
});
