import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { addWorkingDays, onOrAfter } from '@/lib/domain/calendar/working-days';
import { dayNumber, plusDays } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { type DayContext, single, weekday } from './day-context';
import type { Frame, Span } from './frame';
import { dayInMonth, namedDate } from './named-date';
import { namedFeast, nthInPeriod, placed } from './named-period';
import { namedWeekday, weekdayBeside } from './named-weekday';
import { plusSpan, type Range, unitRange } from './periods';

/** From so many days after its first on a holiday is a season. */
const SEASON_DAYS = 6;

/** Whether the frame names a day or a period at all. */
export function hasDay(frame: Frame): boolean {
  const { ahead, weekday: day, date, feast, period, dayOfMonth, year, yearWhich } = frame;
  return [ahead, day, date, feast, period, dayOfMonth, year, yearWhich].some((each) => each !== undefined);
}

/** The day or period a text names, before spans and relations are applied. */
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
  if (nth !== undefined) return frame.edge ? null : single(nthInPeriod(frame, context));
  if (dayOfMonth !== undefined && period?.kind === 'unit' && period.unit === 'week') {
    const { period: _, ...rest } = frame;
    const day = dayInMonth(rest, context);
    return day === null ? null : unitRange('week', 0, day);
  }
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

/** Whole weeks of a span; "eight days" and "quinze jours" count the first day too. */
function weeksOf(span: Span | undefined): number | null {
  if (span?.unit === 'week' && Number.isInteger(span.count)) return span.count;
  if (span?.unit !== 'day') return null;
  const weeks = { 8: 1, 15: 2 }[span.count] ?? span.count / 7;
  return Number.isInteger(weeks) ? weeks : null;
}

/** "The first working day after Easter", "the last Friday before Christmas": a span, or the weekday, beside the day; no place in a month. */
function besideDay(frame: Frame): Frame {
  const { nth = 0, nthUnit, ...rest } = frame;
  if (!frame.relation || (frame.date ?? frame.feast) === undefined) return frame;
  const count = nth === -1 && frame.relation === 'before' ? 1 : nth;
  if (nthUnit && count > 0) return { ...rest, spans: [{ count, unit: nthUnit }] };
  return count === 1 ? rest : frame;
}

/** The day a text means; null where it names none, or two that differ. */
export function resolveDay(said: Frame, context: DayContext): LocalDate | null {
  const frame = besideDay(said);
  const { today, rules } = context;
  const { spans, relation } = frame;
  if (!hasDay(frame)) return spans.length > 0 && relation !== 'before' ? addSpans(today, spans, rules, 1) : null;
  const range = baseRange(frame, context);
  if (!range) return null;
  if (relation && frame.weekday !== undefined && (frame.date ?? frame.feast)) return range.from;
  if (spans.length > 0) {
    // "A week after Christmas" is counted from the day; "after the holidays", and working days, from their end.
    const isWork = spans.some(({ unit }) => unit === 'workday');
    const isDay = !isWork && frame.feast && dayNumber(range.to) - dayNumber(range.from) < SEASON_DAYS;
    const from = relation === 'after' && !isDay ? range.to : range.from;
    if (relation) return addSpans(from, spans, rules, relation === 'after' ? 1 : -1);
    if (frame.ahead !== undefined) return addSpans(from, spans, rules, 1);
    // "Monday in two weeks", "lundi dans 15 jours", "el lunes en ocho días": counted from the coming one.
    const weeks = spans.length === 1 && frame.weekday !== undefined ? weeksOf(spans[0]) : null;
    return weeks === null ? null : plusDays(range.from, weeks * 7);
  }
  if (relation === 'after') return onOrAfter(plusDays(range.to, 1), rules);
  if (relation === 'before') return addWorkingDays(range.from, -1, rules);
  return range.from;
}
