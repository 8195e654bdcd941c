/** What a word or phrase means, whatever the language. A typed moment is read as a list of these. */
export type Unit = 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'year';

export type Edge = 'start' | 'mid' | 'late' | 'end';

/** Part of a day. `eod` is the end of the working day. */
export type Part = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'eod';

/** `next` is the one in the next week (month …), `coming` the nearest ahead, `after-next` the one after `next`. */
export type Which = 'this' | 'coming' | 'next' | 'after-next' | 'last';

export type FeastName =
  | ('new-year' | 'new-years-eve' | 'epiphany' | 'valentine' | 'carnival' | 'palm-sunday' | 'good-friday' | 'easter')
  | ('easter-monday' | 'labour-day' | 'ascension' | 'pentecost' | 'all-saints' | 'halloween' | 'thanksgiving')
  | (
      | 'christmas-eve'
      | 'christmas'
      | 'boxing-day'
      | 'us-labor-day'
      | 'independence-day'
      | 'bastille-day'
      | 'golden-week'
    )
  | ('holiday-season' | 'obon' | 'japanese-new-year' | 'memorial-day' | 'fiscal-year-end-ja');

export type Token =
  | { is: 'number'; value: number; digits: boolean }
  | { is: 'ordinal'; value: number }
  /** Of several in a month: the "2nd" in "the 2nd Monday", where it can be no day of the month. */
  | { is: 'nth'; value: number }
  | { is: 'unit'; unit: Unit }
  | { is: 'weekday'; weekday: number }
  | { is: 'month'; month: number }
  | { is: 'day'; ahead: number }
  | { is: 'which'; which: Which }
  | { is: 'edge'; edge: Edge }
  | { is: 'part'; part: Part }
  /** `sure` = on the 24-hour clock or with am or pm. Otherwise the part of the day, or what is usual, decides. */
  | { is: 'clock'; hour: number; minute: number; sure: boolean }
  /** "2h": an hour of the clock or a span, as what stands before tells. */
  | { is: 'hours'; hour: number; minute: number }
  /** "Y cuarto", "moins le quart": behind a full hour. */
  | { is: 'minutes'; minutes: number }
  | { is: 'date'; year: number | null; month: number; day: number }
  | { is: 'quarter' | 'half-year' | 'week-number'; value: number }
  | { is: 'feast'; feast: FeastName }
  /** `in` before a span, `from-now` behind one, `at` before an hour, `later`: some hours on, `half`: of a unit. */
  | { is: 'in' | 'from-now' | 'at' | 'after' | 'before' | 'later' | 'half' | 'and-half' | 'same-time' | 'skip' };

export type Phrases = Record<string, Token | Token[]>;

/** One language. Keys of `phrases` are folded (lower case, no accents); several for one meaning are split by `|`. */
export interface Vocabulary {
  phrases: Phrases;
  /** Weekday before a bare number makes a date of it ("lundi 30"). */
  weekdayThenDay: boolean;
  /** "15h" is a time of day rather than a span. */
  hIsClock: boolean;
}

export const day = (ahead: number): Token => ({ is: 'day', ahead });
export const unit = (name: Unit): Token => ({ is: 'unit', unit: name });
export const which = (name: Which): Token => ({ is: 'which', which: name });
export const edge = (name: Edge): Token => ({ is: 'edge', edge: name });
export const part = (name: Part): Token => ({ is: 'part', part: name });
export const feast = (name: FeastName): Token => ({ is: 'feast', feast: name });
export const number = (value: number): Token => ({ is: 'number', value, digits: false });
const ordinal = (value: number): Token => ({ is: 'ordinal', value });
const month = (value: number): Token => ({ is: 'month', month: value });
export const mark = (
  is: 'in' | 'from-now' | 'at' | 'after' | 'before' | 'later' | 'half' | 'and-half' | 'same-time' | 'skip',
): Token => ({
  is,
});
export const minutes = (value: number): Token => ({ is: 'minutes', minutes: value });
export const clock = (hour: number, minute = 0): Token => ({ is: 'clock', hour, minute, sure: true });

/** Each of a list in order, as phrases: `'jan january, feb february'` gives 1 and 2. */
export function inOrder(list: string, make: (index: number) => Token | Token[]): Phrases {
  const entries = list.split(',').flatMap((forms, index) =>
    forms
      .trim()
      .split('|')
      .map((form) => [form, make(index + 1)] as const),
  );
  return Object.fromEntries(entries);
}

export const weekdays = (list: string): Phrases => inOrder(list, (weekday) => ({ is: 'weekday', weekday }));
export const months = (list: string): Phrases => inOrder(list, month);
export const numbers = (list: string): Phrases => inOrder(list, number);
export const ordinals = (list: string): Phrases => inOrder(list, ordinal);
