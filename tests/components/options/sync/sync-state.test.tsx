// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { SyncState } from '@/components/options/sync/sync-state';
import { english } from '@/lib/i18n/en';
import type { SyncProblem, SyncStatus } from '@/lib/messages/sync-contract';
import { renderWithWords } from '../../render';

const MINUTE = 60_000;
/** All that there are words for, and the compiler sees to it that there are for each. */
const PROBLEMS = Object.keys(english.sync.problem) as SyncProblem[];

function show(over: Partial<SyncStatus>) {
  const status: SyncStatus = {
    ...{
      machineId: 'm',
      publicKey: 'U',
      running: false,
      lastAt: 1,
      waiting: 0,
      nextAt: null,
      problems: [],
      skew: null,
    },
    ...{ joined: null, machines: [], teammates: null, removedFromTeam: null },
    ...over,
  };
  renderWithWords(<SyncState status={status} onSyncNow={vi.fn()} />);
  return screen.getByRole('status').textContent ?? '';
}

test.each(PROBLEMS)('%s is named, says what it means, and what to do', (problem: SyncProblem) => {
  show({ problems: [problem], skew: problem === 'wrong-clock' ? 7 * MINUTE : null });
  const item = screen.getByRole('listitem');
  expect(item.querySelector('h3')?.textContent?.length).toBeGreaterThan(5);
  expect(item.textContent).toMatch(/What to do: \S+/);
  if (problem === 'wrong-clock') expect(item.textContent).toContain('The difference is 7 minutes.');
});

test.each([
  [{}, 'This machine is level with the server'],
  [{ problems: ['wrong-clock' as const] }, 'This machine is level with the server'],
  [{ problems: ['unreachable' as const] }, 'Something needs your attention'],
  [{ problems: ['failed' as const] }, 'Something needs your attention'],
  [{ waiting: 2, problems: ['unreachable' as const] }, '2 changes are waiting to go out'],
  [{ lastAt: null }, 'Not synced yet'],
  [{ running: true }, 'Syncing'],
])('of %j it says %s', (over, words) => {
  expect(show(over)).toContain(words);
});
