import { type Frame, fill, isDayNumber, isNumber, isYear, type Rule, Unreadable } from './frame';
import type { Token } from './tokens';

/** Whether the tokens before name the day. */
const namesDay = ({ ahead, weekday, date, feast, dayOfMonth }: Frame) =>
  [ahead, weekday, date, feast, dayOfMonth].some((each) => each !== undefined);

/** What may name the day behind an hour. */
const NAMES_DAY = new Set<Token['is']>(['day', 'weekday', 'month', 'date', 'feast', 'ordinal']);
/** Beside a number of hours: "in two hours", "two hours after". */
const MAKES_SPAN = new Set<Token['is']>(['in', 'from-now', 'after', 'before']);
const isHourName = (token: Token | undefined) => token?.is === 'unit' && token.unit === 'hour';

/** Whether the tokens from a place on name the day: "demain", "le 7", "dia 7". */
const saysDay = ({ tokens, afterArticle }: Parameters<Rule>[0], from: number) =>
  tokens.slice(from).some((token, index, rest) => {
    const isNumbered = isDayNumber(token) && (afterArticle.has(token) || rest[index - 1]?.is === 'unit');
    return NAMES_DAY.has(token.is) || isNumbered;
  });

/** "Demain dix heures", "quinze horas amanhã": a time of the day named, where a language says its hours so. */
export const spelledHour: Rule = (cursor) => {
  const { frame, tokens, at, hIsClock, afterAnd } = cursor;
  const [first, second, third] = tokens.slice(at);
  if (!hIsClock || !isNumber(first) || !isHourName(second)) return 0;
  // "In two weeks, eleven o'clock".
  const isAfterDays = frame.spans.some(({ unit }) => unit !== 'hour') && first.value > 6 && !afterAnd.has(first);
  if (!isAfterDays && !namesDay(frame) && !saysDay(cursor, at + 2)) return 0;
  if (!Number.isInteger(first.value) || first.value > 24) return 0;
  if ([tokens[at - 1], third].some((token) => token && MAKES_SPAN.has(token.is))) return 0;
  fill(frame, 'clock', { hour: first.value, minute: 0, sure: first.value > 6 });
  return 2;
};

/** "Dez para as três", "cuarto para las dos": minutes before the hour. */
export const toHour: Rule = ({ frame, tokens, at }) => {
  const start = tokens[at]?.is === 'at' ? 1 : 0;
  const [minutes, to, hour] = tokens.slice(at + start);
  if (!isNumber(minutes) || to?.is !== 'to-hour' || !isNumber(hour) || minutes.value > 59 || hour.value > 24) return 0;
  fill(frame, 'clock', { hour: (hour.value + 23) % 24, minute: 60 - minutes.value, sure: hour.value > 7 });
  return start + 3;
};

/** "15h": a time of day, or a span where "in" stands before. */
export const hours: Rule = ({ frame, tokens, at }) => {
  const token = tokens[at];
  if (token?.is !== 'hours') return 0;
  const { hour, minute } = token;
  if (tokens[at - 1]?.is === 'in' || tokens[at + 1]?.is === 'from-now' || hour > 24) {
    const isHalf = tokens[at + 1]?.is === 'and-half';
    frame.spans.push({ count: hour + (isHalf ? 30 : minute) / 60, unit: 'hour' });
    return isHalf ? 2 : 1;
  }
  // "2h" alone may be either.
  if (tokens.length === 1 && hour < 7) throw new Unreadable();
  fill(frame, 'clock', { hour, minute, sure: hour > 6 || minute > 0 });
  return 1;
};

/** The time that a number says behind "at": 9, 1430. */
function clockOf(token: Token | undefined): { hour: number; minute: number } | null {
  if (!isNumber(token) || !Number.isInteger(token.value)) return null;
  const [hour, minute] = token.value > 99 ? [Math.floor(token.value / 100), token.value % 100] : [token.value, 0];
  return hour <= 24 && minute < 60 ? { hour, minute } : null;
}

const isAt = (token: Token | undefined) => token?.is === 'at' || token?.is === 'to-hour';

/** "At 9", "à cinq heures", "at 1430". */
export const atHour: Rule = ({ frame, tokens, at, afterArticle, hIsClock }) => {
  const [first, second, third, fourth] = tokens.slice(at);
  if (!isAt(first)) return 0;
  // "In about an hour".
  if (isHourName(third) && (!hIsClock || tokens[at - 1]?.is === 'in')) return 1;
  const clock = clockOf(second);
  const isNamedHour = isHourName(third);
  // "À 3 jours" is no hour, nor is "a 3 de marzo".
  const isCount = third?.is === 'unit' && !isNamedHour && !afterArticle.has(third) && !isNumber(fourth);
  if (!clock || third?.is === 'month' || isCount) return 1;
  fill(frame, 'clock', { ...clock, sure: clock.hour > 6 });
  return isNamedHour ? 3 : 2;
};

