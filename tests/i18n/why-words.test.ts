import { describe, expect, it } from 'vitest';
import type { Why } from '@/lib/domain/schedule/why';
import { createI18n } from '@/lib/i18n';
import { english } from '@/lib/i18n/en';
import { formatDue, formatMoment, formatShortDay } from '@/lib/i18n/format-local';
import type { Translate } from '@/lib/i18n/keys';
import { whyReason, whyTouch } from '@/lib/i18n/why-words';
import { WHY } from '../components/nudges';

const t = createI18n('en', english).t as Translate;
const off = (name: string | null, date = '2026-11-26') => ({ date, kind: 'holiday' as const, name });

const SENTENCES: [string, Partial<Why>, string][] = [
  ['counted in working days', {}, 'Touch 3 of 6 · 3 working days after Thursday’s email'],
  [
    'one working day',
    { wait: { unit: 'workingDays', amount: 1 } },
    'Touch 3 of 6 · 1 working day after Thursday’s email',
  ],
  [
    'longer ago than a week, by date',
    { from: { what: 'touch', channel: 'call', local: '2026-11-10T10:00' } },
    'Touch 3 of 6 · 3 working days after the call of Tue, Nov 10',
  ],
  ['in hours', { wait: { unit: 'hours', amount: 24 } }, 'Touch 3 of 6 · 24 hours after Thursday’s email'],
  [
    'within hours',
    { wait: { unit: 'hours', amount: 1, within: true } },
    'Touch 3 of 6 · within 1 hour of Thursday’s email',
  ],
  ['without a wait', { wait: { unit: 'workingDays', amount: 0 } }, 'Touch 3 of 6 · right after Thursday’s email'],
  [
    'after a skipped step',
    { from: { what: 'skip', channel: null, local: '2026-11-19T08:00' } },
    'Touch 3 of 6 · 3 working days after the step you skipped on Thursday',
  ],
  [
    'past a named holiday, weekends unsaid',
    { skipped: [off('Thanksgiving'), { date: '2026-11-28', kind: 'weekend', name: null }], skippedCount: 2 },
    'Touch 3 of 6 · 3 working days after Thursday’s email · moved past Thanksgiving',
  ],
  [
    'past two named days off',
    { skipped: [off('Christmas Day'), off('Boxing Day', '2026-11-27')], skippedCount: 2 },
    'Touch 3 of 6 · 3 working days after Thursday’s email · moved past Christmas Day and Boxing Day',
  ],
  [
    'past a day off without a name',
    { skipped: [{ date: '2026-11-26', kind: 'own', name: null }], skippedCount: 1 },
    'Touch 3 of 6 · 3 working days after Thursday’s email · moved past 1 day off',
  ],
  [
    'moved by the rep',
    { changed: { by: 'rescheduled', plannedFor: '2026-11-23T09:00' } },
    'Touch 3 of 6 · 3 working days after Thursday’s email · you moved it from Mon, Nov 23',
  ],
  [
    'on a day the prospect named, which is all of the reason',
    {
      ...{ dueAt: '2026-12-14T09:00', skipped: [off('Thanksgiving')], skippedCount: 1 },
      changed: { by: 'promised', promised: 'again', plannedFor: '2026-11-23T09:00' },
    },
    'Touch 3 of 6 · they asked to hear from you on Mon, Dec 14',
  ],
];

describe('G1: a weekday names a day only within six days of the day it is read', () => {
  const why: Why = { ...WHY, from: { what: 'touch', channel: 'email', local: '2026-11-19T10:00' } };
  it.each([
    ['the same day', '2026-11-19T18:00', 'Thursday’s email'],
    ['six days later', '2026-11-25T09:00', 'Thursday’s email'],
    ['a week later, the same weekday', '2026-11-26T09:00', 'the email of Thu, Nov 19'],
    ['three weeks later', '2026-12-10T09:00', 'the email of Thu, Nov 19'],
    ['in the next year', '2027-01-08T09:00', 'the email of Thu, Nov 19, 2026'],
  ])('%s', (_, now, expected) => expect(whyReason(t, why, 'en-US', now)).toContain(expected));
});

describe('why today, in words', () => {
  it.each(SENTENCES)('%s', (_, patch, expected) => {
    const why = { ...WHY, ...patch };
    expect(`${whyTouch(t, why)} · ${whyReason(t, why, 'en-US', '2026-11-24T09:00')}`).toBe(expected);
  });
});

describe('moments in words', () => {
  // Intl puts a narrow no-break space before AM; what matters here is the words.
  const plain = (text: string) => text.replace(/\s/gu, ' ');
  it.each([
    ['2026-11-24T14:30', 'today 2:30 PM'],
    ['2026-11-25T09:00', 'tomorrow 9:00 AM'],
    ['2026-11-23T09:00', 'yesterday 9:00 AM'],
    ['2026-11-27T09:00', 'Fri, Nov 27'],
    ['2027-01-04T09:00', 'Mon, Jan 4, 2027'],
  ])('%s is %s', (local, expected) => {
    expect(plain(formatDue('en-US', local, '2026-11-24T09:05'))).toBe(expected);
  });

  it('counts days on the calendar, not hours: just after midnight is tomorrow', () => {
    expect(plain(formatDue('en-US', '2026-11-25T00:05', '2026-11-24T23:55'))).toBe('tomorrow 12:05 AM');
  });

  it.each([
    ['2026-11-20', 'Fri'],
    ['2026-11-12', 'Nov 12'],
    ['2025-11-12', 'Nov 12, 2025'],
  ])('%s in short is %s', (local, expected) => {
    expect(formatShortDay('en-US', local, '2026-11-24T09:05')).toBe(expected);
  });

  it.each([
    ['en-US', 'Fri, Nov 27, 9:05 AM'],
    ['de', 'Fr., 27. Nov., 9:05'],
    ['ja', '11月27日(金) 9:05'],
  ])('joins day and time as %s does', (locale, expected) => {
    expect(plain(formatMoment(locale, '2026-11-27T09:05', '2026-11-24T09:05'))).toBe(expected);
  });

  it('keeps the wall-clock time through a change to summer time', () => {
    expect(plain(formatMoment('de-DE', '2026-03-29T02:30', '2026-03-20T09:00'))).toContain('2:30');
  });
});
