import type { LocalDate } from '@/lib/domain/time/local-date';
import { clausesOf, sentencesOf } from '../clauses';
import { fold } from '../fold';
import { has } from '../languages';
import type { MailText } from '../mail-text';
import { absenceMark } from '../read-absence';
import { type CalendarWords, calendarOf } from './calendar-words';
import { loneDayIn } from './day-alone';
import { daysBetween, weekdayOf } from './day-parts';
import { findDays, type NamedDay, NOT_A_DAY } from './find-days';
import { guessDateLanguage } from './guess-date-language';
import { orderOf } from './number-order';

/** Nobody announces a longer absence (days); what looks like it is a year of founding. */
const MAX_DAYS = 1_100;
/**
 * Beside what a day stands: a return counts before an end, an end before a day in a sentence on the absence, and that
 * before any other day of an automatic note. `other` days count only soon after an end.
 */
const RANK = { back: 3, until: 2, plain: 1, note: 0, other: -1 };
/** A working day named this soon after the end of an absence is the day of return (days). */
const MAX_DAYS_TO_RETURN = 4;
/** A day without any word beside it is believed no further ahead (days). */
const MAX_UNMARKED_DAYS = 42;

interface Candidate {
  day: LocalDate;
  rank: number;
}

/** The day the absent name in their note: the end of their absence or the day of return; null for none, or one gone by. */
export function returnDay(mail: MailText, language: string | null, today: LocalDate): LocalDate | null {
  const tried = [...new Set([language, guessDateLanguage(mail.text)])].filter((each) => each !== null);
  for (const each of tried.length > 0 ? tried : ['en']) {
    const found = best(candidatesIn(mail.written, each, mail, today, false), today);
    if (found !== undefined) return found;
  }
  const head = ownSubject(mail);
  return head === null ? null : (best(candidatesIn(head, language ?? 'en', mail, today, true), today) ?? null);
}

/** Whether a text in a language names a day on which somebody is back. */
export const namesReturn = (mail: MailText, language: string | null, today: LocalDate): boolean =>
  candidatesIn(mail.written, language ?? 'en', mail, today, false).some(
    ({ day, rank }) => rank === RANK.back && day >= today,
  );

