import type { Question } from '../prospect/question';
import type { AnswerKind, Certainty } from './kinds';

/**
 * What follows from a mail for an enrollment. `goes-on`: nothing. `notes`: written down, the cadence goes on. `pauses-until`:
 * paused until a day the mail names. `asks`: paused with a question to the rep. `ends`: finished.
 */
export type Effect = 'goes-on' | 'notes' | 'pauses-until' | 'asks' | 'ends';

/**
 * How the sender stands to the prospect whose enrollment it is about. `stranger`: anybody else on the thread. `robot`: a
 * mail system of Google's or of the prospect's domain that names the prospect's address; `robot-unnamed`: the same, naming
 * none; `robot-stranger`: a mail system of any other domain.
 */
export const SENDERS = ['prospect', 'colleague', 'stranger', 'robot', 'robot-unnamed', 'robot-stranger'] as const;
/** One of {@link SENDERS}. */
export type Sender = (typeof SENDERS)[number];

/** What the policy gives for one mail and one enrollment. */
export type Verdict =
  | { effect: 'goes-on' }
  | { effect: 'notes' }
  | { effect: 'pauses-until' }
  | { effect: 'asks'; question: Question }
  | { effect: 'ends'; reason: 'replied' | 'meeting-booked' | 'bounced' };

/** One line of the policy: it applies where each of its three conditions names the mail's value. */
export interface PolicyLine {
  kind: AnswerKind;
  certainty: readonly Certainty[];
  sender: readonly Sender[];
  verdict: Verdict;
}

const ANY: readonly Certainty[] = ['certain', 'likely', 'weak'];
const SURE: readonly Certainty[] = ['certain', 'likely'];
const WEAK: readonly Certainty[] = ['weak'];
const CERTAIN: readonly Certainty[] = ['certain'];
const UNSURE: readonly Certainty[] = ['likely', 'weak'];
const PROSPECT: readonly Sender[] = ['prospect'];
const COLLEAGUE: readonly Sender[] = ['colleague'];
const STRANGER: readonly Sender[] = ['stranger'];
const ROBOTS: readonly Sender[] = ['robot', 'robot-unnamed', 'robot-stranger'];
const OTHERS: readonly Sender[] = ['colleague', 'stranger', ...ROBOTS];

const GOES_ON: Verdict = { effect: 'goes-on' };
const NOTES: Verdict = { effect: 'notes' };
const asks = (question: Question): Verdict => ({ effect: 'asks', question });
const line = (
  kind: AnswerKind,
  certainty: readonly Certainty[],
  sender: readonly Sender[],
  verdict: Verdict,
): PolicyLine => ({ kind, certainty, sender, verdict });

/** Answers of people: the same lines for colleagues and strangers, whatever they answered. */
const fromOthers = (kind: AnswerKind): PolicyLine[] => [
  line(kind, ANY, COLLEAGUE, asks('colleague-replied')),
  line(kind, ANY, STRANGER, asks('somebody-answered')),
  line(kind, ANY, ROBOTS, NOTES),
];

/** The whole policy: every kind, certainty and sender is in exactly one line. */
export const POLICY: readonly PolicyLine[] = [
  line('reply', SURE, PROSPECT, { effect: 'ends', reason: 'replied' }),
  line('reply', WEAK, PROSPECT, asks('unclear-answer')),
  ...fromOthers('reply'),
  line('forward', ANY, PROSPECT, asks('unclear-answer')),
  ...fromOthers('forward'),
  line('out-of-office', SURE, PROSPECT, { effect: 'pauses-until' }),
  line('out-of-office', WEAK, PROSPECT, asks('unclear-answer')),
  line('out-of-office', ANY, OTHERS, GOES_ON),
  line('left', ANY, PROSPECT, asks('left-company')),
  line('left', ANY, ['colleague', 'robot', 'robot-unnamed'], NOTES),
  line('left', ANY, ['stranger', 'robot-stranger'], GOES_ON),
  line('bounce', CERTAIN, ['robot'], { effect: 'ends', reason: 'bounced' }),
  line('bounce', UNSURE, ['robot'], asks('maybe-bounced')),
  line('bounce', ANY, ['robot-unnamed', 'prospect', 'colleague'], asks('maybe-bounced')),
  line('bounce', ANY, ['robot-stranger', 'stranger'], NOTES),
  line('delayed', ANY, ['prospect', ...OTHERS], NOTES),
  line('receipt', SURE, PROSPECT, NOTES),
  line('receipt', WEAK, PROSPECT, asks('unclear-answer')),
  line('receipt', ANY, OTHERS, GOES_ON),
  line('ticket', SURE, PROSPECT, NOTES),
  line('ticket', WEAK, PROSPECT, asks('unclear-answer')),
  line('ticket', ANY, OTHERS, GOES_ON),
  line('reaction', CERTAIN, PROSPECT, NOTES),
  line('reaction', UNSURE, PROSPECT, asks('unclear-answer')),
  line('reaction', ANY, OTHERS, NOTES),
  line('invitation', ANY, PROSPECT, asks('maybe-meeting')),
  ...fromOthers('invitation'),
  line('calendar-accepted', CERTAIN, PROSPECT, { effect: 'ends', reason: 'meeting-booked' }),
  line('calendar-accepted', UNSURE, PROSPECT, asks('maybe-meeting')),
  ...fromOthers('calendar-accepted'),
  line('calendar-tentative', ANY, PROSPECT, asks('maybe-meeting')),
  ...fromOthers('calendar-tentative'),
  line('calendar-declined', ANY, PROSPECT, asks('meeting-off')),
  ...fromOthers('calendar-declined'),
  line('calendar-cancelled', ANY, PROSPECT, asks('meeting-off')),
  ...fromOthers('calendar-cancelled'),
  line('opt-out', ANY, PROSPECT, asks('asked-to-stop')),
  ...fromOthers('opt-out'),
];

/** Longer than this (days), an absence is the rep's to judge: six weeks. */
export const MAX_PAUSE_DAYS = 42;

/** What follows from a mail. `absentDays`: until the day an absence note names, null for none. */
export function verdictOn(
  kind: AnswerKind,
  certainty: Certainty,
  sender: Sender,
  absentDays: number | null = null,
): Verdict {
  const found = POLICY.find(
    (each) => each.kind === kind && each.certainty.includes(certainty) && each.sender.includes(sender),
  );
  const verdict = found?.verdict ?? asks('unclear-answer');
  const isLong = verdict.effect === 'pauses-until' && (absentDays ?? 0) > MAX_PAUSE_DAYS;
  return isLong ? asks('long-absence') : verdict;
}
