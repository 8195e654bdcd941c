import type { LocalDate } from '@/lib/domain/time/local-date';
import { type CalendarWords, calendarOf } from './calendar-words';
import {
  dayOf,
  daysBetween,
  endOfMonth,
  mondayOf,
  mondayOfWeek,
  monthOf,
  plusDays,
  weekdayOf,
  withoutYear,
  yearOf,
} from './day-parts';

/** A day that a sentence names. `needsWord`: too coarse to count without a word like "until" or "back" beside it. */
export interface NamedDay {
  day: LocalDate;
  start: number;
  end: number;
  needsWord: boolean;
  /** "For two weeks": names its own end. */
  isSpan: boolean;
}

/** How numbers are read: day first, month first, or whichever of both fits. */
export type NumberOrder = 'day-first' | 'month-first' | 'both';

type Groups = Record<string, string | undefined>;
interface Context {
  words: CalendarWords;
  today: LocalDate;
  order: NumberOrder;
}

const patterns = new Map<string, RegExp>();

function patternFor(language: string, words: CalendarWords): RegExp {
  const known = patterns.get(language);
  if (known) return known;
  const { word } = words;
  const months = words.months.join('|') || '(?!)';
  const or = (name: Parameters<typeof word>[0]) => word(name) || '(?!)';
  const of = word('of');
  const link = of ? `(?:\\s?(?:${of}|de|of|del|di)\\s)?` : '\\s?';
  const part = `(?:(?<end>${or('end')})|(?<mid>${or('mid')})|(?<start>${or('start')}))`;
  const edge = words.cjk ? '' : '(?<![\\p{L}\\p{N}])';
  const stop = words.cjk ? '' : '(?![\\p{L}\\p{N}])';
  const number = `(?<count>\\d{1,2}|${or('numbers')})`;
  const source = [
    '(?<!\\d)(?<iy>\\d{4})\\s?[-/.]\\s?(?<im>\\d{1,2})\\s?[-/.]\\s?(?<id>\\d{1,2})(?!\\d)',
    '(?:(?<cy>\\d{4})\\s?[年년]\\s?)?(?<cm>\\d{1,2})\\s?[月월]\\s?(?<cd>\\d{1,2})\\s?(?:[日号號일](?!間))?(?!\\d)',
    '(?:(?<ky>\\d{4})\\s?[年년]\\s?)?(?<km>\\d{1,2})\\s?[月월]\\s?(?:(?<kend>末|底|말)|(?<kmid>中旬|中|중순)|(?<kstart>初旬|上旬|初|초))?',
    '(?<![\\d.,/:+-])(?<n1>\\d{1,2})(?<sep>[./-])(?<n2>\\d{1,2})\\k<sep>\\s?(?<ny>\\d{4}|\\d{2})(?!\\d)',
    '(?<![\\d.,/:+-])(?<m1>\\d{1,2})(?<mid_>[./])(?<m2>\\d{1,2})(?![\\d:/%]|[.,-]\\d)\\.?',
    '(?<![\\d.,/:+-])(?<s1>\\d{1,2})\\. (?<s2>\\d{1,2})\\.(?:\\s?(?<sy>\\d{4}|\\d{2}(?!\\d)))?',
    `(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th|er|e|o|a|\\.|°|-го|-е|º|ª)?\\s?[-/]?${link}(?<m>${months})${stop}(?:[.,/-]?\\s?(?:(?:de|del|di|do|of)\\s)?(?<y>\\d{4}))?`,
    `${edge}(?<mm>${months})${stop}\\.?,?\\s(?:the\\s)?(?<dd>\\d{1,2})(?:st|nd|rd|th|\\.)?(?![\\d:]|\\s?(?:uhr|pm|am)\\b)(?:,?\\s(?<yy>\\d{4}))?`,
    `${edge}${part}(?:\\s|(?<=-))(?:${of || 'de'}\\s)?(?:(?<pm>${months})${stop}(?:\\s(?:(?:de|del|di|do|of)\\s)?(?<py>\\d{4}))?|(?<thisMonth>${or('month')})${stop}|(?<thisYear>${or('year')})${stop})`,
    words.cjk ? '(?<cjkMonth>月末|月底|本月底|월말|이번 ?달 ?말|今月末)|(?<cjkYear>年末|年底|연말)' : '',
    `${edge}(?<newYear>${or('newYear')})${stop}`,
    `${edge}(?:${or('week')})\\s?(?<wn>[1-5]?\\d)${stop}`,
    `${edge}(?<only>${months})${stop}(?:\\s(?:(?:de|del|di|do|of)\\s)?(?<oy>\\d{4}))?`,
    `${edge}(?<nextWeek>${or('nextWeek')})${stop}|${edge}(?<thisWeek>${or('thisWeek')})${stop}|${edge}(?<nextMonth>${or('nextMonth')})${stop}`,
    `${edge}(?<dayAfter>${or('dayAfter')})${stop}|${edge}(?<tomorrow>${or('tomorrow')})${stop}`,
    `${word('ahead') ? `${edge}(?:${word('ahead')})(?:\\s\\p{L}{2,10}){0,2}?\\s` : edge}${number}\\s?(?:(?<cw>${or('weeks')})|(?<cM>${or('months_')})|(?<cD>${or('days')}))${stop}`,
    `${edge}(?<wd>${words.weekdays.map((each, index) => `(?<w${index + 1}>${each})`).join('|') || '(?!)'})${stop}`,
  ].filter((each) => each !== '');
  const made = new RegExp(source.join('|'), 'gu');
  patterns.set(language, made);
  return made;
}

