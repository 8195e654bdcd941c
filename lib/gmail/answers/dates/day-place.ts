import type { LocalDate } from '@/lib/domain/time/local-date';
import { holds, keptPattern } from '../folded-pattern';
import type { CalendarWords } from './calendar-words';
import { daysBetween } from './day-parts';
import { type NamedDay, NOT_A_DAY } from './find-days';

/** Letters, digits and signs of a few words, none of them a date. */
const few = (count: number) => `\\W*(?:[\\p{L}.'’-]{1,14}[\\s,:()]+){0,${count}}`;

/** What stands beside a day of a folded sentence: a word of return, of an end or of a beginning; null for none. */
export function besides(
  sentence: string,
  day: NamedDay,
  days: readonly NamedDay[],
  index: number,
  words: CalendarWords,
  language: string,
): 'back' | 'until' | 'from' | null {
  const from = days[index - 1]?.end ?? 0;
  const to = days[index + 1]?.start ?? sentence.length;
  const before = sentence.slice(Math.max(from, day.start - 60), day.start);
  const after = sentence.slice(day.end, Math.min(to, day.end + 45));
  const edge = words.cjk || language === 'hi' || language === 'he' ? '' : '(?<![\\p{L}\\p{N}])';
  const stop = edge === '' ? '' : '(?![\\p{L}\\p{N}])';
  const ends = (name: 'until' | 'back' | 'from', count: number) => {
    const word = words.word(name);
    return word !== '' && holds(before, `${edge}(?:${word})${stop}${few(count)}$`);
  };
  const follows = (name: 'untilAfter' | 'backAfter' | 'back', far: number) => {
    const word = words.word(name);
    return word !== '' && holds(after, `^[^.!?]{0,${far}}?${edge && name === 'back' ? edge : ''}(?:${word})`);
  };
  const until = ends('until', 1);
  if (ends('back', 6) && !until) return 'back';
  if (follows('untilAfter', 4)) return 'until';
  if (follows('backAfter', 12)) return 'back';
  if (until) return 'until';
  const isFrom = ends('from', 1);
  if (follows('back', 24) && days[index + 1] === undefined) return 'back';
  return isFrom ? 'from' : null;
}

/** Ends of ranges, and their beginnings: two days with "to" between, or a number before the day ("1-7 December"). */
export function rangesIn(sentence: string, days: NamedDay[], words: CalendarWords, today: LocalDate) {
  const ends = new Set<NamedDay>();
  const dropped = new Set<NamedDay>();
  const to = words.word('to') || '-';
  const between = `^[\\s,.()]*(?:\\p{L}{0,10}[.,)]?\\s?)?(?:${to})[\\s,.(]*(?:\\p{L}{1,10}[.,]?\\s)?$`;
  const head = `(?<!\\d)\\d{1,2}\\.?(?:st|nd|rd|th|er|º|ª|日|일)?\\s?(?:${to})\\s?(?:\\p{L}{2,4}\\s)?$`;
  const tail = `^(?:st|nd|rd|th)?\\s?(?:${to})\\s?(?:the )?(\\d{1,2})(?:st|nd|rd|th|日|号|號|일)?(?!\\.)${NOT_A_DAY}`;
  for (const [index, day] of days.entries()) {
    const next = days[index + 1];
    if (next && holds(sentence.slice(day.end, next.start), between)) {
      ends.add(next);
      dropped.add(day);
      // The beginning lies in the year of the end: "from 20 December to 4 January" is one winter.
      if (next.day < day.day && next.day >= today && daysBetween(today, next.day) < 60) continue;
    }
    if (holds(sentence.slice(Math.max(0, day.start - 16), day.start), head)) ends.add(day);
    const after = sentence.slice(day.end);
    const end = keptPattern(tail)(after).exec(after)?.[1];
    const last = end ? `${day.day.slice(0, 8)}${end.padStart(2, '0')}` : null;
    if (last !== null && last > day.day && Number(end) <= 31 && !dropped.has(day)) {
      day.day = last;
      ends.add(day);
    }
  }
  return { has: (day: NamedDay) => ends.has(day), dropped };
}
