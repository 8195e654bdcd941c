import type { LocalDate } from '@/lib/domain/time/local-date';
import { foldedPattern } from '../folded-pattern';
import type { CalendarWords } from './calendar-words';
import { dayAlone } from './day-parts';
import { ARTICLE, type NamedDay, NOT_A_DAY } from './find-days';

/** A day of the month alone, and whether it is one of return. */
export interface LoneDay {
  day: LocalDate;
  isBack: boolean;
}

/**
 * "Until the 20th", "back in the saddle on the 20th", "ab dem 20. wieder", "jusqu'au 20", "20日まで": a number without a
 * month beside a word of end or return. A return counts before an end, and the last of several.
 */
export function loneDayIn(
  sentence: string,
  days: readonly NamedDay[],
  words: CalendarWords,
  language: string,
  today: LocalDate,
): LoneDay | null {
  const found = loneDayPatterns(words, language).flatMap(({ pattern, isBack }) =>
    [...sentence.matchAll(pattern(sentence))].flatMap((match) => {
      const [at = -1] = match.indices?.groups?.day ?? [];
      const number = Number(match.groups?.day);
      if (number < 1 || number > 31 || days.some(({ start, end }) => at >= start && at < end)) return [];
      // "Ends on 20 December, back on the 21st".
      const last = days.findLast((each) => each.end <= match.index && each.day >= today);
      const day = dayAlone(number, last?.day ?? today);
      return day === null ? [] : [{ day, isBack, at }];
    }),
  );
  const last = found.toSorted((a, b) => a.at - b.at);
  return last.findLast((each) => each.isBack) ?? last.at(-1) ?? null;
}

interface LoneDayPattern {
  /** Has a group `day`. */
  pattern: (text: string) => RegExp;
  isBack: boolean;
}

const patterns = new Map<string, LoneDayPattern[]>();

function loneDayPatterns(words: CalendarWords, language: string): LoneDayPattern[] {
  const known = patterns.get(language);
  if (known) return known;
  const made = loneDaySources(words, language)
    .filter(({ needs }) => needs !== '')
    .map(({ source, isBack }) => ({ pattern: foldedPattern(source, 'gd'), isBack }));
  patterns.set(language, made);
  return made;
}

function loneDaySources({ word, cjk }: CalendarWords, language: string) {
  const suffix = language === 'en' ? '(?:st|nd|rd|th)' : "(?:\\.|:?e|er|º|ª|'?(?:n?[aei]|s[iı]na)|-го)?";
  const number = `(?<day>\\d{1,2})${suffix}${NOT_A_DAY}`;
  const few = `(?:(?:\\p{L}+\\s){1,4}?(?=${ARTICLE}|\\d{1,2}(?:st|nd|rd|th|-го)))??`;
  const [until, back, from] = [word('until'), word('back'), word('from')];
  const behind = (after: string) =>
    `(?<![\\d/.-])(?<day>\\d{1,2})\\s?(?:${cjk ? '[日일号號]' : "'?\\p{L}{1,3}"})?\\s?(?:\\(.\\))?\\s?(?:${after})`;
  return [
    { isBack: false, needs: until, source: `(?<!\\p{L})(?:${until})\\s(?:on |is )?${few}${ARTICLE}?${number}` },
    { isBack: true, needs: back, source: `(?<!\\p{L})(?:${back})\\s(?:on |is )?${few}${ARTICLE}?${number}` },
    {
      isBack: true,
      needs: back && from,
      source: `(?<!\\p{L})(?:(?:${from})\\s${ARTICLE}?|${ARTICLE})${number}\\s(?:\\p{L}+\\s){0,2}?(?:${back})(?!\\p{L})`,
    },
    { isBack: false, needs: word('untilAfter'), source: behind(word('untilAfter')) },
    { isBack: true, needs: cjk || language === 'hu' ? word('backAfter') : '', source: behind(word('backAfter')) },
  ];
}
