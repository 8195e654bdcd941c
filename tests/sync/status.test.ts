import { expect, it } from 'vitest';
import { afterFailure, afterPass, type SyncState } from '@/lib/services/sync/state';
import type { PassReport } from '@/lib/sync/pass';
import { WireError } from '@/lib/sync/wire';

const HOUR = 3_600_000;
const before: SyncState = { lastAt: 1, nextAt: null, failures: 0, problems: [], skew: null };
const report = (over: Partial<PassReport> = {}) =>
  ({
    ...{ sent: 0, received: 0, changed: false, restored: false, skew: null, tooLarge: 0, unreadable: 0, newer: 0 },
    ...over,
  }) as PassReport;

it('says that the clock is wrong until something that was sent says otherwise', () => {
  const told = afterPass(before, [report({ skew: HOUR })], 2, false);
  expect(told).toMatchObject({ problems: ['wrong-clock'], skew: HOUR });
  const idle = afterPass(told, [report()], 3, false);
  expect(idle).toMatchObject({ problems: ['wrong-clock'], skew: HOUR });
  expect(afterPass(idle, [report({ skew: 900 })], 4, false)).toMatchObject({ problems: [], skew: null });
});

it('says that this machine was removed, rather than that messages cannot be opened', () => {
  expect(afterPass(before, [report({ unreadable: 3 })], 2, true).problems).toEqual(['removed']);
  expect(afterPass(before, [report({ unreadable: 3 })], 2, false).problems).toEqual(['wrong-key']);
});

it.each([
  [new WireError('stream-full', 'Full'), 'stream-full'],
  [new DOMException('No room', 'QuotaExceededError'), 'failed'],
  [new TypeError('A bug'), 'failed'],
])('puts a pass that failed with %s in a word', (error, word) => {
  expect(afterFailure(before, error, 10, 5)).toMatchObject({ problems: [word], failures: 1, nextAt: 15, lastAt: 1 });
});
