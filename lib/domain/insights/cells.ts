import { millisecondsInHour } from 'date-fns/constants';
import { dayNumber, daysBetween, weekdayOf } from '../time/calendar-day';
import { dateIn, monthIn } from '../time/time';
import type { Journey, JourneyTouch } from './journey';

/**
 * What people are counted by. `touch`, `channel`, `wait`, `weekday`, `item`: reached by such a touch, once each; with
 * `+`: answered such a touch, the last before the reply. `dropped`, `stopped`, `open`: how it stands after so many touches.
 * `after`, `left`: hours from the first touch to the reply, or to where none was waited for any more; `gap`: hours from the
 * last touch to the reply; `since`: date of the first touch of those who may still answer. `m:…`: by month.
 */
export type Dimension =
  | Answerable
  | `${Answerable}+`
  | 'people'
  | 'replied'
  | 'bounced'
  | 'dropped'
  | 'stopped'
  | 'open'
  | 'after'
  | 'left'
  | 'gap'
  | 'since'
  | 'm:started'
  | 'm:replied'
  | 'm:touches'
  | 'm:due'
  | 'm:late';
/** Dimensions by which a touch can have been answered. */
export type Answerable = 'touch' | 'channel' | 'wait' | 'weekday' | 'item';

/** A figure that a journey counts in, `n` times: 1 for people, more for the touches of a month. */
export interface Cell {
  cadenceId: string;
  dim: Dimension;
  value: string;
  n: number;
}

/** The value of what has no parts. */
export const ALL = 'all';
/** Touches from this one on are counted as this one. */
export const LAST_TOUCH = 15;
/** Days between two touches, from and to; the last is open. */
const WAITS = ['0', '1', '2', '3', '4-5', '6-8', '9-14', '15+'] as const;
export const WAIT_VALUES: readonly string[] = WAITS;

function waitValue(days: number): string {
  if (days <= 3) return String(Math.max(0, days));
  return days <= 5 ? '4-5' : days <= 8 ? '6-8' : days <= 14 ? '9-14' : '15+';
}

/** A 1-based touch number as text that sorts like the number. */
export const touchValue = (number: number): string => String(Math.min(number, LAST_TOUCH)).padStart(2, '0');

/**
 * Hours as text: whole hours up to two days, then whole days. As fine as a chart shows, and few enough values to store.
 */
function hoursValue(ms: number): string {
  const hours = Math.max(1, Math.ceil(ms / millisecondsInHour));
  return String(hours <= 48 ? hours : Math.ceil(hours / 24) * 24);
}

/** What a touch is counted by, with the one before it. */
function traits(touch: JourneyTouch, before: JourneyTouch | undefined, number: number): [Answerable, string][] {
  const day = dateIn(touch.local);
  const found: [Answerable, string][] = [
    ['touch', touchValue(number)],
    ['channel', touch.channel],
    ['weekday', String(weekdayOf(dayNumber(day)))],
  ];
  if (before) found.push(['wait', waitValue(daysBetween(dateIn(before.local), day))]);
  if (touch.valueItemId !== null) found.push(['item', touch.valueItemId]);
  return found;
}

/** All figures a journey counts in, each once. A bounced journey counts as bounced only. Pure. */
export function cellsOf(journey: Journey): Cell[] {
  const { cadenceId, touches, reply, end, leftAt } = journey;
  const [first, last] = [touches[0], touches.at(-1)];
  if (!first || !last) return [];
  const counts = new Map<string, Cell>();
  const count = (dim: Dimension, value: string, n = 1) => {
    const key = `${dim} ${value}`;
    counts.set(key, { cadenceId, dim, value, n: n + (counts.get(key)?.n ?? 0) });
  };
  const once = (dim: Dimension, value: string) => {
    if (!counts.has(`${dim} ${value}`)) count(dim, value);
  };
  if (end === 'bounced') {
    once('bounced', ALL);
    return [...counts.values()];
  }
  once('people', ALL);
  once('m:started', monthIn(first.local));
  for (const [index, touch] of touches.entries()) {
    for (const [dim, value] of traits(touch, touches[index - 1], index + 1)) once(dim, value);
    const month = monthIn(touch.local);
    count('m:touches', month);
    if (touch.late !== null) count('m:due', month);
    if (touch.late) count('m:late', month);
  }
  if (reply) {
    once('replied', ALL);
    for (const [dim, value] of traits(last, touches.at(-2), touches.length)) once(`${dim}+`, value);
    once('m:replied', monthIn(reply.local));
    once('after', hoursValue(reply.at - first.at));
    once('gap', hoursValue(reply.at - last.at));
  } else {
    once(end, touchValue(touches.length));
    if (leftAt === null) once('since', dateIn(first.local));
    else once('left', hoursValue(leftAt - first.at));
  }
  return [...counts.values()];
}

/** The value that stands for all values up to this one, of hours or of touch numbers. */
export const within = (most: number): string => `<=${most}`;

/** The largest value that a {@link within} stands for; null for a value that stands for itself. */
export const mostOf = (value: string): number | null => (value.startsWith('<=') ? Number(value.slice(2)) : null);
