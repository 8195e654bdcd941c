import type { LocalDate } from '@/lib/domain/time/local-date';
import { clausesOf, sentencesOf } from '../clauses';
import { fold } from '../fold';
import { has, languageOf } from '../languages';
import type { MailText } from '../mail-text';
import { absenceMark } from '../read-absence';
import { saysAutomatic } from '../read-machine';
import { calendarOf } from './calendar-words';
import { loneDayIn } from './day-alone';
import { daysBetween, plusDays, weekdayOf } from './day-parts';
import { besides, rangesIn } from './day-place';
import { findDays, type NamedDay } from './find-days';
import { guessDateLanguage } from './guess-date-language';
import { orderOf } from './number-order';
import { DEADLINE, NO_RETURN } from './other-days';
import { withDigits } from './written-numbers';

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

/** The same for one whose year is named (days). */
const MAX_UNMARKED_DAYS_WITH_YEAR = 400;

/** A sentence no longer than this may be all of a note (letters). */
const MAX_NOTE_LENGTH = 70;

interface Candidate {
  day: LocalDate;
  rank: number;
  /** "This week", "next week": no day of return. */
  isWeek?: boolean;
  /** A month, a quarter, a year, a span of days. */
  isCoarse?: boolean;
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

/** Days that a text names, in its language or the one whose words of dates it has most of. */
const daysNamed = (mail: MailText, language: string | null, today: LocalDate): Candidate[] =>
  [...new Set([language, guessDateLanguage(mail.text)])]
    .flatMap((each) => (each === null ? [] : candidatesIn(mail.written, each, mail, today, false)))
    .filter(({ day }) => day >= today);

/** Whether a text in a language names a day on which somebody is back. */
export const namesReturn = (mail: MailText, language: string | null, today: LocalDate): boolean =>
  daysNamed(mail, language, today).some(({ rank }) => rank === RANK.back);

/** Whether a text names a day on which an absence ends; `coarse`: or a week, a month, a year in which somebody is back. */
export const namesEnd = (mail: MailText, language: string | null, today: LocalDate, coarse = true): boolean =>
  daysNamed(mail, language, today).some(
    ({ rank, isCoarse, isWeek }) => rank === RANK.until || (rank === RANK.back && (coarse || (!isCoarse && !isWeek))),
  );

const isAutomatic = (mail: MailText) =>
  absenceMark(mail) !== null || saysAutomatic(mail) !== null || namesAbsence(mail.subject);

/** "Reserve duty", as the subject of its own. */
const namesAbsence = ({ isReply, isForward, text }: MailText['subject']) =>
  !isReply && !isForward && languageOf('gone', text) !== null;

/** The part of a subject that the absent wrote: never the subject of the rep's mail behind a fixed prefix. */
function ownSubject(mail: MailText): string | null {
  const { isReply, isForward, text } = mail.subject;
  if (isReply || isForward) return null;
  const mark = absenceMark(mail);
  if (!mark) return text;
  return /^(?:\p{L}+\.?\s){0,3}?\(?\s?\d|^(?:until|till?|bis|jusqu|hasta|ate|fino|tot|t\/m|do|до|returning|back|from|vom|du|del|dal|van|od)(?!\p{L})|\((?:ret|ruck|back|until|bis|retour)/u.test(
    mark.rest,
  )
    ? mark.rest
    : null;
}

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
    ({ day, rank, isWeek }) =>
      rank < RANK.until && !isWeek && day > end && daysBetween(end, day) <= MAX_DAYS_TO_RETURN && weekdayOf(day) <= 5,
  )?.day ?? null;

/** "Away in week 46, from week 47 …". */
const isNextWeek = (day: NamedDay, last: NamedDay | undefined) =>
  day.names === 'week-number' && last?.names === 'week-number' && day.day > last.day;

/** "I am out on Wednesday", on a Wednesday: not the one a week later. */
const isInAWeek = ({ day }: NamedDay, today: LocalDate) => daysBetween(today, day) === 7;

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
  const isNote = isAutomatic(mail);
  // "jan@acme.example" is no month.
  return sentencesOf(text.replace(/[\w.+%-]+@[\w.-]+/g, '@')).flatMap((written) => {
    const sentence = withDigits(fold(written));
    const isAway = clausesOf(written, language).some(
      ({ text: clause }) => has(language, 'gone', clause) && !has(language, 'past', clause),
    );
    const isAboutNote = (isNote || sentence.length < MAX_NOTE_LENGTH) && !DEADLINE.test(sentence);
    const isOffDay = has(language, 'offDays', sentence);
    const days = findDays(sentence, language, today, order);
    const ranges = rangesIn(sentence, days, words, today);
    const found = days.flatMap((day, index) => {
      const beside = besides(sentence, day, days, index, words, language);
      const isBack = beside === 'back';
      const isEnd = beside === 'until' || ranges.has(day);
      const counts = isAway || isBack || isAboutNote;
      const isCoarse = day.needsWord;
      if (isBack) return [{ day: day.day, rank: RANK.back, isCoarse, isWeek: day.names === 'week' }];
      if (isOffDay && day.names === 'weekday') return [];
      if (ranges.dropped.has(day) || (isEnd && (!counts || (onlyMarked && DEADLINE.test(sentence))))) return [];
      if (isEnd || (day.names === 'span' && isAway)) return [{ day: day.day, rank: RANK.until, isCoarse }];
      if (isNextWeek(day, days[index - 1]) && isAway && beside === 'from') return [{ day: day.day, rank: RANK.back }];
      if (day.names === 'week-number' && isAway && beside === null)
        return [{ day: plusDays(day.day, 4), rank: RANK.plain, isWeek: true }];
      const isBeginning = beside === 'from' && (index < days.length - 1 || !isNote);
      if (onlyMarked || day.needsWord) return [];
      const other = NO_RETURN.test(sentence) ? [] : [{ day: day.day, rank: RANK.other }];
      if (isBeginning) return other;
      if (day.names === 'weekday' && (isAway || isNote) && !isEnd && isInAWeek(day, today)) return [];
      const isWeek = day.names === 'week';
      if (isAway && (beside !== 'from' || days.length > 1)) return [{ day: day.day, rank: RANK.plain, isWeek }];
      const reach = day.hasYear ? MAX_UNMARKED_DAYS_WITH_YEAR : MAX_UNMARKED_DAYS;
      const isNear = day.day > today && daysBetween(today, day.day) <= reach;
      return isNote && isNear && !NO_RETURN.test(sentence) ? [{ day: day.day, rank: RANK.note }] : other;
    });
    const alone = isAway || isAboutNote ? loneDayIn(sentence, days, words, language, today) : null;
    if (alone === null) return found;
    // "Closed on the 7th and 8th, open again on the 9th".
    const ends = found.map((each) =>
      each.rank === RANK.back && each.day < alone.day ? { ...each, rank: RANK.until } : each,
    );
    if (alone.isBack) return [...ends, { day: alone.day, rank: RANK.back }];
    return found.some(({ rank }) => rank > RANK.other) ? found : [...found, { day: alone.day, rank: RANK.until }];
  });
}
