import type { LocalDate } from '@/lib/domain/time/local-date';
import { foldedPattern } from '../folded-pattern';
import { type CalendarWords, calendarOf } from './calendar-words';
import { dayAlone, mondayOf, plusDays, weekdayOf } from './day-parts';
import { type Groups, type NumberOrder, readDay } from './read-day';

/** A day that a sentence names. `needsWord`: too coarse to count without a word like "until" or "back" beside it. */
export interface NamedDay {
  day: LocalDate;
  start: number;
  end: number;
  needsWord: boolean;
  names: NamedAs;
  /** The year was named, too. */
  hasYear: boolean;
}

/**
 * How a day was named. `span`: "for two weeks", whose end it is. `week`: "this week" or "next week". `week-number`: its Monday.
 * `weekday`: a weekday alone; in a
 * mail of that weekday the one a week later.
 */
export type NamedAs = 'day' | 'span' | 'week' | 'week-number' | 'weekday';

/** What may stand between a weekday, or a word of end or return, and the number of a day. */
export const ARTICLE = '(?:(?:on the|the|den|dem|der|le|el|il|o dia|dia|dnia|dne|d\\.|de|op|am|on)\\s)';
/** What makes a number no day of a month: hours, spans, percents. */
export const NOT_A_DAY =
  '(?!\\d|[:/%]|[.,]\\d|\\s?(?:h|uhr|am|pm|a\\.m|p\\.m|hrs?|hours?|stunden|heures?|horas?|ore|uur|kl|час|godz|minut|tag|day|jour|dia|giorn|dag|dni|week|woche))';

/** Before a number that no other number goes on in; the end of a range may follow its beginning: `18-25.11.`, `23.11.-4.12.`. */
const ALONE = '(?:(?<![\\d.,/:+-])|(?<=(?<![\\d,:+])\\d{1,2}\\.?[-–])|(?<=\\p{Script=Hebrew}-))';

const patterns = new Map<string, (text: string) => RegExp>();

function patternFor(language: string, words: CalendarWords): (text: string) => RegExp {
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
    `${ALONE}(?<n1>\\d{1,2})(?<sep>[./-])(?<n2>\\d{1,2})\\k<sep>\\s?(?<ny>\\d{4}|\\d{2})(?!\\d)`,
    `${ALONE}(?<m1>\\d{1,2})(?<mid_>[./])(?<m2>\\d{1,2})(?![\\d:/%]|[.,]\\d|-\\d{3})\\.?`,
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
    words.cjk ? '(?<![\\d月월])(?<cn>\\d{1,2})\\s?[日号號일](?=\\s?\\(.\\))' : '',
    `${edge}(?<wd>${words.weekdays.map((each, index) => `(?<w${index + 1}>${each})`).join('|') || '(?!)'})${stop}(?:,?\\s${ARTICLE}?(?<wday>\\d{1,2})(?:st|nd|rd|th|er|e|º|ª|\\.(?!\\s?\\d))?${NOT_A_DAY}(?!\\p{L}|[-–]\\d|\\.?\\s?[-/]?${link}(?:${months})${stop}))?`,
  ].filter((each) => each !== '');
  const made = foldedPattern(source.join('|'), 'g');
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

/**
 * Days that a folded sentence names in a language, in order. Weekdays beside a date only choose between its readings; a
 * date in brackets tells the day before it again.
 */
export function findDays(sentence: string, language: string, today: LocalDate, order: NumberOrder): NamedDay[] {
  const words = calendarOf(language);
  if (!words) return [];
  const context = { words, today, order };
  const matches = allMatches(patternFor(language, words)(sentence), sentence);
  const days: NamedDay[] = [];
  for (const [index, match] of matches.entries()) {
    const groups = (match.groups ?? {}) as Groups;
    const start = match.index;
    const end = start + match[0].length;
    const weekday = weekdayIn(groups);
    const next = matches[index + 1];
    const inWeek = nextWeekWith(sentence, matches, index);
    if (inWeek !== null) {
      if (weekday !== null) days.push({ ...inWeek, day: plusDays(mondayOf(today), 6 + weekday) });
      continue;
    }
    const numbered = groups.wday === undefined ? null : dayAlone(Number(groups.wday), today, weekday);
    if (numbered !== null && weekdayOf(numbered) === weekday) {
      days.push({ day: numbered, start, end, ...BY_DATE });
      continue;
    }
    if (weekday !== null) {
      const besideNext =
        next && weekdayIn((next.groups ?? {}) as Groups) === null && isBeside(sentence.slice(end, next.index));
      const last = matches[index - 1];
      const besideLast =
        last &&
        weekdayIn((last.groups ?? {}) as Groups) === null &&
        /^(?:-\p{L}{1,3})?\s?[(,]?\s?$/u.test(sentence.slice(last.index + last[0].length, start));
      if (besideNext || besideLast) continue;
      days.push({ day: nextWeekday(weekday, today), start, end, ...BY_DATE, names: 'weekday' });
      continue;
    }
    const before = matches[index - 1];
    const named =
      before && isBeside(sentence.slice(before.index + before[0].length, start))
        ? weekdayIn((before.groups ?? {}) as Groups)
        : null;
    const after =
      next && /^(?:-\p{L}{1,3})?\s?[(,]?\s?$/u.test(sentence.slice(end, next.index))
        ? weekdayIn((next.groups ?? {}) as Groups)
        : null;
    const read = readDay(groups, context, named ?? after);
    if (read === null) continue;
    const told = days.at(-1);
    const again =
      told && told.names !== 'span' && !read.coarse && /^\s?\($/.test(sentence.slice(told.end, start))
        ? days.pop()
        : undefined;
    const from = again?.start ?? (named !== null && before ? before.index : start);
    const hasYear = YEARS.some((year) => groups[year] !== undefined);
    const to = next && after !== null ? next.index + next[0].length : end;
    days.push({ day: read.day, start: from, end: to, needsWord: read.coarse, names: namedAs(groups), hasYear });
  }
  return days;
}

/** "Friday next week", "next week on Friday": where both stand; null where a match is not one of the two. */
function nextWeekWith(sentence: string, matches: RegExpExecArray[], index: number): Omit<NamedDay, 'day'> | null {
  const isPair = (first: RegExpExecArray | undefined, second: RegExpExecArray | undefined) =>
    first?.groups !== undefined &&
    second?.groups !== undefined &&
    (weekdayIn(first.groups) === null) !== (weekdayIn(second.groups) === null) &&
    (first.groups.nextWeek ?? second.groups.nextWeek) !== undefined &&
    /^[\s,]{0,2}(?:of |on |am |der |de |del |della |do |da |van |w |i |на |の)?$/u.test(
      sentence.slice(first.index + first[0].length, second.index),
    );
  const [last, match, next] = [matches[index - 1], matches[index], matches[index + 1]];
  const [first, second] = isPair(match, next) ? [match, next] : isPair(last, match) ? [last, match] : [];
  if (!first || !second) return null;
  return { start: first.index, end: second.index + second[0].length, ...BY_DATE };
}

const BY_DATE = { needsWord: false, names: 'day', hasYear: false } as const;

/** The groups of {@link patternFor} that hold a year. */
const YEARS = ['iy', 'cy', 'ky', 'ny', 'sy', 'y', 'yy', 'py', 'oy'] as const;

function namedAs(groups: Groups): NamedAs {
  if (groups.count !== undefined) return 'span';
  if (groups.wn !== undefined) return 'week-number';
  return (groups.thisWeek ?? groups.nextWeek) === undefined ? 'day' : 'week';
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
