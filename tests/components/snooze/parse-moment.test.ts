import { describe, expect, it } from 'vitest';
import { parseMoment } from '@/components/snooze/parse-moment';

const NOW = '2026-11-24T09:05';
const parse = parseMoment('09:30');

describe('a moment in words', () => {
  it.each([
    ['next friday 2pm', 'en', '2026-12-04T14:00'],
    ['tomorrow', 'en', '2026-11-25T09:30'],
    ['in 3 days', 'en', '2026-11-27T09:30'],
    ['friday 14:00', 'en', '2026-11-27T14:00'],
    ['in 2 hours', 'en', '2026-11-24T11:05'],
    ['morgen um 15 Uhr', 'de', '2026-11-25T15:00'],
    ['tomorrow 10am', 'de', '2026-11-25T10:00'],
    ['blue sky', 'en', null],
  ])('%s (%s)', async (words, locale, expected) => {
    expect(await parse(words, NOW, locale)).toBe(expected);
  });
});
