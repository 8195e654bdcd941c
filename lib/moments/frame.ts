import type { Edge, FeastName, Part, Token, Unit, Which } from './tokens';

/** A length of time: so many of a unit. */
export interface Span {
  count: number;
  unit: Unit;
}

/** A period named as a whole: "next week", "Q1 2027", "January". */
export type Period =
  | { kind: 'unit'; unit: Unit; which: Which | null }
  | { kind: 'month'; month: number; which: Which | null }
  | { kind: 'quarter' | 'half-year' | 'week-number'; value: number };

/** What a text says, slot by slot. */
export interface Frame {
  spans: Span[];
  ahead?: number;
  weekday?: number;
  weekdayWhich?: Which;
  /** "first Monday of", "last Friday of" (-1). */
  nth?: number;
  /** "first working day of", "last week of". */
  nthUnit?: Unit;
  date?: { year: number | null; month: number; day: number };
  dayOfMonth?: number;
  period?: Period;
  year?: number;
  yearWhich?: Which;
  edge?: Edge;
  feast?: FeastName;
  relation?: 'after' | 'before';
  part?: Part;
  /** "Late afternoon": where in the part of the day. */
  partEdge?: Edge;
  clock?: { hour: number; minute: number; sure: boolean };
  /** "Before three". */
  beforeClock?: boolean;
  later?: boolean;
  sameTime?: boolean;
}

/** The text says too little, too much, or contradicts itself. */
export class Unreadable extends Error {}

/** The tokens of a text without those that mean nothing, and where reading has come to. */
export interface Cursor {
  frame: Frame;
  tokens: readonly Token[];
  at: number;
  /** Tokens after an article or preposition. "Le 15 du mois" is a day, "15 mois" a span. */
  afterArticle: ReadonlySet<Token>;
  /** Tokens after "and": "las dos y veinte". */
  afterAnd: ReadonlySet<Token>;
  /** "lundi 30" is a date, "Friday 14" is none. */
  weekdayThenDay: boolean;
  /** "15h", "dix heures" are times of day. */
  hIsClock: boolean;
  /** "14時以降", "月末": relations and edges stand behind what they belong to. */
  relationBehind: boolean;
}

/**
 * Reads what stands at the cursor into the frame. Returns the number of tokens taken, 0 when the rule does not apply.
 */
export type Rule = (cursor: Cursor) => number;

/** A token that is a number. */
export type NumberToken = Token & { is: 'number' };

/** Whether a token is a number. */
export const isNumber = (token: Token | undefined): token is NumberToken => token?.is === 'number';

/** Whether a token is a year. */
export const isYear = (token: Token | undefined): token is NumberToken =>
  isNumber(token) && token.digits && token.value >= 2_000 && token.value < 2_100;

/** A number that can be a day of the month. */
export const isDayNumber = (token: Token | undefined): token is Token & { is: 'number' | 'ordinal' } =>
  (token?.is === 'ordinal' || (isNumber(token) && token.digits)) &&
  Number.isInteger(token.value) &&
  token.value >= 1 &&
  token.value <= 31;

/** Fills a slot. A slot that is filled twice, with different things, makes the text unreadable. */
export function fill<Slot extends keyof Frame>(frame: Frame, slot: Slot, value: Frame[Slot]): void {
  const known = frame[slot];
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(value)) throw new Unreadable();
  frame[slot] = value;
}
