import { expect, it } from 'vitest';
import { wroteLast } from '@/lib/domain/nudge/wrote-last';
import type { FinishReason } from '@/lib/domain/prospect/enrollment';

const ENDED = 1_000;
const finished = (finishReason: FinishReason) => ({ state: 'finished' as const, finishReason, finishedAt: ENDED });
const mine = { direction: 'outbound', at: ENDED + 1 } as const;

it.each([
  ['replied', true],
  ['meeting-booked', true],
  ['no-reply', true],
  ['won', false],
  ['lost', false],
  ['opted-out', false],
  ['bounced', false],
  ['removed', false],
] as const)('a mail after the end with %s waits for an answer: %s', (reason, expected) => {
  expect(wroteLast(finished(reason), mine)).toBe(expected);
});

it.each([
  ['the rep wrote before the end', { direction: 'outbound', at: ENDED - 1 }],
  ['the last mail is what ended it', { direction: 'outbound', at: ENDED }],
  ['they wrote last', { direction: 'inbound', at: ENDED + 1 }],
  ['there is no mail', null],
] as const)('nothing waits for an answer where %s', (_, lastTouch) => {
  expect(wroteLast(finished('replied'), lastTouch)).toBe(false);
});

it.each(['active', 'paused'] as const)('nothing waits while the cadence is %s: it will ask again', (state) => {
  expect(wroteLast({ state, finishReason: null, finishedAt: null }, mine)).toBe(false);
  expect(wroteLast({ ...finished('replied'), state }, mine)).toBe(false);
});

it('nothing waits where it is not known how or when the cadence ended', () => {
  expect(wroteLast({ ...finished('replied'), finishedAt: null }, mine)).toBe(false);
  expect(wroteLast({ ...finished('replied'), finishReason: null }, mine)).toBe(false);
});
