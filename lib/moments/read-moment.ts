import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { addWorkingDays, isWorkingDay } from '@/lib/domain/calendar/working-days';
import { plusDays } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import type { MomentReading } from '@/lib/domain/time/moment-reading';
import { at, dateIn, type LocalDateTime, timeIn, yearIn } from '@/lib/domain/time/time';
import { plusMinutes } from '@/lib/domain/time/wall-clock';
import type { Frame } from './frame';
import { frameOf } from './frame-of';
import { hasDay, resolveDay } from './resolve-day';
import { scan } from './scan';
import type { Edge, Part } from './tokens';
import { VOCABULARIES } from './vocabulary';

/** What a text is read against. */
export interface MomentContext {
  /** What the rep's clock shows. */
  now: LocalDateTime;
  /** BCP 47: the language, and the order of day and month. English is read in any case. */
  locale: string;
  rules: CalendarRules;
}

const UNREAD: MomentReading = { kind: 'unread' };
const LATER_MINUTES = 180;
const LONGEST_YEARS = 10;
const NEXT_IS_NEAREST = ['es', 'pt', 'ja'];

/** Hour a part of the day is taken for, and the hour it ends. Morning is the rep's nudge time. */
const PARTS: Record<Exclude<Part, 'morning'>, { at: string; ends: string }> = {
  noon: { at: '12:00', ends: '13:00' },
  afternoon: { at: '15:00', ends: '18:00' },
  evening: { at: '18:00', ends: '22:00' },
  night: { at: '21:00', ends: '24:00' },
  eod: { at: '17:00', ends: '18:00' },
};

/** Hours of the beginning, the middle and the end of a part of the day. */
const EDGES: Partial<Record<Part, Record<Edge, string>>> = {
  morning: { start: '08:00', mid: '10:00', late: '11:00', end: '11:00' },
  afternoon: { start: '13:00', mid: '15:00', late: '17:00', end: '17:00' },
  evening: { start: '18:00', mid: '19:00', late: '20:00', end: '20:00' },
};

const two = (value: number) => String(value).padStart(2, '0');

/** Whether the region writes the day first, as CLDR has it. South Africans do, whatever CLDR says. */
function isDayFirst(locale: string): boolean {
  if (/-ZA\b/i.test(locale)) return true;
  try {
    const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' }).formatToParts(0);
    return parts.findIndex(({ type }) => type === 'day') < parts.findIndex(({ type }) => type === 'month');
  } catch {
    return false;
  }
}

function partTimes(part: Part, rules: CalendarRules): { at: string; ends: string } {
  if (part !== 'morning') return PARTS[part];
  return { at: rules.nudgeTime < '12:00' ? rules.nudgeTime : '09:00', ends: '12:00' };
}

/** The time of day a text names, and until when it still holds; null where it names none. */
function timeOf({ clock, part, beforeClock }: Frame, rules: CalendarRules) {
  if (!clock) return part ? partTimes(part, rules) : null;
  let { hour } = clock;
  const isLate = part === 'afternoon' || part === 'evening' || part === 'night';
  // Without am, pm or a 24-hour clock an hour at night is taken as the afternoon.
  if (hour < 12 && (isLate || (!clock.sure && hour > 0 && hour <= 6 && part !== 'morning'))) hour += 12;
  if (beforeClock && hour > 0) hour -= 1;
  return { at: `${two(hour)}:${two(clock.minute)}`, ends: null };
}

/** The moment on this day; where it has gone by but its part of the day has not, the next full hour in it. */
function onDay(date: LocalDate, time: { at: string; ends: string | null }, now: LocalDateTime): LocalDateTime {
  if (time.at.startsWith('24')) return at(plusDays(date, 1), '00:00');
  const moment = at(date, time.at);
  if (moment > now || date !== dateIn(now) || time.ends === null) return moment;
  const nextHour = `${two(Number(timeIn(now).slice(0, 2)) + 1)}:00`;
  return nextHour < time.ends ? at(date, nextHour) : moment;
}

function spanMinutes({ spans }: Frame): number | null {
  const minutes = { minute: 1, hour: 60, day: 1_440, week: 10_080 } as const;
  let sum = 0;
  for (const { count, unit } of spans) {
    if (!(unit in minutes)) return null;
    sum += Math.round(count * minutes[unit as keyof typeof minutes]);
  }
  return sum;
}

