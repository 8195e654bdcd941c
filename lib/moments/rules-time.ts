import { type Frame, fill, isDayNumber, isNumber, type Rule, Unreadable } from './frame';
import type { Token } from './tokens';

/** "3 weeks", "half an hour", "1.5 hours", "an hour and a half", "hora y media". */
export const span: Rule = ({ frame, tokens, at, afterArticle }) => {
  const [first, second, third] = tokens.slice(at);
  // "Un jour", "one day": some day, not tomorrow.
  if (
    tokens.length === 2 &&
    isNumber(first) &&
    !first.digits &&
    first.value === 1 &&
    second?.is === 'unit' &&
    second.unit === 'day'
  )
    throw new Unreadable();
  const add = (count: number, unit: (typeof frame.spans)[number]['unit'], length: number) => {
    if (count <= 0) throw new Unreadable();
    const more = tokens[at + length]?.is === 'and-half';
    frame.spans.push({ count: more ? count + 0.5 : count, unit });
    return length + (more ? 1 : 0);
  };
  if (first?.is === 'half' && second?.is === 'unit') return add(0.5, second.unit, 2);
  if (first?.is === 'half' && isNumber(second) && third?.is === 'unit') return add(0.5, third.unit, 3);
  if (first?.is === 'unit' && second?.is === 'and-half') return add(1, first.unit, 1);
  if (!isNumber(first)) return 0;
  // "2時間半": two hours and a half.
  if (second?.is === 'unit' && !afterArticle.has(second))
    return third?.is === 'half' ? add(first.value + 0.5, second.unit, 3) : add(first.value, second.unit, 2);
  // "In a few days" has two numbers in English.
  if (isNumber(second) && !second.digits && third?.is === 'unit') return add(second.value, third.unit, 3);
  return 0;
};

/** Whether the tokens before name the day. */
const namesDay = ({ ahead, weekday, date, feast, dayOfMonth }: Frame) =>
  [ahead, weekday, date, feast, dayOfMonth].some((each) => each !== undefined);

/** "Demain dix heures", "segunda dez horas": a time of the day named, where a language says its hours so. */
export const spelledHour: Rule = ({ frame, tokens, at, hIsClock }) => {
  const [first, second, third] = tokens.slice(at);
  if (!hIsClock || !isNumber(first) || second?.is !== 'unit' || second.unit !== 'hour' || !namesDay(frame)) return 0;
  if (!Number.isInteger(first.value) || first.value > 24 || frame.relation !== undefined) return 0;
  if (tokens[at - 1]?.is === 'in' || third?.is === 'from-now' || third?.is === 'after' || third?.is === 'before')
    return 0;
  fill(frame, 'clock', { hour: first.value, minute: 0, sure: first.value > 6 });
  return 2;
};

/** "15h": a time of day, or a span where "in" stands before. */
export const hours: Rule = ({ frame, tokens, at }) => {
  const token = tokens[at];
  if (token?.is !== 'hours') return 0;
  const { hour, minute } = token;
  if (tokens[at - 1]?.is === 'in' || tokens[at + 1]?.is === 'from-now' || hour > 24) {
    frame.spans.push({ count: hour + minute / 60, unit: 'hour' });
    return 1;
  }
  // "2h" alone may be either.
  if (tokens.length === 1 && hour < 7) throw new Unreadable();
  fill(frame, 'clock', { hour, minute, sure: hour > 6 || minute > 0 });
  return 1;
};

/** "At 9", "à cinq heures". */
export const atHour: Rule = ({ frame, tokens, at }) => {
  const [first, second, third] = tokens.slice(at);
  if (first?.is !== 'at') return 0;
  const isHour = isNumber(second) && Number.isInteger(second.value) && second.value <= 24;
  const isNamedHour = third?.is === 'unit' && third.unit === 'hour';
  // "À 3 jours" is no hour, nor is "a 3 de marzo".
  if (!isHour || third?.is === 'month' || (third?.is === 'unit' && !isNamedHour)) return 1;
  fill(frame, 'clock', { hour: second.value, minute: 0, sure: second.value > 6 });
  return isNamedHour ? 3 : 2;
};

const isHourName = (token: Token | undefined) => token?.is === 'unit' && token.unit === 'hour';

/** "Y media", "et quart", "menos cuarto", "trente" behind a full hour or noon. */
export const pastHour: Rule = ({ frame, tokens, at }) => {
  const token = tokens[at];
  const spelled = isNumber(token) && !token.digits && isHourName(tokens[at - 1]) ? token.value : null;
  if (token?.is !== 'and-half' && token?.is !== 'minutes' && spelled === null) return 0;
  if (frame.part === 'noon' && !frame.clock) {
    delete frame.part;
    frame.clock = { hour: 12, minute: 0, sure: true };
  }
  if (frame.clock?.minute !== 0) throw new Unreadable();
  const minutes = spelled ?? (token?.is === 'minutes' ? token.minutes : 30);
  if (minutes > 59) throw new Unreadable();
  const { hour, sure } = frame.clock;
  frame.clock = minutes < 0 ? { hour: (hour + 23) % 24, minute: 60 + minutes, sure } : { hour, minute: minutes, sure };
  return 1;
};

/** A number that nothing explains: a day of the month, an hour where a day is named, else unreadable. */
export const bareNumber: Rule = ({ frame, tokens, at, afterArticle, weekdayThenDay }) => {
  const [token, after] = tokens.slice(at);
  if (!isNumber(token)) return 0;
  const { value, digits } = token;
  const { ahead, date, weekday, period, clock } = frame;
  const hasDay = ahead !== undefined || date !== undefined || weekday !== undefined || period?.kind === 'unit';
  if (!digits || !Number.isInteger(value) || clock) throw new Unreadable();
  const inMonth = period?.kind === 'unit' && period.unit === 'month' && !after;
  if (isDayNumber(token) && (inMonth || (!hasDay && weekdayThenDay && afterArticle.has(token))))
    fill(frame, 'dayOfMonth', value);
  else if ((hasDay || after?.is === 'part') && value >= 1 && value <= 24 && (weekday === undefined || value > 6))
    fill(frame, 'clock', { hour: value, minute: 0, sure: value > 6 });
  else throw new Unreadable();
  return 1;
};
