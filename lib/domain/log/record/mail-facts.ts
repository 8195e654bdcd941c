import type { AnswerKind } from '../../answer/kinds';
import type { ProspectPromise } from '../../prospect/promise';
import type { Question } from '../../prospect/question';
import type { Touch } from '../../prospect/touch';
import type { LocalDate } from '../../time/local-date';
import type { Instant, LocalDateTime } from '../../time/time';

/** What is known of one mail. Never a body. */
export interface MailFacts {
  messageId: string;
  threadId: string | null;
  legacyThreadId: string | null;
  at: Instant;
  subject: string | null;
  /** The day an answer named for a next touch. */
  promise?: ProspectPromise;
}

/** One confirmed send: `at` is when it left. `cc` and `bcc` are logged, not enrolled. */
export interface SendFacts extends MailFacts {
  cc: string[];
  bcc: string[];
  source: Touch['source'];
  /** Which of the rep's value items it gives, where that is known. */
  valueItemId?: string | null;
  /** The prospect was in Cc or Bcc, not in To. */
  inCopy?: boolean;
}

/** What an inbound mail is. `until`: when the absent say they are back. */
export type ReplyKind =
  | { kind: 'reply' }
  /** An invitation was accepted. */
  | { kind: 'booked' }
  | { kind: 'bounce' }
  /** Changes nothing: written down by its kind and the mark it was known by. */
  | { kind: 'notes'; answer: AnswerKind; mark: string }
  | { kind: 'out-of-office'; until: LocalDateTime }
  | { kind: 'colleague' }
  /** The prospect may have asked to be left alone. */
  | { kind: 'opt-out' }
  /** Only the rep can say what it means. `isAnswer`: the prospect wrote, so it is a touch. */
  | {
      kind: 'asks';
      question: Question;
      isAnswer: boolean;
      /** A machine wrote, at once: its clock may be behind. */
      isMachine: boolean;
      returns: LocalDate | null;
      successor: string | null;
    };