/** "Late afternoon", "fin de matinée": the edge is of the part, not of a day or period. */
function withPartEdge(frame: Frame): { frame: Frame; time: { at: string; ends: null } | null } {
  const hours = frame.part && !frame.clock ? EDGES[frame.part] : undefined;
  if (hours && frame.partEdge) return { frame, time: { at: hours[frame.partEdge], ends: null } };
  const { edge, ...rest } = frame;
  if (!edge || frame.period || frame.clock) return { frame, time: null };
  // "Early on Monday morning".
  if (hours) return { frame: rest, time: { at: hours[edge], ends: null } };
  // "Early tomorrow", "late on Friday".
  const isDay = [frame.ahead, frame.weekday, frame.date].some((each) => each !== undefined) && edge !== 'mid';
  if (!isDay || frame.part || frame.nth !== undefined) return { frame, time: null };
  return { frame: { ...rest, part: edge === 'start' ? 'morning' : 'eod' }, time: null };
}

/** "This time next week": in seven days. */
function withWeekOn(frame: Frame): Frame {
  const { period, ...rest } = frame;
  const isNextWeek = period?.kind === 'unit' && period.unit === 'week' && period.which === 'next';
  return frame.sameTime && isNextWeek && frame.weekday === undefined && !frame.edge ? { ...rest, ahead: 7 } : frame;
}

function readFrame(said: Frame, { now, rules }: MomentContext, nextIsNearest: boolean): MomentReading {
  const { frame, time: edgeTime } = withPartEdge(withWeekOn(said));
  const { spans } = frame;
  const today = dateIn(now);
  const span = (minutes: number): MomentReading => ({ kind: 'span', until: plusMinutes(now, minutes), minutes });
  const time = frame.sameTime ? { at: timeIn(now), ends: null } : (edgeTime ?? timeOf(frame, rules));
  if (frame.later) return hasDay(frame) || time || spans.length > 0 ? UNREAD : span(LATER_MINUTES);
  if (frame.clock?.hour === 24 && hasDay(frame)) return UNREAD;
  const isShort = spans.some(
    ({ unit, count }) => unit === 'minute' || unit === 'hour' || (unit === 'day' && count % 1 > 0),
  );
  if (isShort) {
    const minutes = spanMinutes(frame);
    return minutes === null || minutes < 1 || hasDay(frame) || time || frame.relation ? UNREAD : span(minutes);
  }
  /** At ten, "morning" means tomorrow's. */
  const aheadToday = onDay(today, time ?? { at: rules.nudgeTime, ends: null }, now) > now;
  const until = (date: LocalDate): MomentReading => {
    if (yearIn(date) - yearIn(today) > LONGEST_YEARS) return UNREAD;
    const moment = onDay(date, time ?? { at: rules.nudgeTime, ends: null }, now);
    return { kind: moment > now ? 'moment' : 'past', until: moment };
  };
  if (!hasDay(frame) && spans.length === 0) {
    // An edge or a relation needs something it is the edge of.
    if (!time || frame.edge || frame.relation || frame.nth !== undefined || frame.sameTime) return UNREAD;
    if (frame.part === 'eod')
      return until(aheadToday && isWorkingDay(today, rules) ? today : addWorkingDays(today, 1, rules));
    // At ten, "morning" is tomorrow's.
    const over = !aheadToday || (frame.part === 'morning' && at(today, time.at) <= now);
    return until(over ? plusDays(today, 1) : today);
  }
  const date = resolveDay(frame, { today, rules, nextIsNearest, aheadToday });
  if (date === null) return UNREAD;
  if (date === today && time === null && !aheadToday) {
    // "Today", and "the end of the week" on its last day, still hold after nudge time.
    const rest = frame.edge === 'end' ? PARTS.eod.at : timeIn(plusMinutes(now, LATER_MINUTES));
    const moment = at(today, rest);
    if (frame.ahead === 0 || frame.edge === 'end')
      return moment > now ? { kind: 'moment', until: moment } : { kind: 'past', until: moment };
  }
  return until(date);
}

/** Reads a moment as a rep types it: "next Tuesday 9am", "Ende des Quartals", "en 3 días hábiles", "来週の金曜 15時". */
export function readMoment(words: string, context: MomentContext): MomentReading {
  const own = context.locale.toLowerCase().split(/[-_]/)[0] ?? 'en';
  const dayFirst = isDayFirst(context.locale);
  for (const language of new Set([Object.hasOwn(VOCABULARIES, own) ? own : 'en', 'en'])) {
    const vocabulary = VOCABULARIES[language];
    if (!vocabulary) continue;
    const tokens = scan(words, vocabulary, { language, dayFirst, hIsClock: vocabulary.hIsClock });
    const frame = tokens && tokens.length > 0 ? frameOf(tokens, vocabulary) : null;
    const reading = frame ? readFrame(frame, context, NEXT_IS_NEAREST.includes(language)) : UNREAD;
    // Text in known words that make no moment is not read again in another language.
    if (reading.kind !== 'unread' || tokens) return reading;
  }
  return UNREAD;
}
