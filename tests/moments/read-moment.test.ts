import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { readMoment } from '@/lib/moments/read-moment';
import { PROPERTY_RUNS } from '@/tests/support/property-runs';
import { PHRASES, UNREADABLE } from './phrases';

const RULES: CalendarRules = { workingDays: [1, 2, 3, 4, 5], daysOff: [], nudgeTime: '09:00', callFree: [] };
const read = (words: string, locale = 'en', now = '2026-11-26T10:00', rules = RULES) =>
  readMoment(words, { now, locale, rules });
const until = (...args: Parameters<typeof read>) => {
  const reading = read(...args);
  return reading.kind === 'unread' ? null : reading.kind === 'past' ? 'past' : reading.until;
};

describe.each(Object.entries(PHRASES))('typed in %s', (locale, table) => {
  it.each(Object.entries(table).flatMap(([wanted, phrases]) => phrases.map((words) => [words, wanted] as const)))(
    '%s: %s',
    (words, wanted) => {
      expect(wanted.split(' | ')).toContain(until(words, locale));
    },
  );
});

describe('what cannot be read with certainty', () => {
  it.each(UNREADABLE)('is said so: %s', (words) => {
    expect(read(words)).toEqual({ kind: 'unread' });
  });

  it.each([
    ['mardi 2 décembre', 'fr'],
    ['Dienstag, 2. Dezember', 'de'],
    ['2h', 'fr'],
    ['un jour', 'fr'],
    ['24:30', 'en'],
    ['easter tuesday', 'en'],
    ['3日前', 'ja'],
    ['el lunes o el martes', 'es'],
    ['何か', 'ja'],
    ['31/2', 'pt'],
  ])('%s (%s)', (words, locale) => {
    expect(read(words, locale)).toEqual({ kind: 'unread' });
  });

  it('never throws, and never answers with what is gone by, whatever is typed', () => {
    const words = Object.values(PHRASES).flatMap((table) => Object.values(table).flat());
    const pieces = fc.constantFrom(...words.flatMap((each) => each.split(' ')));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces, { maxLength: 6 }).map((each) => each.join(' ')),
        ),
        fc.constantFrom('en', 'en-GB', 'de', 'fr', 'es', 'pt', 'ja', 'xx', ''),
        (text, locale) => {
          const reading = read(text, locale);
          if (reading.kind === 'moment' || reading.kind === 'span')
            expect(reading.until > '2026-11-26T10:00').toBe(true);
        },
      ),
      { numRuns: PROPERTY_RUNS },
    );
  });
});

describe('at other times of the week', () => {
  it.each([
    ['friday', '2026-11-28T10:00', '2026-12-04T09:00'],
    ['end of week', '2026-11-28T10:00', '2026-12-04T09:00'],
    ['eod', '2026-11-28T10:00', '2026-11-30T17:00'],
    ['end of week', '2026-11-27T16:30', '2026-11-27T17:00'],
    ['tonight', '2026-11-26T20:30', '2026-11-26T21:00'],
    ['this afternoon', '2026-11-27T16:30', '2026-11-27T17:00'],
    ['thursday 3pm', '2026-11-26T10:00', '2026-11-26T15:00'],
    ['thursday 9am', '2026-11-26T10:00', '2026-12-03T09:00'],
    ['end of january', '2027-01-31T10:00', '2027-01-31T17:00'],
    ['in a month', '2027-01-31T10:00', '2027-02-28T09:00'],
    ['feb 29', '2026-11-26T10:00', '2028-02-29T09:00'],
    ['next friday', '2026-11-24T09:05', '2026-12-04T09:00'],
    ['yesterday', '2026-11-26T10:00', 'past'],
    ['2026-11-01', '2026-11-26T10:00', 'past'],
    ['today 9am', '2026-11-26T10:00', 'past'],
  ])('%s at %s', (words, now, wanted) => {
    expect(until(words, 'en', now)).toBe(wanted);
  });

  it('counts working days, and ends feasts, by the calendar of the rep', () => {
    const rules: CalendarRules = {
      ...RULES,
      daysOff: [
        { date: '2026-11-27', name: 'Day off', kind: 'own' },
        { date: '2027-03-29', name: 'Easter Monday', kind: 'holiday' },
      ],
    };
    expect(until('in 2 business days', 'en', '2026-11-26T10:00', rules)).toBe('2026-12-01T09:00');
    expect(until('after easter', 'en', '2026-11-26T10:00', rules)).toBe('2027-03-30T09:00');
    expect(until('after easter')).toBe('2027-03-29T09:00');
  });

  it('tells a span of hours from a moment of the day', () => {
    expect(read('in an hour')).toEqual({ kind: 'span', until: '2026-11-26T11:00', minutes: 60 });
    expect(read('tomorrow')).toEqual({ kind: 'moment', until: '2026-11-27T09:00' });
  });
});
