import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { addWorkingDays, onOrAfter } from '@/lib/domain/calendar/working-days';
import { dayNumber, dayNumberOrNaN, plusDays, weekdayOf } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { dateText, feastIn, nthWeekday } from './feasts';
import type { Frame, Span } from './frame';
import { mondayOf, monthOf, periodRange, plusMonths, plusSpan, type Range, unitRange, yearOf } from './periods';

/** What a day is counted from. */
export interface DayContext {
  today: LocalDate;
  rules: CalendarRules;
  /** "próximo viernes" is the nearest one, not that of the next week. */
  nextIsNearest: boolean;
  /** Whether this moment of today, if it is today, is still ahead. */
  aheadToday: boolean;
}

/** Days ahead within which a weekday and a day of the month are matched. */
const LONGEST_SEARCH_DAYS = 62;
const weekday = (date: LocalDate) => weekdayOf(dayNumber(date));
const single = (date: LocalDate | null): Range | null => (date === null ? null : { from: date, to: date, unit: 'day' });
const isDate = (date: LocalDate) => !Number.isNaN(dayNumberOrNaN(date));

/** Whether the frame names a day or a period at all. */
export function hasDay(frame: Frame): boolean {
  const { ahead, weekday: day, date, feast, period, dayOfMonth, year, yearWhich } = frame;
  return [ahead, day, date, feast, period, dayOfMonth, year, yearWhich].some((each) => each !== undefined);
}

/** A day and month without a year: the next that comes, or the nearest that falls on the weekday named. */
function namedDate(frame: Frame, { today, aheadToday }: DayContext): LocalDate | null {
  const { date } = frame;
  if (!date) return null;
  const inYear = (year: number) => dateText(year, date.month, date.day);
  const year = date.year ?? frame.year ?? (frame.yearWhich === 'next' ? yearOf(today) + 1 : null);
  const fits = (each: LocalDate) => isDate(each) && (frame.weekday === undefined || weekday(each) === frame.weekday);
  if (year !== null) return fits(inYear(year)) ? inYear(year) : null;
  const years = [0, 1, 2, 3, 4].map((more) => inYear(yearOf(today) + more)).filter(isDate);
  const next = years.find((each) => each > today || (each === today && aheadToday));
  // A weekday that contradicts the date is a slip in one of the two; the text is not read.
  return next !== undefined && fits(next) ? next : null;
}

function dayInMonth(frame: Frame, { today, aheadToday }: DayContext): LocalDate | null {
  const day = frame.dayOfMonth ?? 0;
  if (day < 1 || day > 31) return null;
  if (frame.period) {
    if (frame.period.kind !== 'month' && !(frame.period.kind === 'unit' && frame.period.unit === 'month')) return null;
    const range = periodRange(frame, today, ({ from }) => dateText(yearOf(from), monthOf(from), day) >= today);
    const date = range && dateText(yearOf(range.from), monthOf(range.from), day);
    return date && isDate(date) && (frame.weekday === undefined || weekday(date) === frame.weekday) ? date : null;
  }
  const first = dateText(yearOf(today), monthOf(today), 1);
  for (let more = 0; more <= 12; more++) {
    const month = plusMonths(first, more);
    const date = dateText(yearOf(month), monthOf(month), day);
    if (!isDate(date) || date < today || (date === today && !aheadToday)) continue;
    if (frame.weekday === undefined) return date;
    if (dayNumber(date) - dayNumber(today) > LONGEST_SEARCH_DAYS) return null;
    if (weekday(date) === frame.weekday) return date;
  }
  return null;
}

