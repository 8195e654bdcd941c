import type { Channel } from '../cadence/cadence';
import type { Question } from '../prospect/question';
import type { Why } from '../schedule/why';
import type { LocalDateTime } from '../time/time';

/** The five states a rep sees, each with a word, an icon and a colour, plus the two quiet ones. */
export type NudgeState = 'overdue' | 'due' | 'coming' | 'waiting' | 'snoozed' | 'paused' | 'replied' | 'finished';

/** What the rep is shown for an enrollment. Derived, never stored. The one row design draws this everywhere. */
export interface Nudge {
  enrollmentId: string;
  prospectId: string;
  name: string;
  company: string;
  address: string;
  mailbox: string;
  cadenceId: string;
  channel: Channel | null;
  /** The next step, 0-based: acts on the nudge name it, so that two windows do it once. */
  stepIndex: number;
  state: NudgeState;
  /** Set while it is paused because only the rep can say how it goes on. */
  question?: Question;
  why: Why | null;
  dueAt: LocalDateTime | null;
  snoozedUntil: LocalDateTime | null;
  /** When a pause ends by itself; not set without one. */
  pausedUntil?: LocalDateTime;
  lastTouch: { channel: Channel; local: LocalDateTime; subject: string | null } | null;
  threadId: string | null;
  legacyThreadId: string | null;
}