const isClock = (token: Token | undefined) => token?.is === 'clock' || token?.is === 'hours';

/** "After 3pm", "before noon", "14時以降": beside a time of day, not beside a day. */
export const besideHour: Rule = ({ frame, tokens, at, relationBehind }) => {
  const [first, second, third] = tokens.slice(at);
  if (first?.is !== 'after' && first?.is !== 'before') return 0;
  const applies = relationBehind
    ? isClock(tokens[at - 1]) && second === undefined
    : isClock(second) || (isAt(second) && clockOf(third));
  if (!applies) return 0;
  if (first.is === 'before') frame.beforeClock = true;
  return 1;
};

/** Parts of the day that have a beginning and an end. */
const PLACED = new Set(['morning', 'afternoon', 'evening']);

/** "Late afternoon", "am frühen Morgen". */
export const placeInPart: Rule = ({ frame, tokens, at, relationBehind }) => {
  const [first, second] = tokens.slice(at);
  if (relationBehind || first?.is !== 'edge' || second?.is !== 'part' || !PLACED.has(second.part)) return 0;
  fill(frame, 'partEdge', first.edge);
  fill(frame, 'part', second.part);
  return 2;
};

/** Minutes said behind the hour: "trente", "y veinte", "moins cinq"; null where the token is something else. */
function minutesBehind({
  frame,
  tokens,
  at,
  afterArticle,
  afterAnd,
}: Parameters<Rule>[0]): [number, length: number] | null {
  const [token, next, third] = tokens.slice(at);
  if (token?.is === 'and-half') return [30, 1];
  if (token?.is === 'minutes') return [token.minutes, 1];
  if (token?.is === 'minus') return isNumber(next) ? [-next.value, 2] : null;
  const before = tokens[at - 1];
  const isBehindHour = isHourName(before) || isClock(before) || isNumber(before);
  const isCount = next?.is === 'unit' && !afterArticle.has(next);
  if (!frame.clock || !isNumber(token) || !isBehindHour || isCount || (next?.is === 'number' && third?.is === 'unit'))
    return null;
  return afterAnd.has(token) || (!token.digits && !afterArticle.has(token)) ? [token.value, 1] : null;
}

/** "Y media", "et quart", "menos cuarto", "y veinte", "trente" behind a full hour or noon. */
export const pastHour: Rule = (cursor) => {
  const { frame } = cursor;
  const found = minutesBehind(cursor);
  if (!found) return 0;
  if (frame.part === 'noon' && !frame.clock) {
    delete frame.part;
    frame.clock = { hour: 12, minute: 0, sure: true };
  }
  const [minutes, length] = found;
  if (frame.clock?.minute !== 0 || Math.abs(minutes) > 59) throw new Unreadable();
  const { hour, sure } = frame.clock;
  frame.clock = minutes < 0 ? { hour: (hour + 23) % 24, minute: 60 + minutes, sure } : { hour, minute: minutes, sure };
  return length;
};

/** A number that nothing explains: a day of the month, an hour where a day is named, else unreadable. */
export const bareNumber: Rule = (cursor) => {
  const { frame, tokens, at, afterArticle, weekdayThenDay } = cursor;
  const [token, after, third] = tokens.slice(at);
  if (!isNumber(token)) return 0;
  if (!Number.isInteger(token.value)) throw new Unreadable();
  const { value, digits } = token;
  const { ahead, date, weekday, period, clock } = frame;
  const hasDay = ahead !== undefined || date !== undefined || weekday !== undefined || period?.kind === 'unit';
  const inMonth = period?.kind === 'unit' && period.unit === 'month' && !after;
  // "Three in the afternoon", "ten tomorrow morning".
  const inPart = value <= 12 && (after?.is === 'part' || (after?.is === 'day' && third?.is === 'part'));
  const military = digits && value > 99 && !isYear(token) ? clockOf(token) : null;
  if (isDayNumber(token) && (inMonth || (!hasDay && weekdayThenDay && afterArticle.has(token))))
    fill(frame, 'dayOfMonth', value);
  else if (clock || (!digits && !inPart)) throw new Unreadable();
  else if (military && (hasDay || tokens.length === 1 || saysDay(cursor, at)))
    fill(frame, 'clock', { ...military, sure: true });
  else if ((hasDay || inPart) && value >= 1 && value <= 24 && (weekday === undefined || value > 6 || inPart))
    fill(frame, 'clock', { hour: value, minute: 0, sure: value > 6 });
  else throw new Unreadable();
  return 1;
};
