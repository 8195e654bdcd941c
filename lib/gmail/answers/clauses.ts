import { CALENDARS, calendarOf } from './dates/calendar-words';
import { jointOf } from './detect';
import { fold } from './fold';

const SENTENCE_END = /(?<=[。！？!?｡])|(?<=[^\s\d.]{2}\)?\.)\s+|(?<=\d\.)\s+(?=\p{Lu})|\n+/u;
const CLAUSE_END =
  /[,;、，；:：]\s*(?!\d)|\s[-–—]\s+(?=\D)|(?<=지만|는데|으나)\s|\s*(?:\p{Emoji_Presentation}\ufe0f?\s*)+/u;

export interface Clause {
  /** Folded. */
  text: string;
  /** Of a sentence that ends with a question mark. */
  asks: boolean;
  /** Place of the sentence. */
  sentence: number;
}

let month: RegExp | null = null;

/** "Fr. 4.12.", "Dec. 3rd": a short word's full stop before a number. */
const isAbbreviation = (last: string, next: string) => /(?<!\p{L})\p{L}{2,4}\.\s*$/u.test(last) && /^\d/.test(next);

/** Sentences as they were written. "20. Oktober" is one piece. */
export function sentencesOf(text: string): string[] {
  month ??= new RegExp(
    `^(?:${CALENDARS.flatMap((language) => calendarOf(language)?.months ?? []).join('|')})(?!\\p{L})`,
    'u',
  );
  const sentences: string[] = [];
  for (const part of text.split(SENTENCE_END)) {
    const last = sentences.at(-1);
    if (last !== undefined && ((/\d\.\s*$/.test(last) && month.test(fold(part))) || isAbbreviation(last, part)))
      sentences[sentences.length - 1] = `${last} ${part}`;
    else if (part.trim() !== '') sentences.push(part);
  }
  return sentences;
}

/** Splits a text, as it was written in a language, into folded clauses. */
export function clausesOf(text: string, language: string | null): Clause[] {
  const joint = jointOf(language);
  return sentencesOf(text).flatMap((part, sentence) => {
    const asks = /[?？؟]\s*$/u.test(part);
    return part
      .split(CLAUSE_END)
      .flatMap((each) => (joint === null ? [fold(each)] : fold(each).split(joint)))
      .map((each) => ({ text: each.replace(/[.!?。！？؟\s]+$/u, '').trim(), asks, sentence }))
      .filter((each) => each.text !== '');
  });
}

/** Clauses put together again: one for each sentence. */
export const wholeSentences = (clauses: readonly Clause[]): Clause[] =>
  [...new Set(clauses.map((clause) => clause.sentence))].map((sentence) => {
    const parts = clauses.filter((clause) => clause.sentence === sentence);
    return { text: parts.map(({ text }) => text).join(' '), asks: parts.some(({ asks }) => asks), sentence };
  });
