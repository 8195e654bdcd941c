import { describe, expect, it } from 'vitest';
import { loadHolidayCatalog } from '@/lib/pages/holiday-catalog';

const book = await loadHolidayCatalog('en-US');
const dates = (country: string, region: string | null, years = 1) =>
  book.daysOff({ country, region }, 2026, years).map(({ date, name }) => `${date} ${name}`);

describe('public holidays', () => {
  it('names countries in the language of the rep, and their regions', () => {
    expect(book.countries.find(({ value }) => value === 'DE')).toEqual({ value: 'DE', label: 'Germany' });
    expect(book.regions('DE').find(({ value }) => value === 'BY')?.label).toBe('Bayern');
    expect(book.regions('JP')).toEqual([]);
  });

  it.each([
    ['US', null, '2026-11-26 Thanksgiving Day'],
    ['US', null, '2026-07-03 Independence Day (substitute day)'],
    ['DE', null, '2026-10-03 National Holiday'],
    ['DE', 'BY', '2026-01-06 Epiphany'],
    ['GB', null, '2026-12-25 Christmas Day'],
  ])('of %s %s have %s', (country, region, day) => {
    expect(dates(country, region)).toContain(day);
  });

  it('are of the region only where one is chosen, and leave out what nobody is off for', () => {
    expect(dates('DE', null)).not.toContain('2026-01-06 Epiphany');
    expect(dates('US', null).join()).not.toContain('Halloween');
  });

  it('last as many days as they do, each day once, over several years', () => {
    const chinese = book.daysOff({ country: 'CN', region: null }, 2026, 1);
    expect(chinese.length).toBeGreaterThan(6);
    const five = book.daysOff({ country: 'FR', region: null }, 2026, 5);
    expect(new Set(five.map(({ date }) => date)).size).toBe(five.length);
    expect(new Set(five.map(({ date }) => date.slice(0, 4))).size).toBe(5);
  });
});
