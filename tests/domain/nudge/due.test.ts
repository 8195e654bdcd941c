import { expect, test } from 'vitest';
import { isDue, isOverdue } from '@/lib/domain/nudge/due';

const NOW = '2026-11-23T09:00';

test.each([
  ['due a minute ago', '2026-11-23T08:59', true],
  ['due now', '2026-11-23T09:00', true],
  ['due in a minute', '2026-11-23T09:01', false],
  ['nothing planned', null, false],
])('%s', (_, nudgeAt, expected) => expect(isDue({ nudgeAt }, NOW)).toBe(expected));

test.each([
  ['due yesterday at the last minute', '2026-11-22T23:59', true],
  ['due today at the first minute', '2026-11-23T00:00', false],
  ['due tomorrow', '2026-11-24T09:00', false],
  ['nothing planned', null, false],
])('overdue: %s', (_, dueAt, expected) => expect(isOverdue({ dueAt }, NOW)).toBe(expected));