/** "The first Monday of January", "the first week of next month", "the last working day of the quarter". */
function nthInPeriod(frame: Frame, { today, rules }: DayContext): LocalDate | null {
  const nth = frame.nth ?? 1;
  const find = ({ from, to, unit }: Range): LocalDate | null => {
    if (frame.nthUnit === 'day') return nth > 0 ? plusDays(from, nth - 1) : to;
    if (frame.nthUnit === 'workday')
      return nth > 0 ? addWorkingDays(plusDays(from, -1), nth, rules) : addWorkingDays(plusDays(to, 1), -1, rules);
    if (unit !== 'month') return null;
    if (frame.nthUnit === 'week' && nth < 0) return mondayOf(to);
    return nthWeekday(yearOf(from), monthOf(from), frame.weekday ?? 1, nth);
  };
  const range = periodRange(frame, today, (each) => (find(each) ?? '') > today);
  return range && find(range);
}

/** "The Monday after Christmas". */
function weekdayBeside(range: Range, { weekday: day, relation }: Frame): Range | null {
  if (day === undefined) return range;
  const step = relation === 'after' ? 1 : -1;
  for (let days = 1; days <= 7; days++) {
    const date = plusDays(range.from, step * days);
    if (weekday(date) === day) return single(date);
  }
  return null;
}

function coming(day: number, today: LocalDate, orToday: boolean): LocalDate {
  const ahead = (day - weekday(today) + 7) % 7;
  return plusDays(today, ahead === 0 && !orToday ? 7 : ahead);
}

function namedWeekday(frame: Frame, context: DayContext): LocalDate | null {
  const { today, nextIsNearest, aheadToday } = context;
  const day = frame.weekday ?? 1;
  const inWeek = (offset: number) => plusDays(mondayOf(today), offset * 7 + day - 1);
  if (frame.period) {
    const range = periodRange(frame, today, () => true);
    return range?.unit === 'week' ? plusDays(range.from, day - 1) : null;
  }
  const hasTime = frame.clock !== undefined || frame.part !== undefined;
  // "El jueves que viene" is not said for today.
  const nearest = coming(day, today, hasTime && aheadToday && frame.weekdayWhich !== 'coming');
  switch (frame.weekdayWhich) {
    case 'this':
      return inWeek(0) < today ? nearest : inWeek(0);
    case 'next':
      if (!nextIsNearest) return inWeek(1);
      // "Next Friday" is not said for tomorrow.
      return dayNumber(nearest) - dayNumber(today) > 1 ? nearest : plusDays(nearest, 7);
    case 'after-next':
      return inWeek(2);
    case 'last':
      return plusDays(coming(day, today, false), -7);
    default:
      return nearest;
  }
}

function namedFeast(frame: Frame, { today }: DayContext): Range | null {
  if (!frame.feast) return null;
  const name = frame.feast;
  const inYear = (year: number): Range => ({ ...feastIn(name, year), unit: 'day' });
  if (frame.year !== undefined) return inYear(frame.year);
  const isAhead = ({ from, to }: Range) => (frame.relation === 'after' ? to >= today : from > today);
  // A season of last year may still be on.
  const offsets = frame.yearWhich === 'next' ? [1] : [-1, 0, 1];
  return offsets.map((more) => inYear(yearOf(today) + more)).find(isAhead) ?? null;
}

/** The place in a period that the text means. */
function placed(frame: Frame, context: DayContext): Range | null {
  const { today, rules } = context;
  const at = (range: Range): LocalDate | null => {
    const { from, to, unit } = range;
    switch (frame.edge) {
      case 'mid':
        if (unit === 'week') return plusDays(from, 2);
        if (unit === 'month') return plusDays(from, 14);
        return unit === 'weekend'
          ? null
          : plusDays(plusMonths(from, { quarter: 1, half: 3, year: 6 }[unit as 'year']), unit === 'year' ? 0 : 14);
      case 'late':
        return unit === 'month' ? plusDays(from, 20) : unit === 'week' ? plusDays(from, 3) : null;
      case 'end': {
        if (unit !== 'week') return to;
        const last = Math.max(...rules.workingDays.filter((day) => day <= 6), 1);
        return plusDays(from, last - 1);
      }
      default:
        return from;
    }
  };
  const isWhole = frame.edge === undefined;
  const range = periodRange(frame, today, (each) => {
    const date = at(each);
    return date !== null && (date > today || (date === today && (context.aheadToday || frame.edge === 'end')));
  });
  if (!range) return null;
  const isThis = frame.period?.kind === 'unit' && (frame.period.which === 'this' || frame.period.which === null);
  // "This week" names no day; "this weekend" does.
  if (isWhole && isThis && frame.relation === undefined && range.unit !== 'weekend') return null;
  if (frame.relation !== undefined && isWhole) return range;
  return single(at(range));
}

