import { type Cursor, fill, type Rule, Unreadable } from './frame';
import { fillNthUnit } from './rules-date';
import type { Token, Unit, Which } from './tokens';

/** Beside one of these, "next year" says in which year. */
const NAMED_IN_YEAR = new Set<Token['is']>(['month', 'date', 'quarter', 'half-year', 'week-number', 'feast']);
/** What "the last week of" is of. */
const NAMES_PERIOD = new Set<Token['is']>(['month', 'unit', 'which', 'quarter', 'half-year', 'number', 'before']);

/** "End of the day"; a day alone is no part of one. */
function endOfDay({ frame }: Cursor): void {
  if (frame.edge !== 'end') throw new Unreadable();
  delete frame.edge;
  fill(frame, 'part', 'eod');
}

function fillPeriod(cursor: Cursor, unit: Unit, which: Which | null): void {
  const { frame, tokens } = cursor;
  if (unit === 'year' && tokens.some(({ is }) => NAMED_IN_YEAR.has(is))) fill(frame, 'yearWhich', which ?? 'this');
  else if (unit === 'day') endOfDay(cursor);
  else fill(frame, 'period', { kind: 'unit', unit, which });
}

function fillWeekday({ frame, tokens }: Cursor, weekday: number, which: Which, next: number): void {
  // "The last Friday of January", "last Friday".
  if (which === 'last' && tokens[next]) fill(frame, 'nth', -1);
  else fill(frame, 'weekdayWhich', which);
  fill(frame, 'weekday', weekday);
}

/** "Next business day": the one after today. */
const isNextDay = (which: Which, unit: Unit) =>
  (which === 'next' || which === 'coming') && (unit === 'day' || unit === 'workday');

/** "Next week", "this Friday", "the last day of". */
const whichFirst: Rule = (cursor) => {
  const { frame, tokens, at } = cursor;
  const [first, second, third] = tokens.slice(at);
  if (first?.is !== 'which') return 0;
  // "La próxima semana que viene" says it twice.
  const length = third?.is === 'which' ? 3 : 2;
  switch (second?.is) {
    case 'unit':
      if (first.which === 'last' && (frame.period || (third && NAMES_PERIOD.has(third.is)))) {
        fillNthUnit(cursor, -1, second.unit);
        return 2;
      }
      if (isNextDay(first.which, second.unit)) frame.spans.push({ count: 1, unit: second.unit });
      else fillPeriod(cursor, second.unit, first.which);
      return length;
    case 'weekday':
      fillWeekday(cursor, second.weekday, first.which, at + length);
      return length;
    case 'month':
      fill(frame, 'period', { kind: 'month', month: second.month, which: first.which });
      return 2;
    case 'part':
      if (first.which !== 'this') throw new Unreadable();
      fill(frame, 'ahead', 0);
      return 1;
    case 'quarter':
      return 1;
    case 'feast':
      if (first.which === 'last') throw new Unreadable();
      return 1;
    default:
      throw new Unreadable();
  }
};

/** "Semana que viene", "vendredi prochain", "the month after next". */
const whichBehind: Rule = (cursor) => {
  const { frame, tokens, at } = cursor;
  const [first, second, third] = tokens.slice(at);
  // "Friday next week": which week, not which Friday.
  if (second?.is !== 'which' || third?.is === 'unit') return 0;
  if (first?.is === 'unit' && isNextDay(second.which, first.unit)) frame.spans.push({ count: 1, unit: first.unit });
  else if (first?.is === 'unit') fillPeriod(cursor, first.unit, second.which);
  else if (first?.is === 'weekday') fillWeekday(cursor, first.weekday, second.which, at + 2);
  else if (first?.is === 'month') fill(frame, 'period', { kind: 'month', month: first.month, which: second.which });
  else return 0;
  return 2;
};

/** A unit with nothing that says which: "the day after …", "the day before …", "Monday week", "end of the month". */
const bareUnit: Rule = (cursor) => {
  const { frame, tokens, at } = cursor;
  const [first, second] = tokens.slice(at);
  if (first?.is !== 'unit') return 0;
  if ((second?.is === 'after' || second?.is === 'before') && (first.unit === 'day' || first.unit === 'week')) {
    frame.spans.push({ count: 1, unit: first.unit });
  } else if (first.unit === 'week' && frame.weekday !== undefined && !frame.period && frame.spans.length === 0) {
    frame.spans.push({ count: 1, unit: 'week' });
    fill(frame, 'relation', 'after');
  } else fillPeriod(cursor, first.unit, null);
  return 1;
};

const RULES: Rule[] = [whichFirst, whichBehind, bareUnit];

/** Periods, and weekdays of a named week. */
export const named: Rule = (cursor) => {
  for (const rule of RULES) {
    const taken = rule(cursor);
    if (taken > 0) return taken;
  }
  return 0;
};