/** As `matchAll`, which would copy and recompile these large patterns each time. */
function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

const num = (text: string | undefined) => Number(text ?? Number.NaN);
const fullYear = (text: string | undefined) =>
  text === undefined ? null : text.length <= 2 ? 2000 + num(text) : num(text);

/** Days that a folded sentence names in a language, in order. Weekdays beside a date only choose between its readings. */
export function findDays(sentence: string, language: string, today: LocalDate, order: NumberOrder): NamedDay[] {
  const words = calendarOf(language);
  if (!words) return [];
  const context = { words, today, order };
  const matches = allMatches(patternFor(language, words), sentence);
  const days: NamedDay[] = [];
  for (const [index, match] of matches.entries()) {
    const groups = (match.groups ?? {}) as Groups;
    const start = match.index;
    const end = start + match[0].length;
    const weekday = weekdayIn(groups);
    const next = matches[index + 1];
    if (weekday !== null) {
      const besideNext =
        next && weekdayIn((next.groups ?? {}) as Groups) === null && isBeside(sentence.slice(end, next.index));
      const last = matches[index - 1];
      const besideLast =
        last &&
        weekdayIn((last.groups ?? {}) as Groups) === null &&
        /^\s?[(,]?\s?$/.test(sentence.slice(last.index + last[0].length, start));
      if (besideNext || besideLast) continue;
      days.push({ day: nextWeekday(weekday, today), start, end, needsWord: false, isSpan: false });
      continue;
    }
    const before = matches[index - 1];
    const named =
      before && isBeside(sentence.slice(before.index + before[0].length, start))
        ? weekdayIn((before.groups ?? {}) as Groups)
        : null;
    const after =
      next && /^\s?[(,]?\s?$/.test(sentence.slice(end, next.index)) ? weekdayIn((next.groups ?? {}) as Groups) : null;
    const read = readDay(groups, context, named ?? after);
    if (read === null) continue;
    const from = named !== null && before ? before.index : start;
    days.push({ day: read.day, start: from, end, needsWord: read.coarse, isSpan: read.span === true });
  }
  return days;
}

const isBeside = (between: string) =>
  /^[\s,.(]{0,3}(?:the |den |der |dem |le |el |dia |d\. |dne |dnia |il )?$/u.test(between);

function weekdayIn(groups: Groups): number | null {
  if (groups.wd === undefined) return null;
  for (let each = 1; each <= 7; each += 1) if (groups[`w${each}`] !== undefined) return each;
  return null;
}

function nextWeekday(weekday: number, today: LocalDate): LocalDate {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return plusDays(today, ahead === 0 ? 7 : ahead);
}

interface Read {
  day: LocalDate;
  coarse: boolean;
  span?: boolean;
}
const exact = (day: LocalDate | null): Read | null => (day === null ? null : { day, coarse: false });
const coarse = (day: LocalDate | null): Read | null => (day === null ? null : { day, coarse: true });

const months = new WeakMap<CalendarWords, RegExp[]>();

/** The months of a language, each as the whole of a text. */
function monthsOf(words: CalendarWords): RegExp[] {
  const made = months.get(words) ?? words.months.map((each) => new RegExp(`^(?:${each})$`, 'u'));
  months.set(words, made);
  return made;
}

function readDay(g: Groups, { words, today, order }: Context, weekday: number | null): Read | null {
  const monthIn = (text: string | undefined) => monthsOf(words).findIndex((each) => each.test(text ?? '')) + 1;
  const inYear = (year: number | null, month: number, day: number) =>
    year === null ? withoutYear(month, day, today) : dayOf(year, month, day);
  if (g.iy) return exact(dayOf(num(g.iy), num(g.im), num(g.id)));
  if (g.cm && g.cd) return exact(inYear(fullYear(g.cy), num(g.cm), num(g.cd)));
  if (g.km) return coarse(partOfMonth(fullYear(g.ky), num(g.km), g.kend ? 'end' : g.kmid ? 'mid' : 'start', today));
  if (g.n1) return exact(nearest(readings(num(g.n1), num(g.n2), fullYear(g.ny), order, today), weekday, today));
  if (g.m1) {
    // Round the clock, not the 24th of July.
    if (g.m1 === '24' && g.m2 === '7') return null;
    return exact(
      nearest(readings(num(g.m1), num(g.m2), null, g.mid_ === '.' ? 'day-first' : order, today), weekday, today),
    );
  }
  if (g.s1) return exact(inYear(fullYear(g.sy), num(g.s2), num(g.s1)));
  if (g.d) return exact(inYear(fullYear(g.y), monthIn(g.m), num(g.d)));
  if (g.mm) return exact(inYear(fullYear(g.yy), monthIn(g.mm), num(g.dd)));
  const part = g.end ? 'end' : g.mid ? 'mid' : 'start';
  if (g.pm) return coarse(partOfMonth(fullYear(g.py), monthIn(g.pm), part, today));
  if (g.thisMonth) return coarse(partOfMonth(null, monthOf(today), part, today));
  if (g.cjkMonth) return coarse(endOfMonth(yearOf(today), monthOf(today)));
  if (g.thisYear || g.cjkYear) return coarse(dayOf(yearOf(today), 12, 31));
  if (g.newYear) return coarse(dayOf(yearOf(today) + 1, 1, 1));
  if (g.wn) return coarse(mondayOfWeek(num(g.wn), today));
  if (g.only) return coarse(partOfMonth(fullYear(g.oy), monthIn(g.only), 'start', today));
  if (g.nextWeek) return exact(plusDays(mondayOf(today), 7));
  if (g.thisWeek) return exact(plusDays(mondayOf(today), 4));
  if (g.nextMonth) return coarse(partOfMonth(null, (monthOf(today) % 12) + 1, 'start', today));
  if (g.dayAfter) return exact(plusDays(today, 2));
  if (g.tomorrow) return exact(plusDays(today, 1));
  if (g.count) return span(g, words, today);
  return null;
}

function span(g: Groups, words: CalendarWords, today: LocalDate): Read | null {
  const named = words
    .word('numbers')
    .split('|')
    .findIndex((each) => new RegExp(`^(?:${each})$`, 'u').test(g.count ?? ''));
  // "dois|duas" and the like are one number told twice: Portuguese alone.
  const shift = words.word('numbers').startsWith('uma?|dois|duas') && named >= 2 ? 0 : 1;
  const amount = /^\d+$/.test(g.count ?? '') ? num(g.count) : named + shift;
  if (!Number.isFinite(amount) || amount < 1) return null;
  const days = amount * (g.cw ? 7 : g.cM ? 30 : 1);
  return days > 400 ? null : { day: plusDays(today, days), coarse: true, span: true };
}

function partOfMonth(
  year: number | null,
  month: number,
  part: 'end' | 'mid' | 'start',
  today: LocalDate,
): LocalDate | null {
  if (month < 1 || month > 12) return null;
  const own = year ?? (month < monthOf(today) ? yearOf(today) + 1 : yearOf(today));
  return part === 'end' ? endOfMonth(own, month) : dayOf(own, month, part === 'mid' ? 15 : 1);
}

function readings(
  first: number,
  second: number,
  year: number | null,
  order: NumberOrder,
  today: LocalDate,
): LocalDate[] {
  const make = (day: number, month: number) =>
    year === null ? withoutYear(month, day, today) : dayOf(year, month, day);
  const dayFirst = make(first, second);
  const monthFirst = make(second, first);
  const wanted =
    order === 'both'
      ? [monthFirst, dayFirst]
      : order === 'day-first'
        ? [dayFirst ?? monthFirst]
        : [monthFirst ?? dayFirst];
  return wanted.flatMap((day) => day ?? []);
}

/** Of several readings the one on the named weekday, not yet past, and nearest. */
function nearest(days: LocalDate[], weekday: number | null, today: LocalDate): LocalDate | null {
  const fits = weekday === null ? [] : days.filter((day) => weekdayOf(day) === weekday);
  const left = fits.length > 0 ? fits : days;
  const ahead = left.filter((day) => day >= today);
  return (
    (ahead.length > 0 ? ahead : left).toSorted(
      (a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)),
    )[0] ?? null
  );
}
