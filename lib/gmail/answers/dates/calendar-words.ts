import words from '../marks/calendar.json';
import { source } from '../phrases';

/** How a language writes days. All are sources of patterns over folded text; months and weekdays in order, from January and Monday. */
export interface CalendarWords {
  months: string[];
  weekdays: string[];
  /** Words for parts of a date and for what a date is: its end, a return, its beginning. Empty where a language has none. */
  word: (name: CalendarWord) => string;
  /** Chinese, Japanese, Korean: month before day, no spaces. */
  cjk: boolean;
}
export type CalendarWord =
  | 'until'
  | 'untilAfter'
  | 'back'
  | 'backAfter'
  | 'from'
  | 'to'
  | 'of'
  | 'tomorrow'
  | 'dayAfter'
  | 'nextWeek'
  | 'thisWeek'
  | 'nextMonth'
  | 'end'
  | 'mid'
  | 'start'
  | 'month'
  | 'year'
  | 'newYear'
  | 'week'
  | 'days'
  | 'weeks'
  | 'months_'
  | 'ahead'
  | 'numbers';

type Raw = Partial<Record<CalendarWord | 'months' | 'weekdays' | 'as', string>> & { cjk?: boolean };
const TABLE: Readonly<Record<string, Raw>> = words;
export const CALENDARS: readonly string[] = Object.keys(TABLE);

const made = new Map<string, CalendarWords>();
const list = (text: string | undefined) => (text ? text.split('/').map(source) : []);

export function calendarOf(language: string): CalendarWords | null {
  const raw = TABLE[language];
  if (!raw) return null;
  if (raw.as) return calendarOf(raw.as);
  const known = made.get(language);
  if (known) return known;
  const word = (name: CalendarWord) => (raw[name] ? source(raw[name]) : '');
  const calendar = { months: list(raw.months), weekdays: list(raw.weekdays), word, cjk: raw.cjk === true };
  made.set(language, calendar);
  return calendar;
}
