import type { DayOff } from './rules';

/** A country, and a region where it has holidays of its own. `country` and `region` are codes of ISO 3166. */
export interface HolidayChoice {
  country: string;
  region: string | null;
}

/** Public holidays by country, with names in one language. */
export interface HolidayCatalog {
  countries: { value: string; label: string }[];
  /** States or regions with holidays of their own; empty where there are none. */
  regions(country: string): { value: string; label: string }[];
  /** Public holidays from `year` on, this many years. */
  daysOff(choice: HolidayChoice, year: number, years: number): DayOff[];
}

/** Holidays are filled in for this year and the next four. */
export const HOLIDAY_YEARS = 5;
