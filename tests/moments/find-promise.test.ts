import { describe, expect, it } from 'vitest';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { findPromise } from '@/lib/moments/find-promise';

const RULES: CalendarRules = { workingDays: [1, 2, 3, 4, 5], daysOff: [], nudgeTime: '09:00', callFree: [] };
/** A Tuesday. */
const NOW = '2026-11-24T10:00';
const find = (text: string, locale = 'en-GB') => {
  const found = findPromise(text, { now: NOW, locale, rules: RULES });
  return found && `${found.kind} ${found.on}`;
};

describe('a promise in a text', () => {
  it.each([
    ['en', 'Thanks! I am out of office, back on the 14th.', 'back 2026-12-14'],
    ['en', 'I will be back in the office on Monday, 14 December', 'back 2026-12-14'],
    ['en', 'I am on leave until 7 December. Regards, Ada', 'back 2026-12-07'],
    ['en', 'Not now. Try me in March, please.', 'again 2027-03-01'],
    ['en', 'Please reach out again in January', 'again 2027-01-01'],
    ['en', 'Can you get back to me next week?', 'again 2026-11-30'],
    ['en', "let's talk after Q4", 'after 2027-01-01'],
    ['en', 'We decide after 15 December.', 'after 2026-12-16'],
    ['en', 'Call me on Friday', 'again 2026-11-27'],
    ['en', 'circle back in two weeks', 'again 2026-12-08'],
    ['de', 'Bin am 14. Dezember zurück', 'back 2026-12-14'],
    ['de', 'Melden Sie sich bitte im März wieder', 'again 2027-03-01'],
    ['de', 'erst nach dem 15. Dezember', 'after 2026-12-16'],
    ['fr', 'Je serai de retour le 14 décembre.', 'back 2026-12-14'],
    ['fr', 'Recontactez-moi en mars', 'again 2027-03-01'],
    ['es', 'Estoy de vacaciones, vuelvo el 14 de diciembre', 'back 2026-12-14'],
    ['es', 'Escríbeme en marzo', 'again 2027-03-01'],
    ['pt', 'Volto no dia 14 de dezembro.', 'back 2026-12-14'],
    ['pt', 'Me ligue em março', 'again 2027-03-01'],
    ['ja', '12月14日に戻ります。', 'back 2026-12-14'],
    ['ja', '3月にまたご連絡ください', 'again 2027-03-01'],
  ])('%s: %s', (locale, text, promise) => {
    expect(find(text, locale)).toBe(promise);
  });

  it('is found in another language than the rep’s', () => {
    expect(find('Melden Sie sich bitte im März wieder', 'en-US')).toBe('again 2027-03-01');
    expect(find('Try me in March', 'ja')).toBe('again 2027-03-01');
  });

  it.each([
    'Thanks, looks good.',
    'I was back on Monday already and after the meeting we decided.',
    'Your call on Friday helped us.',
    'After all, we like it.',
    'Please talk to my colleague.',
    'Back on 1 November 2026',
    '',
  ])('is none: %s', (text) => {
    expect(find(text)).toBeNull();
  });

  it('is looked for in any text without trying every way to split it, which would not end in time', () => {
    expect(find('after back on try me in '.repeat(100_000))).toBeNull();
  });
});