function baseRange(frame: Frame, context: DayContext): Range | null {
  const { today } = context;
  const { ahead, date, feast, nth, dayOfMonth, period } = frame;
  if (frame.relation && frame.weekday !== undefined && (date ?? feast) && frame.spans.length === 0) {
    const { weekday: _, ...rest } = frame;
    const range = feast ? namedFeast(rest, context) : single(namedDate(rest, context));
    return range && weekdayBeside(range, frame);
  }
  if (ahead !== undefined) {
    if (date ?? feast ?? nth ?? dayOfMonth ?? period) return null;
    const day = plusDays(today, ahead);
    return frame.weekday === undefined || frame.weekday === weekday(day) ? single(day) : null;
  }
  if (feast !== undefined) {
    const range = (date ?? nth ?? dayOfMonth ?? period) ? null : namedFeast(frame, context);
    // "Thanksgiving Thursday" says it twice; "Easter Tuesday" is none of its days.
    return range && (frame.weekday ?? weekday(range.from)) === weekday(range.from) ? range : null;
  }
  if (date !== undefined) {
    const day = namedDate(frame, context);
    if (!day) return null;
    if (period?.kind === 'unit' && period.unit === 'week' && frame.weekday === undefined)
      return unitRange('week', 0, day);
    return period || dayOfMonth !== undefined ? null : single(day);
  }
  if (nth !== undefined) return single(nthInPeriod(frame, context));
  if (dayOfMonth !== undefined) return single(dayInMonth(frame, context));
  if (frame.weekday !== undefined && frame.edge === undefined) return single(namedWeekday(frame, context));
  return frame.weekday === undefined ? placed(frame, context) : null;
}

function addSpans(from: LocalDate, spans: readonly Span[], rules: CalendarRules, sign: 1 | -1): LocalDate | null {
  let date: LocalDate | null = from;
  for (const { count, unit } of spans) {
    if (date === null) return null;
    if (unit === 'workday') date = Number.isInteger(count) ? addWorkingDays(date, sign * count, rules) : null;
    else date = plusSpan(date, sign * count, unit);
  }
  return date;
}

/** The day a text means; null where it names none, or two that differ. */
export function resolveDay(frame: Frame, context: DayContext): LocalDate | null {
  const { today, rules } = context;
  const { spans, relation } = frame;
  if (!hasDay(frame)) return spans.length > 0 && relation !== 'before' ? addSpans(today, spans, rules, 1) : null;
  const range = baseRange(frame, context);
  if (!range) return null;
  if (relation && frame.weekday !== undefined && (frame.date ?? frame.feast)) return range.from;
  if (spans.length > 0) {
    const from = relation === 'after' && !frame.feast ? range.to : range.from;
    if (relation) return addSpans(from, spans, rules, relation === 'after' ? 1 : -1);
    if (frame.ahead !== undefined) return addSpans(from, spans, rules, 1);
    // "Monday in a week": a week after the coming one. "Friday in two weeks": the Friday of that week, where counting
    // from the coming Friday gives the same.
    const later = addSpans(today, spans, rules, 1);
    const counted = addSpans(range.from, spans, rules, 1);
    if (frame.weekday === undefined || !later || spans.some(({ unit }) => unit !== 'week')) return null;
    const isNextWeek = spans.length === 1 && spans[0]?.count === 1;
    return isNextWeek || plusDays(mondayOf(later), frame.weekday - 1) === counted ? counted : null;
  }
  if (relation === 'after') return onOrAfter(plusDays(range.to, 1), rules);
  if (relation === 'before') return addWorkingDays(range.from, -1, rules);
  return range.from;
}
