import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { isValid } from 'date-fns/isValid';
import type { LocalDate } from './local-date';

/**
 * Calendar days as whole numbers, day 0 = 1970-01-01, so that counting, comparing and searching are plain arithmetic.
 * The calendar itself (leap years, lengths of months) is date-fns' on UTC dates: the system zone is never asked.
 */

const EPOCH = new UTCDateMini(0);
/** 9999-12-31, the last day that has a four-digit year and so can be a LocalDate. */
export const LAST_DAY = 2_932_896;
/** Both directions are remembered, as a plan asks for the same few hundred days again and again. */
const REMEMBERED = 50_000;
const numbers = new Map<LocalDate, number>();
const texts = new Map<number, LocalDate>();

/** A day no rule can reach: past the year 9999, or a date that is not in the calendar (`2026-02-30`). */
export class DayOutOfRangeError extends RangeError {
  override name = 'DayOutOfRangeError';
}

/** Day number of a date, or NaN where the calendar has no such day (`2026-02-30`). */
export function dayNumberOrNaN(date: LocalDate): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const parsed = new UTCDateMini(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
  const exists = isValid(parsed) && parsed.toISOString().slice(0, 10) === date;
  const day = exists ? differenceInCalendarDays(parsed, EPOCH) : Number.NaN;
  if (numbers.size >= REMEMBERED) numbers.clear();
  numbers.set(date, day);
  return day;
}

/** Day number of a date. Throws DayOutOfRangeError where the calendar has no such day. */
export function dayNumber(date: LocalDate): number {
  const day = dayNumberOrNaN(date);
  if (Number.isNaN(day)) throw new DayOutOfRangeError(`Not a calendar day: ${date}`);
  return day;
}

/** The date of a day number. Throws DayOutOfRangeError past the year 9999 or before 1970. */
export function dateOf(day: number): LocalDate {
  const known = texts.get(day);
  if (known !== undefined) return known;
  if (!(day >= 0 && day <= LAST_DAY)) throw new DayOutOfRangeError(`No such day: ${day}`);
  const date = addDays(EPOCH, day).toISOString().slice(0, 10);
  if (texts.size >= REMEMBERED) texts.clear();
  texts.set(day, date);
  return date;
}

/** ISO weekday of a day number, Monday = 1 … Sunday = 7. Day 0 was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Days from one date to another, negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The date `days` calendar days later (earlier when negative). */
export function plusDays(date: LocalDate, days: number): LocalDate {
  return dateOf(dayNumber(date) + days);
}
