import type { DayOff } from '@/lib/domain/calendar/rules';
import type { Settings } from '@/lib/domain/settings';

export type HolidayChoice = NonNullable<Settings['holidays']>;

/** What is known about public holidays. Big, so it is loaded when it is needed. */
export interface HolidayBook {
  countries: { value: string; label: string }[];
  /** States or regions with holidays of their own; empty where there are none. */
  regions(country: string): { value: string; label: string }[];
  /** Public holidays from `year` on, this many years. */
  daysOff(choice: HolidayChoice, year: number, years: number): DayOff[];
}

/** Holidays are filled in for this year and the next four. */
export const HOLIDAY_YEARS = 5;
