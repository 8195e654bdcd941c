/** What a word or phrase means, whatever the language. A typed moment is read as a list of these. */
export type Unit = 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'year';

/** Where in a period. */
export type Edge = 'start' | 'mid' | 'late' | 'end';

/** Part of a day. `eod` is the end of the working day. */
export type Part = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'eod';

/** `next` is the one in the next week (month …), `coming` the nearest ahead, `after-next` the one after `next`. */
export type Which = 'this' | 'coming' | 'next' | 'after-next' | 'last';

/** Holidays that a text may name. */
export type FeastName =
  | ('new-year' | 'new-years-eve' | 'epiphany' | 'valentine' | 'carnival' | 'palm-sunday' | 'good-friday' | 'easter')
  | ('maundy-thursday' | 'ash-wednesday' | 'whit-monday' | 'corpus-christi')
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

/** One word or phrase, by its meaning. */
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
  | { is: 'part'; part: Part; edge?: Edge }
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
  | { is: 'in' | 'from-now' | 'at' | 'after' | 'before' | 'later' | 'half' | 'and-half' | 'same-time' | 'skip' }
  /** `and`: between an hour and its minutes, else nothing; `minus`: "menos"; `to-hour`: "(dez) para as". */
  | { is: 'and' | 'minus' | 'to-hour' };
