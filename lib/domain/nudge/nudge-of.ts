import type { Channel } from '../cadence/cadence';
import type { Enrollment } from '../prospect/enrollment';
import { detailsOf } from '../prospect/person-details';
import type { Prospect } from '../prospect/prospect';
import { questionOf } from '../prospect/question';
import type { Touch } from '../prospect/touch';
import { dateOf, dayNumber } from '../time/calendar-day';
import { dateIn, type LocalDateTime } from '../time/time';
import { toLocal } from '../time/zone';
import { isDue, isOverdue } from './due';
import type { Nudge, NudgeState, PendingSend } from './nudge';
import { silenceOf } from './silence';
import { wroteLast } from './wrote-last';

/** How many days ahead a due touch is "coming". */
const COMING_DAYS = 7;

/** What a nudge is derived from. */
export interface NudgeInput {
  enrollment: Enrollment;
  prospect: Prospect;
  lastTouch: Touch | null;
  /** The last touch that has a thread, when the last one has none (a call after an email). */
  lastMail?: Touch | null;
  /** The mail to them that is on its way, if any. */
  pending?: PendingSend | null;
  /** Hours this prospect mostly takes to answer; absent where that is not known. */
  usualReply?: number | null;
  nowLocal: LocalDateTime;
  /** The rep's time zone, to tell when a scheduled mail leaves. */
  zone?: string;
}

/** What the rep is shown for this enrollment at this moment. */
export function nudgeOf(input: NudgeInput): Nudge {
  const { enrollment, prospect, lastTouch, lastMail, pending, nowLocal, zone } = input;
  const mail = lastMail ?? lastTouch;
  const question = questionOf(enrollment);
  const silence = enrollment.state === 'active' ? silenceOf(lastTouch, input.usualReply, nowLocal) : null;
  return {
    enrollmentId: enrollment.id,
    prospectId: prospect.id,
    name: prospect.name,
    company: prospect.company,
    address: prospect.addresses[0] ?? '',
    mailbox: enrollment.mailbox,
    cadenceId: enrollment.cadenceId,
    channel: enrollment.channel as Channel | null,
    stepIndex: enrollment.stepIndex,
    revision: enrollment.revision,
    details: detailsOf(prospect),
    state: nudgeState(enrollment, nowLocal, pending != null),
    ...(pending && { pending: zone === undefined ? pending : { ...pending, local: toLocal(pending.at, zone) } }),
    ...(wroteLast(enrollment, lastTouch) && { wroteLast: true }),
    ...(question && { question }),
    ...(question && enrollment.returns && { returns: enrollment.returns }),
    ...(question && enrollment.successor && { successor: enrollment.successor }),
    why: enrollment.why,
    dueAt: enrollment.dueAt,
    snoozedUntil: enrollment.snoozedUntil,
    ...(enrollment.state === 'paused' && enrollment.pausedUntil !== null && { pausedUntil: enrollment.pausedUntil }),
    lastTouch: lastTouch && { channel: lastTouch.channel, local: lastTouch.local, subject: lastTouch.subject },
    ...(silence && { silence }),
    threadId: mail?.threadId ?? null,
    legacyThreadId: mail?.legacyThreadId ?? null,
  };
}

/** The state alone, for counting. Compares wall-clock text, which sorts in time order. */
export function nudgeState(enrollment: Enrollment, nowLocal: LocalDateTime, isPending = false): NudgeState {
  const { state, finishReason, dueAt, snoozedUntil } = enrollment;
  if (state === 'finished') return finishReason === 'replied' ? 'replied' : 'finished';
  if (state === 'paused') return 'paused';
  if (dueAt === null || isPending) return 'waiting';
  if (snoozedUntil !== null && snoozedUntil > nowLocal) return 'snoozed';
  if (isOverdue(enrollment, nowLocal)) return 'overdue';
  if (isDue(enrollment, nowLocal)) return 'due';
  return dateIn(dueAt) <= dateOf(dayNumber(dateIn(nowLocal)) + COMING_DAYS) ? 'coming' : 'waiting';
}
