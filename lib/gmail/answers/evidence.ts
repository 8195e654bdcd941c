import type { AnswerKind, Certainty } from '@/lib/domain/answer/kinds';
import type { LocalDate } from '@/lib/domain/time/local-date';
import type { WireAddress } from '../wire/records';

export interface IncomingMail {
  from: (Pick<WireAddress, 'address'> & Partial<WireAddress>) | null;
  subject: string | null;
  snippet: string | null;
}

/** What a mail says of itself. Holds no text of the mail: a kind, how sure it is, by which mark, dates and addresses. */
export interface Evidence {
  kind: AnswerKind;
  certainty: Certainty;
  /** Which mark decided, as `place:what/language`: `subject:absence/de`, `phrase:stop/fr`, `robot:fail/en`. */
  mark: string;
  /** The day an absence note names: its end, or the day of return. Null for none, and for other kinds. */
  returns: LocalDate | null;
  /** Addresses that the mail names: of whom a mail did not reach, or whom to write to instead. Lower-case. */
  addresses: string[];
}

/** What one reader found; the rest of {@link Evidence} is added to it. */
export type Finding = Pick<Evidence, 'kind' | 'certainty' | 'mark'> & { language: string | null };

export const finding = (
  kind: AnswerKind,
  certainty: Certainty,
  mark: string,
  language: string | null = null,
): Finding => ({ kind, certainty, mark: language ? `${mark}/${language}` : mark, language });
