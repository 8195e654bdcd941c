import { addDays } from 'date-fns/addDays';
import { getISODay } from 'date-fns/getISODay';
import { getISOWeek } from 'date-fns/getISOWeek';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';
import { dayNumberOrNaN } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { at, dateIn } from '@/lib/domain/time/time';
import { clockFace, faceText } from '@/lib/domain/time/wall-clock';

/** A day as a UTC date that shows it: the system zone is never asked. */
const noon = (day: LocalDate): Date => clockFace(at(day, '12:00'));
const text = (date: Date): LocalDate => dateIn(faceText(date));
const pad = (value: number, length = 2) => String(value).padStart(length, '0');

/** Null where there is no such day. */
export function dayOf(year: number, month: number, day: number): LocalDate | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const made = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  return Number.isNaN(dayNumberOrNaN(made)) ? null : made;
}

export const plusDays = (day: LocalDate, days: number): LocalDate => text(addDays(noon(day), days));

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: LocalDate): number => getISODay(noon(day));

export const mondayOf = (day: LocalDate): LocalDate => text(startOfISOWeek(noon(day)));

export const endOfMonth = (year: number, month: number): LocalDate =>
  text(lastDayOfMonth(noon(`${pad(year, 4)}-${pad(month)}-01`)));

export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
export const monthOf = (day: LocalDate): number => Number(day.slice(5, 7));
const dayOfMonth = (day: LocalDate): number => Number(day.slice(8, 10));

/** Days from one to the other; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000);

/** Monday of the next ISO week of a number, this week included. */
export function mondayOfWeek(week: number, today: LocalDate): LocalDate | null {
  for (let ahead = 0; ahead < 54; ahead += 1) {
    const monday = plusDays(mondayOf(today), 7 * ahead);
    if (getISOWeek(noon(monday)) === week) return monday;
  }
  return null;
}

/** A day without a year up to this many days ago is past; an earlier one means next year's. */
const PAST_DAYS = 60;

/** The year that a day without one means. */
export function withoutYear(month: number, day: number, today: LocalDate): LocalDate | null {
  const year = yearOf(today);
  const readings = [year - 1, year, year + 1].flatMap((each) => dayOf(each, month, day) ?? []);
  return readings.find((each) => daysBetween(today, each) >= -PAST_DAYS) ?? null;
}

/**
 * A day of the month alone, as beside "until": this month's, or next month's once it is well past; with a weekday, the
 * first of the two that falls on it.
 */
export function dayAlone(day: number, today: LocalDate, weekday: number | null = null): LocalDate | null {
  const month = (monthOf(today) % 12) + 1;
  const now = dayOf(yearOf(today), monthOf(today), day);
  const next = dayOf(month === 1 ? yearOf(today) + 1 : yearOf(today), month, day);
  const onWeekday = weekday === null ? undefined : [now, next].find((each) => each && weekdayOf(each) === weekday);
  return onWeekday ?? (dayOfMonth(today) - day <= 7 ? now : next);
}
