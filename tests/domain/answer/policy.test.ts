import { describe, expect, it, test } from 'vitest';
import { ANSWER_KINDS, CERTAINTIES } from '@/lib/domain/answer/kinds';
import { POLICY, SENDERS, verdictOn } from '@/lib/domain/answer/policy';

/** The policy once more, as `docs/answers.md` tells it: kind, certainty, sender, what follows. */
const LINES: readonly (readonly [string, string, string, string])[] = [
  ['reply', 'certain', 'prospect', 'ends replied'],
  ['reply', 'likely', 'prospect', 'ends replied'],
  ['reply', 'weak', 'prospect', 'asks unclear-answer'],
  ['reply', 'certain', 'colleague', 'asks colleague-replied'],
  ['reply', 'certain', 'stranger', 'asks somebody-answered'],
  ['reply', 'certain', 'robot', 'notes'],
  ['forward', 'certain', 'prospect', 'asks unclear-answer'],
  ['forward', 'certain', 'colleague', 'asks colleague-replied'],
  ['forward', 'certain', 'stranger', 'asks somebody-answered'],
  ['out-of-office', 'certain', 'prospect', 'pauses-until'],
  ['out-of-office', 'likely', 'prospect', 'pauses-until'],
  ['out-of-office', 'weak', 'prospect', 'asks unclear-answer'],
  ['out-of-office', 'certain', 'colleague', 'goes-on'],
  ['out-of-office', 'certain', 'stranger', 'goes-on'],
  ['left', 'certain', 'prospect', 'asks left-company'],
  ['left', 'weak', 'prospect', 'asks left-company'],
  ['left', 'certain', 'colleague', 'notes'],
  ['left', 'certain', 'stranger', 'goes-on'],
  ['bounce', 'certain', 'robot', 'ends bounced'],
  ['bounce', 'likely', 'robot', 'asks maybe-bounced'],
  ['bounce', 'weak', 'robot', 'asks maybe-bounced'],
  ['bounce', 'certain', 'robot-unnamed', 'asks maybe-bounced'],
  ['bounce', 'certain', 'robot-stranger', 'notes'],
  ['bounce', 'weak', 'prospect', 'asks maybe-bounced'],
  ['bounce', 'weak', 'colleague', 'asks maybe-bounced'],
  ['bounce', 'weak', 'stranger', 'notes'],
  ['delayed', 'certain', 'robot', 'notes'],
  ['delayed', 'likely', 'prospect', 'notes'],
  ['receipt', 'certain', 'prospect', 'notes'],
  ['receipt', 'weak', 'prospect', 'asks unclear-answer'],
  ['receipt', 'certain', 'colleague', 'goes-on'],
  ['ticket', 'certain', 'prospect', 'notes'],
  ['ticket', 'weak', 'prospect', 'asks unclear-answer'],
  ['ticket', 'likely', 'colleague', 'goes-on'],
  ['reaction', 'certain', 'prospect', 'notes'],
  ['reaction', 'likely', 'prospect', 'asks unclear-answer'],
  ['reaction', 'certain', 'colleague', 'notes'],
  ['invitation', 'certain', 'prospect', 'asks maybe-meeting'],
  ['invitation', 'certain', 'colleague', 'asks colleague-replied'],
  ['calendar-accepted', 'certain', 'prospect', 'ends meeting-booked'],
  ['calendar-accepted', 'weak', 'prospect', 'asks maybe-meeting'],
  ['calendar-accepted', 'certain', 'colleague', 'asks colleague-replied'],
  ['calendar-tentative', 'certain', 'prospect', 'asks maybe-meeting'],
  ['calendar-tentative', 'certain', 'stranger', 'asks somebody-answered'],
  ['calendar-declined', 'certain', 'prospect', 'asks meeting-off'],
  ['calendar-declined', 'certain', 'colleague', 'asks colleague-replied'],
  ['calendar-cancelled', 'certain', 'prospect', 'asks meeting-off'],
  ['calendar-cancelled', 'certain', 'stranger', 'asks somebody-answered'],
  ['opt-out', 'certain', 'prospect', 'asks asked-to-stop'],
  ['opt-out', 'weak', 'prospect', 'asks asked-to-stop'],
  ['opt-out', 'certain', 'colleague', 'asks colleague-replied'],
  ['opt-out', 'certain', 'stranger', 'asks somebody-answered'],
  ['invitation', 'certain', 'stranger', 'asks somebody-answered'],
  ['calendar-accepted', 'certain', 'stranger', 'asks somebody-answered'],
  ['calendar-tentative', 'certain', 'colleague', 'asks colleague-replied'],
  ['calendar-declined', 'certain', 'stranger', 'asks somebody-answered'],
  ['calendar-cancelled', 'certain', 'colleague', 'asks colleague-replied'],
];

const said = (kind: string, certainty: string, sender: string, days: number | null = null) =>
  Object.values(
    verdictOn(
      kind as (typeof ANSWER_KINDS)[number],
      certainty as (typeof CERTAINTIES)[number],
      sender as (typeof SENDERS)[number],
      days,
    ),
  ).join(' ');

test.each(LINES)('%s, %s, from %s: %s', (kind, certainty, sender, expected) => {
  expect(said(kind, certainty, sender)).toBe(expected);
});

test('a test stands for each line', () => {
  const tested = POLICY.map(
    (each) =>
      LINES.filter(
        ([kind, certainty, sender]) =>
          kind === each.kind &&
          each.certainty.some((one) => one === certainty) &&
          each.sender.some((one) => one === sender),
      ).length > 0 ||
      (each.sender.includes('robot') && each.verdict.effect === 'notes'),
  );
  expect(POLICY.filter((_, index) => !tested[index])).toEqual([]);
});

describe('every kind, certainty and sender', () => {
  const all = ANSWER_KINDS.flatMap((kind) =>
    CERTAINTIES.flatMap((certainty) => SENDERS.map((sender) => ({ kind, certainty, sender }))),
  );

  it.each(all)('$kind, $certainty, $sender stands in one line', ({ kind, certainty, sender }) => {
    const lines = POLICY.filter(
      (each) => each.kind === kind && each.certainty.includes(certainty) && each.sender.includes(sender),
    );
    expect(lines).toHaveLength(1);
  });

  it.each(all.filter((each) => each.certainty === 'weak'))('$kind, weak, from $sender ends nothing', (each) => {
    expect(verdictOn(each.kind, each.certainty, each.sender).effect).not.toBe('ends');
    expect(verdictOn(each.kind, each.certainty, each.sender).effect).not.toBe('pauses-until');
  });
});

test.each([
  [null, 'pauses-until'],
  [0, 'pauses-until'],
  [42, 'pauses-until'],
  [43, 'asks long-absence'],
])('an absence of %s days: %s', (days, expected) => {
  expect(said('out-of-office', 'certain', 'prospect', days)).toBe(expected);
});

test('days that come with anything but an absence change nothing', () => {
  expect(said('reply', 'certain', 'prospect', 90)).toBe('ends replied');
  expect(said('out-of-office', 'certain', 'colleague', 90)).toBe('goes-on');
});
