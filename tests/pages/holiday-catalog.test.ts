import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadHolidayCatalog } from '@/lib/pages/holiday-catalog';
import { HOLIDAY_CORRECTIONS } from '@/lib/pages/holiday-corrections';

const catalog = await loadHolidayCatalog('en-US');
const dates = (country: string, region: string | null, years = 1) =>
  catalog.daysOff({ country, region }, 2026, years).map(({ date, name }) => `${date} ${name}`);

describe('public holidays', () => {
  it('names countries in the language of the rep, and their regions', () => {
    expect(catalog.countries.find(({ value }) => value === 'DE')).toEqual({ value: 'DE', label: 'Germany' });
    expect(catalog.regions('DE').find(({ value }) => value === 'BY')?.label).toBe('Bayern');
    expect(catalog.regions('JP')).toEqual([]);
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
    const chinese = catalog.daysOff({ country: 'CN', region: null }, 2026, 1);
    expect(chinese.length).toBeGreaterThan(6);
    const five = catalog.daysOff({ country: 'FR', region: null }, 2026, 5);
    expect(new Set(five.map(({ date }) => date)).size).toBe(five.length);
    expect(new Set(five.map(({ date }) => date.slice(0, 4))).size).toBe(5);
  });
});

/** Reported dates and those of their kind: `true` = a day off. */
const REPORTED: [country: string, region: string | null, date: string, off: boolean][] = [
  // Ramazan Bayramı is three days, Kurban Bayramı four; the eve is worked on until noon.
  ['TR', null, '2026-03-20', true],
  ['TR', null, '2026-03-22', true],
  ['TR', null, '2026-03-23', false],
  ['TR', null, '2027-03-11', true],
  ['TR', null, '2027-03-12', false],
  ['TR', null, '2026-05-30', true],
  ['TR', null, '2026-05-31', false],
  ['TR', null, '2027-05-20', false],
  // National since 2024; São Paulo had a law of its own before.
  ['BR', null, '2026-11-20', true],
  ['BR', 'SP', '2026-11-20', true],
  ['BR', 'RJ', '2030-11-20', true],
  ['CA', 'ON', '2026-04-06', false],
  ['CA', 'ON', '2027-03-29', false],
  ['CA', 'ON', '2026-04-03', true],
  ['CA', 'BC', '2026-09-30', true],
  // Spain moves Sundays only.
  ['ES', 'CT', '2027-05-03', false],
  ['ES', 'MD', '2027-05-03', true],
  ['ES', 'VC', '2026-10-09', true],
  // The schedule of the State Council.
  ['CN', null, '2026-02-19', true],
  ['CN', null, '2026-05-05', true],
  ['CN', null, '2026-10-05', true],
  ['CN', null, '2026-10-06', true],
  ['CN', null, '2026-10-07', true],
  ['CN', null, '2026-10-08', false],
  ['CN', null, '2026-06-01', false],
  ['KR', null, '2026-02-16', true],
  ['KR', null, '2026-02-19', false],
  ['KR', null, '2026-06-03', true],
  ['TW', null, '2026-02-27', true],
  ['GB', 'SCT', '2026-06-15', true],
  ['GB', 'ENG', '2026-06-15', false],
  ['JP', null, '2026-09-22', true],
  // Half days are worked on.
  ['IS', null, '2026-12-24', false],
  ['AU', 'QLD', '2026-12-24', false],
];

it.each(REPORTED)('%s %s on %s: off is %s', (country, region, date, off) => {
  const days = catalog.daysOff({ country, region }, Number(date.slice(0, 4)), 1).map((day) => day.date);
  expect(days.includes(date)).toBe(off);
});

it('keeps every correction to days that exist, and names its source', () => {
  for (const { country, add = {}, drop = [], source } of HOLIDAY_CORRECTIONS) {
    expect(catalog.countries.map(({ value }) => value)).toContain(country);
    expect(source).not.toBe('');
    for (const date of [...Object.keys(add), ...drop]) expect(date).toMatch(/^(\d{4}-)?\d\d-\d\d$|^easter-monday$/);
  }
});

const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('the days off of a place, to the day', () => {
  const lines = text('holiday-pairs.txt')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    // All of them take seconds.
    .filter((_, index) => process.env.CI === 'true' || index % 8 === 0);

  it('are those of its law, on weekdays', () => {
    const wrong = lines.flatMap((line) => {
      const [place = '', year = '', ...days] = line.split(/[ :]+/);
      const [country = '', region = null] = place.split('-');
      const off = catalog
        .daysOff({ country, region }, Number(year), 1)
        .map(({ date }) => date)
        .filter((date) => ![0, 6].includes(new Date(date).getUTCDay()))
        .map((date) => date.slice(5).replace('-', ''));
      return off.join(' ') === days.join(' ') ? [] : [`${place} ${year}: ${off.join(' ')}`];
    });
    expect(wrong).toEqual([]);
    expect(lines.length).toBeGreaterThan(20);
  });

  it('are named in the docs where they are not the library’s', () => {
    const docs = text('../../docs/holidays.md');
    const missing = HOLIDAY_CORRECTIONS.filter(({ country }) => !docs.includes(`| ${country} `));
    expect(missing.map(({ country }) => country)).toEqual([]);
  });
});
