import type { Channel } from '../cadence/cadence';
import type { PersonDetails } from '../prospect/person-details';
import type { Question } from '../prospect/question';
import type { Why } from '../schedule/why';
import type { LocalDate } from '../time/local-date';
import type { Instant, LocalDateTime } from '../time/time';
import type { Silence } from './silence';

/** The five states a rep sees, each with a word, an icon and a colour, plus the two quiet ones. */
export type NudgeState = 'overdue' | 'due' | 'coming' | 'waiting' | 'snoozed' | 'paused' | 'replied' | 'finished';

/** A mail to them that is on its way. `at`: when it leaves, or when it was sent (epoch ms). */
export interface PendingSend {
  kind: 'settling' | 'scheduled';
  at: Instant;
  /** The same as the rep's clock shows it. */
  local?: LocalDateTime;
}

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
  /** Revision of the cadence whose steps apply. */
  revision: number;
  /** How to reach the prospect beside mail, and where they are; empty = not known. */
  details: PersonDetails;
  state: NudgeState;
  /** Set while it is paused because only the rep can say how it goes on. */
  question?: Question;
  /** With a question: the day the absent are back, and who took over, where the mail named them. */
  returns?: LocalDate;
  successor?: string;
  /** While it is set, nothing is due: the mail does the step once it is certain, or the nudge comes back. */
  pending?: PendingSend;
  /** Their cadence has ended, the rep wrote since, and no answer was seen. */
  wroteLast?: boolean;
  why: Why | null;
  dueAt: LocalDateTime | null;
  snoozedUntil: LocalDateTime | null;
  /** When a pause ends by itself; not set without one. */
  pausedUntil?: LocalDateTime;
  lastTouch: { channel: Channel; local: LocalDateTime; subject: string | null } | null;
  /** They are silent for longer than they mostly take. */
  silence?: Silence;
  threadId: string | null;
  legacyThreadId: string | null;
}
