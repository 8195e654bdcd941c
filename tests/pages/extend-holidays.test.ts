import { describe, expect, it } from 'vitest';
import type { DayOff } from '@/lib/domain/calendar/rules';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { missingYears, withYears } from '@/lib/pages/extend-holidays';
import { loadHolidayCatalog } from '@/lib/pages/holiday-catalog';

const catalog = await loadHolidayCatalog('en-US');
const US = { country: 'US', region: null };
const OWN: DayOff = { date: '2027-08-02', name: 'Away', kind: 'own' };

function known(daysOff: DayOff[], holidays: typeof US | null = US) {
  return { calendar: { ...DEFAULT_SETTINGS.calendar, daysOff }, holidays };
}
/** Chosen in 2026: known until 2030. */
const chosen = known([OWN, ...catalog.daysOff(US, 2026, 5)]);

describe('holidays of the years to come', () => {
  it.each([
    ['in the year they were chosen: nothing', chosen, '2026-12-31T23:59', null],
    ['a year on: one more', chosen, '2027-01-01T00:00', { from: 2031, years: 1 }],
    ['three years on: three more', chosen, '2029-05-05T09:00', { from: 2031, years: 3 }],
    ['after ten years away: all anew', chosen, '2036-01-04T09:00', { from: 2036, years: 5 }],
    ['no country: nothing', known([OWN], null), '2036-01-04T09:00', null],
    ['a country without holidays: nothing', known([OWN]), '2036-01-04T09:00', null],
  ])('%s', (_, settings, today, expected) => {
    expect(missingYears(settings, today)).toEqual(expected);
  });

  it('Thanksgiving 2031 is known from 2027 on; all else stays as it was', () => {
    const daysOff = withYears(chosen, '2027-01-04T08:55', catalog) ?? [];
    expect(daysOff).toContainEqual({ date: '2031-11-27', name: 'Thanksgiving Day', kind: 'holiday' });
    expect(daysOff).toEqual(expect.arrayContaining(chosen.calendar.daysOff));
    expect(daysOff.filter((day) => day.date < '2031')).toHaveLength(chosen.calendar.daysOff.length);
    expect(daysOff.map((day) => day.date)).toEqual(daysOff.map((day) => day.date).toSorted());
    expect(withYears(known(daysOff), '2027-01-04T08:56', catalog)).toBeNull();
  });
});
