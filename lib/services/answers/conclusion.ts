import { verdictOn } from '@/lib/domain/answer/policy';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import type { ReplyKind } from '@/lib/domain/log/record/mail-facts';
import { daysBetween } from '@/lib/domain/time/calendar-day';
import { dateIn, type LocalDateTime } from '@/lib/domain/time/time';
import type { Evidence } from '@/lib/gmail/answers/evidence';
import { pauseUntil } from './out-of-office';
import type { Whose } from './whose-answer';

/** Kinds that a machine writes, at once: its clock may be behind the rep's. */
const MACHINES: readonly Evidence['kind'][] = ['bounce', 'out-of-office', 'left', 'delayed', 'receipt', 'ticket'];
/** Kinds in which the prospect answered, whatever it means: a touch. */
const ANSWERS: readonly Evidence['kind'][] = [
  'reply',
  'forward',
  'opt-out',
  'invitation',
  'calendar-accepted',
  'calendar-tentative',
  'calendar-declined',
  'calendar-cancelled',
];

/** What the policy says follows for one prospect, as the log records it; null where the cadence goes on. */
export function conclusion(
  { kind, certainty, mark, returns, addresses }: Evidence,
  { sender, prospect }: Whose,
  answered: LocalDateTime,
  rules: CalendarRules,
): ReplyKind | null {
  const until = pauseUntil(answered, returns, rules);
  const verdict = verdictOn(kind, certainty, sender, daysBetween(dateIn(answered), dateIn(until)));
  switch (verdict.effect) {
    case 'goes-on':
      return null;
    case 'notes':
      return { kind: 'notes', answer: kind, mark };
    case 'pauses-until':
      return { kind: 'out-of-office', until };
    case 'ends':
      return { kind: ENDS[verdict.reason] };
    case 'asks': {
      const { question } = verdict;
      const isMachine = MACHINES.includes(kind);
      const isAnswer = sender === 'prospect' && ANSWERS.includes(kind);
      const successor =
        question === 'left-company' ? (addresses.find((each) => isOther(each, prospect)) ?? null) : null;
      return { kind: 'asks', question, isMachine, isAnswer, returns, successor };
    }
  }
}

const ENDS = { replied: 'reply', 'meeting-booked': 'booked', bounced: 'bounce' } as const;

const isOther = (address: string, { addresses }: Whose['prospect']) => !addresses.includes(address);
