import { CALENDARS, calendarOf } from './dates/calendar-words';
import { jointOf } from './detect';
import { fold } from './fold';
import { foldedPattern } from './folded-pattern';

const SENTENCE_END = /(?<=[。！？!?｡])|(?<=[^\s\d.]{2}\)?\.)\s+|(?<=\d\.)\s+(?=\p{Lu})|\n+/u;
const CLAUSE_END =
  /[,;、，；:：]\s*(?!\d)|\s[-–—]\s+(?=\D)|(?<=지만|는데|으나|라서|니까|므로)\s|(?=所以|因此)|\s*(?:\p{Emoji_Presentation}\ufe0f?\s*)+/u;

/** Words within quotation marks, longer than a name or a term: they are told of, not said by the writer. */
const QUOTATION = /(?<![^\s(:,、。])(?:["“„«]\s?(?=\p{L})[^"“”„«»\n]{15,}["”“»]|[「『][^「」『』\n]{6,}[」』])/gu;

export interface Clause {
  /** Folded. */
  text: string;
  /** Of a sentence that ends with a question mark. */
  asks: boolean;
  /** Place of the sentence. */
  sentence: number;
}

let month: ((text: string) => RegExp) | null = null;

/** "Fr. 4.12.", "Dec. 3rd": a short word's full stop before a number. */
const isAbbreviation = (last: string, next: string) => /(?<!\p{L})\p{L}{2,4}\.\s*$/u.test(last) && /^\d/.test(next);

function beginsWithMonth(text: string): boolean {
  month ??= foldedPattern(
    `^(?:${CALENDARS.flatMap((language) => calendarOf(language)?.months ?? []).join('|')})(?!\\p{L})`,
  );
  return month(text).test(text);
}

/** Sentences as they were written. "20. Oktober" is one piece. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const part of text.split(SENTENCE_END)) {
    const last = sentences.at(-1);
    if (last !== undefined && ((/\d\.\s*$/.test(last) && beginsWithMonth(fold(part))) || isAbbreviation(last, part)))
      sentences[sentences.length - 1] = `${last} ${part}`;
    else if (part.trim() !== '') sentences.push(part);
  }
  return sentences;
}

/** Splits a text, as it was written in a language, into folded clauses, without what it quotes beside words of its own. */
export function clausesOf(text: string, language: string | null): Clause[] {
  const joint = jointOf(language);
  const said = text.replace(QUOTATION, ' ');
  return sentencesOf(said.trim() === '' ? text : said).flatMap((part, sentence) => {
    const asks = /[?？؟]\s*$|か[。｡\s]*$/u.test(part);
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
