import type { LocalDate } from '@/lib/domain/time/local-date';
import { type SnoozeUntil, untilLocal } from '@/lib/domain/time/snooze-until';
import { dateIn, type LocalDateTime, yearIn } from '@/lib/domain/time/time';

/** Wall-clock text as a UTC date showing the same digits, so that Intl (told UTC) prints them unchanged. */
function face(local: LocalDateTime | LocalDate): Date {
  return new Date(`${dateIn(local)}T${local.slice(11, 16) || '00:00'}:00Z`);
}

/** Formatters by what they were asked for: making one takes over a hundred times as long as using it, and lists ask for the same. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let known = formatters.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    formatters.set(key, known);
  }
  return known;
}

const nearDays = new Map<string, Intl.RelativeTimeFormat>();

function nearDayFormatter(locale: string): Intl.RelativeTimeFormat {
  const known = nearDays.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  nearDays.set(locale, known);
  return known;
}

function format(locale: string, local: LocalDateTime | LocalDate, options: Intl.DateTimeFormatOptions): string {
  return formatter(locale, options).format(face(local));
}

/** Calendar days from one local day to another, negative when `to` is earlier. Days on the calendar, not 24 h spans. */
export function daysFromTo(from: LocalDateTime | LocalDate, to: LocalDateTime | LocalDate): number {
  const day = (local: string) => face(dateIn(local)).getTime();
  return Math.round((day(to) - day(from)) / 86_400_000);
}

const TIME: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };

/** Day and month, and the year when it is not that of `nowLocal`. */
function dateOptions(local: LocalDateTime | LocalDate, nowLocal: LocalDateTime): Intl.DateTimeFormatOptions {
  const year: Intl.DateTimeFormatOptions = yearIn(local) === yearIn(nowLocal) ? {} : { year: 'numeric' };
  return { day: 'numeric', month: 'short', ...year };
}

/** "9:00 AM", "09:00": time of day as the locale writes it. */
export function formatTime(locale: string, local: LocalDateTime): string {
  return format(locale, local, TIME);
}

/** "Fri, Nov 27"; with the year when it is not that of `nowLocal`. */
export function formatDay(locale: string, local: LocalDateTime | LocalDate, nowLocal: LocalDateTime): string {
  return format(locale, local, { weekday: 'short', ...dateOptions(local, nowLocal) });
}

/** "Tuesday". */
export function formatWeekday(locale: string, local: LocalDateTime | LocalDate): string {
  return format(locale, local, { weekday: 'long' });
}

/** "Tue", "Di", "火": short, as the locale shortens it. */
export function formatShortWeekday(locale: string, local: LocalDateTime | LocalDate): string {
  return format(locale, local, { weekday: 'short' });
}

/** "T": the weekday as the shortest the locale knows. For strips of days, where the date stands beside it. */
export function formatLetter(locale: string, local: LocalDateTime | LocalDate): string {
  return format(locale, local, { weekday: 'narrow' });
}

/** "yesterday", "today", "tomorrow" in the locale's words; null for any other day. */
function nearDayWord(locale: string, local: LocalDateTime | LocalDate, nowLocal: LocalDateTime): string | null {
  const days = daysFromTo(nowLocal, local);
  if (Math.abs(days) > 1) return null;
  return nearDayFormatter(locale).format(days, 'day');
}

/** "today", "tomorrow", else "Fri, Nov 27". */
export function formatDueDay(locale: string, local: LocalDateTime | LocalDate, nowLocal: LocalDateTime): string {
  return nearDayWord(locale, local, nowLocal) ?? formatDay(locale, local, nowLocal);
}

/** A day as short as it can be said: "yesterday", "Mon" within a week, else "Nov 12", or "Nov 12, 2025" of another year. */
export function formatShortDay(locale: string, local: LocalDateTime | LocalDate, nowLocal: LocalDateTime): string {
  const near = nearDayWord(locale, local, nowLocal);
  if (near) return near;
  const isNear = Math.abs(daysFromTo(nowLocal, local)) < 7;
  return format(locale, local, isNear ? { weekday: 'short' } : dateOptions(local, nowLocal));
}

/**
 * When a touch is due, as short as it can be said: "today 9:00 AM", "tomorrow 9:00 AM", "Fri, Nov 27".
 * @param locale BCP 47, as `i18n.language` gives it
 */
export function formatDue(locale: string, until: SnoozeUntil, nowLocal: LocalDateTime): string {
  const local = untilLocal(until, nowLocal);
  const near = nearDayWord(locale, local, nowLocal);
  return near ? `${near} ${formatTime(locale, local)}` : formatDay(locale, local, nowLocal);
}

/** Day and time, always both: "tomorrow 9:00 AM", "Fri, Nov 27, 9:00 AM". For what a choice would lead to. */
export function formatMoment(locale: string, until: SnoozeUntil, nowLocal: LocalDateTime): string {
  const local = untilLocal(until, nowLocal);
  const near = nearDayWord(locale, local, nowLocal);
  return near
    ? `${near} ${formatTime(locale, local)}`
    : format(locale, local, { weekday: 'short', ...dateOptions(local, nowLocal), ...TIME });
}

/** "Monday, November 23". */
export function formatLongDay(locale: string, local: LocalDateTime | LocalDate): string {
  return format(locale, local, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** With an upper-case first letter, in the locale's way: words for days come lower-case, headings begin large. */
export function capital(locale: string, text: string): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
}
