import { type Cursor, fill, isDayNumber, isNumber, isYear, type Rule, Unreadable } from './frame';
import type { Unit } from './tokens';

function fillDate({ frame, tokens, at }: Cursor, month: number, day: number): number {
  const year = tokens[at + 2];
  fill(frame, 'date', { year: isYear(year) ? year.value : null, month, day });
  return isYear(year) ? 3 : 2;
}

/** "7 December", "December 7th 2026". */
export const monthDay: Rule = (cursor) => {
  const [first, second, third] = cursor.tokens.slice(cursor.at);
  if (isDayNumber(first) && second?.is === 'month') return fillDate(cursor, second.month, first.value);
  // "El siete de diciembre".
  const isSpelled = cursor.weekdayThenDay && isNumber(first) && Number.isInteger(first.value) && first.value <= 31;
  if (isSpelled && second?.is === 'month') return fillDate(cursor, second.month, first.value);
  // "January 2 weeks" is no date.
  if (first?.is === 'month' && isDayNumber(second) && (third?.is !== 'unit' || second.is === 'ordinal'))
    return fillDate(cursor, first.month, second.value);
  return 0;
};

/** Fills "the nth unit of". */
export function fillNthUnit({ frame }: Cursor, nth: number, unit: Unit): void {
  if (unit !== 'week' && unit !== 'day' && unit !== 'workday') throw new Unreadable();
  fill(frame, 'nth', nth);
  fill(frame, 'nthUnit', unit);
}

/** "The first Monday", "2nd quarter", "first week". */
export const counted: Rule = (cursor) => {
  const { frame, tokens, at, afterArticle, relationBehind } = cursor;
  const [first, second] = tokens.slice(at);
  if (first?.is !== 'ordinal' && first?.is !== 'nth') return 0;
  // "2. Weihnachtstag".
  if (second?.is === 'feast' && second.feast === 'christmas' && first.value === 2) {
    fill(frame, 'feast', 'boxing-day');
    return 2;
  }
  if (second?.is === 'weekday') {
    fill(frame, 'nth', first.value);
    fill(frame, 'weekday', second.weekday);
    return 2;
  }
  if (second?.is !== 'unit') return 0;
  // "Le 1er du mois prochain".
  if (second.unit === 'month' && first.is === 'ordinal' && afterArticle.has(second)) {
    fill(frame, 'dayOfMonth', first.value);
    return 1;
  }
  // "14日の週".
  if (relationBehind && second.unit === 'week' && first.is === 'ordinal' && afterArticle.has(second)) {
    fill(frame, 'dayOfMonth', first.value);
    return 1;
  }
  if (second.unit === 'quarter') fill(frame, 'period', { kind: 'quarter', value: first.value });
  else if (second.unit === 'week' && first.value > 5)
    fill(frame, 'period', { kind: 'week-number', value: first.value });
  else if (second.unit === 'half') fill(frame, 'period', { kind: 'half-year', value: first.value });
  else fillNthUnit(cursor, first.value, second.unit);
  return 2;
};

/** "Week 50", "día 15", "trimestre 2", a year. */
export const numbered: Rule = ({ frame, tokens, at, afterArticle }) => {
  const [first, second, third] = tokens.slice(at);
  if (isYear(first)) {
    fill(frame, 'year', first.value);
    return 1;
  }
  // "The week of the 14th", "la semaine du 14".
  if (first?.is === 'unit' && first.unit === 'week' && isDayNumber(second) && afterArticle.has(second)) {
    fill(frame, 'period', { kind: 'unit', unit: 'week', which: null });
    if (third?.is !== 'month') fill(frame, 'dayOfMonth', second.value);
    return third?.is === 'month' ? 1 : 2;
  }
  // "Dia primeiro".
  if (first?.is === 'unit' && first.unit === 'day' && second?.is === 'ordinal' && third?.is !== 'month') {
    fill(frame, 'dayOfMonth', second.value);
    return 2;
  }
  if (first?.is !== 'unit' || !isNumber(second) || !second.digits) return 0;
  if (third?.is === 'month') {
    // "La semaine du 7 décembre" keeps its week, "el día 7 de diciembre" needs no day.
    if (first.unit === 'week') fill(frame, 'period', { kind: 'unit', unit: 'week', which: null });
    else if (first.unit !== 'day') throw new Unreadable();
    return 1;
  }
  if (first.unit === 'week') fill(frame, 'period', { kind: 'week-number', value: second.value });
  else if (first.unit === 'day') fill(frame, 'dayOfMonth', second.value);
  else if (first.unit === 'quarter') fill(frame, 'period', { kind: 'quarter', value: second.value });
  else return 0;
  return 2;
};

/** A weekday, with the day of the month behind it where the language says it so. */
export const plainWeekday: Rule = ({ frame, tokens, at, weekdayThenDay }) => {
  const [first, second, third] = tokens.slice(at);
  if (first?.is !== 'weekday') return 0;
  fill(frame, 'weekday', first.weekday);
  if (!weekdayThenDay || !isNumber(second) || !isDayNumber(second) || third?.is === 'month') return 1;
  fill(frame, 'dayOfMonth', second.value);
  return 2;
};