/** The part of a subject that the absent wrote: never the subject of the rep's mail behind a fixed prefix. */
function ownSubject(mail: MailText): string | null {
  const { isReply, isForward, text } = mail.subject;
  if (isReply || isForward) return null;
  const mark = absenceMark(mail);
  if (!mark) return text;
  return /^(?:\p{L}+\.?\s){0,3}?\(?\s?\d|^(?:until|till|bis|jusqu|hasta|ate|fino|tot|t\/m|do|до|returning|back|from|vom|du|del|dal|van|od)(?!\p{L})|\((?:ret|ruck|back|until|bis|retour)/u.test(
    mark.rest,
  )
    ? mark.rest
    : null;
}

/** What else has a last day: offers, papers, registrations. */
const DEADLINE =
  /(?<!\p{L})(?:offer|price|valid|deadline|regist|tender|appl|submi|payment|invoice|sale|discount|angebot|gultig|frist|anmeld|bewerb|offre|valable|inscri|delai|oferta|valid|plazo|prazo|scadenz|iscriz|geldig|aanmeld|wazn|termin|срок|действ)|締切|期限|有効|截止|有效|마감|유효/u;

/** What else happens on a day: deadlines, fairs, and what was written or sent on it. */
const NO_RETURN = new RegExp(
  `${DEADLINE.source}|(?<!\\p{L})(?:fair|expo|webinar|event|stand|booth|meet us|visit us|join us|messe|salon|feria|feira|fiera|beurs|targi|veletrh|fuar|выставк|besuch|invit|your (?:e-?mail|mail|message) of|ihre (?:e-?mail|mail|nachricht) vom|votre (?:mail|message) du)|展示会|展会|전시회`,
  'u',
);

/** Undefined when nothing was named; null when all that counts is past. Of days without a word of end or return beside them the last: the first may be one of several away. */
function best(candidates: Candidate[], today: LocalDate): LocalDate | null | undefined {
  const rank = Math.max(RANK.other, ...candidates.map((each) => each.rank));
  if (rank === RANK.other) return undefined;
  const days = candidates.filter((each) => each.rank === rank).map((each) => each.day);
  const ahead = days.filter((day) => day >= today && daysBetween(today, day) <= MAX_DAYS).toSorted();
  const day = (rank <= RANK.plain ? ahead.at(-1) : ahead[0]) ?? null;
  return (rank === RANK.until && day !== null ? returnAfter(day, candidates) : null) ?? day;
}

/** "Away until 17 January, 18 January at work", whatever is said of the second day. */
const returnAfter = (end: LocalDate, candidates: readonly Candidate[]): LocalDate | null =>
  candidates.find(
    ({ day, rank }) =>
      rank < RANK.until && day > end && daysBetween(end, day) <= MAX_DAYS_TO_RETURN && weekdayOf(day) <= 5,
  )?.day ?? null;

function candidatesIn(
  text: string,
  language: string,
  mail: MailText,
  today: LocalDate,
  onlyMarked: boolean,
): Candidate[] {
  const words = calendarOf(language);
  if (!words) return [];
  const order = orderOf(language, mail);
  const isNote = absenceMark(mail) !== null;
  // "jan@acme.example" is no month.
  return sentencesOf(text.replace(/\S+@\S+/g, '@')).flatMap((written) => {
    const sentence = fold(written);
    const isAway = clausesOf(written, language).some(
      ({ text: clause }) => has(language, 'gone', clause) && !has(language, 'past', clause),
    );
    const isAboutNote = (isNote || sentence.length < 45) && !DEADLINE.test(sentence);
    const days = findDays(sentence, language, today, order);
    const ranges = rangesIn(sentence, days, words, today);
    const found = days.flatMap((day, index) => {
      const beside = besides(sentence, day, days, index, words, language);
      const isBack = beside === 'back';
      const isEnd = beside === 'until' || ranges.has(day);
      const counts = isAway || isBack || isAboutNote;
      if (isBack) return [{ day: day.day, rank: RANK.back }];
      if (ranges.dropped.has(day) || (isEnd && (!counts || (onlyMarked && DEADLINE.test(sentence))))) return [];
      if (isEnd || (day.isSpan && isAway)) return [{ day: day.day, rank: RANK.until }];
      const isBeginning = beside === 'from' && (index < days.length - 1 || !isNote);
      if (onlyMarked || day.needsWord) return [];
      const other = NO_RETURN.test(sentence) ? [] : [{ day: day.day, rank: RANK.other }];
      if (isBeginning) return other;
      if (isAway && (beside !== 'from' || days.length > 1)) return [{ day: day.day, rank: RANK.plain }];
      const isNear = day.day > today && daysBetween(today, day.day) <= MAX_UNMARKED_DAYS;
      return isNote && isNear && !NO_RETURN.test(sentence) ? [{ day: day.day, rank: RANK.note }] : other;
    });
    const alone = isAway || isAboutNote ? loneDayIn(sentence, days, words, language, today) : null;
    if (alone === null) return found;
    if (alone.isBack) return [...found, { day: alone.day, rank: RANK.back }];
    return found.some(({ rank }) => rank > RANK.other) ? found : [...found, { day: alone.day, rank: RANK.until }];
  });
}

/** Letters, digits and signs of a few words, none of them a date. */
const few = (count: number) => `\\W*(?:[\\p{L}.'’-]{1,14}[\\s,:()]+){0,${count}}`;

function besides(
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
    return word !== '' && new RegExp(`${edge}(?:${word})${stop}${few(count)}$`, 'u').test(before);
  };
  const follows = (name: 'untilAfter' | 'backAfter' | 'back', far: number) => {
    const word = words.word(name);
    return (
      word !== '' && new RegExp(`^[^.!?]{0,${far}}?${edge && name === 'back' ? edge : ''}(?:${word})`, 'u').test(after)
    );
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
function rangesIn(sentence: string, days: NamedDay[], words: CalendarWords, today: LocalDate) {
  const ends = new Set<NamedDay>();
  const dropped = new Set<NamedDay>();
  const to = words.word('to') || '-';
  const between = new RegExp(`^[\\s,.()]*(?:\\p{L}{0,10}[.,)]?\\s?)?(?:${to})[\\s,.(]*(?:\\p{L}{1,10}[.,]?\\s)?$`, 'u');
  for (const [index, day] of days.entries()) {
    const next = days[index + 1];
    if (next && between.test(sentence.slice(day.end, next.start))) {
      ends.add(next);
      dropped.add(day);
      // The beginning lies in the year of the end: "from 20 December to 4 January" is one winter.
      if (next.day < day.day && next.day >= today && daysBetween(today, next.day) < 60) continue;
    }
    const head = new RegExp(
      `(?<!\\d)\\d{1,2}\\.?(?:st|nd|rd|th|er|º|ª|日|일)?\\s?(?:${to})\\s?(?:\\p{L}{2,4}\\s)?$`,
      'u',
    );
    if (head.test(sentence.slice(Math.max(0, day.start - 16), day.start))) ends.add(day);
    const tail = new RegExp(
      `^(?:st|nd|rd|th)?\\s?(?:${to})\\s?(?:the )?(\\d{1,2})(?:st|nd|rd|th|日|号|號|일)?(?!\\.)${NOT_A_DAY}`,
      'u',
    ).exec(sentence.slice(day.end));
    const last = tail?.[1] ? `${day.day.slice(0, 8)}${tail[1].padStart(2, '0')}` : null;
    if (last !== null && last > day.day && Number(tail?.[1]) <= 31 && !dropped.has(day)) {
      day.day = last;
      ends.add(day);
    }
  }
  return { has: (day: NamedDay) => ends.has(day), dropped };
}
