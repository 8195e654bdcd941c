import { type Effect, type Sender, verdictOn } from '@/lib/domain/answer/policy';
import { daysBetween } from '@/lib/domain/time/calendar-day';
import { dateIn } from '@/lib/domain/time/time';
import { classify } from '@/lib/gmail/answers/classify';
import type { Evidence } from '@/lib/gmail/answers/evidence';
import { isGoogleRobot, isRobot } from '@/lib/gmail/answers/robots';
import { receivedDay } from './received-day';

/** One mail of a file of cases. `from`: an address, or one with a name. `received`: a day or a moment; today where it is not said. */
export interface MailCase {
  id: string;
  from?: string | { address?: string | undefined; name?: string | undefined } | null | undefined;
  subject?: string | null | undefined;
  snippet?: string | null | undefined;
  received?: string | number | null | undefined;
  language?: string;
}

const TODAY = dateIn(new Date(performance.timeOrigin).toISOString());

/** What a mail is and what would follow if its sender were the prospect, or a mail system that writes to the rep. */
export function judge({ from, subject, snippet, received }: MailCase): { evidence: Evidence; effect: Effect } {
  const today = (received ? receivedDay(received) : null) ?? TODAY;
  const sender = senderOf(from);
  const evidence = classify({ from: sender, subject: subject ?? null, snippet: snippet ?? null }, today);
  const away = evidence.returns === null ? null : daysBetween(today, evidence.returns);
  return {
    evidence,
    effect: verdictOn(evidence.kind, evidence.certainty, standing(sender.address, evidence), away).effect,
  };
}

function senderOf(from: MailCase['from']): { address: string; name: string } {
  if (typeof from !== 'string') return { address: from?.address ?? 'buyer@company.example', name: from?.name ?? '' };
  const named = /^\s*"?([^"<]*)"?\s*<([^>]+)>/.exec(from);
  return named ? { address: named[2] ?? '', name: (named[1] ?? '').trim() } : { address: from.trim(), name: '' };
}

/** A mail system's notice is taken to be about the address it names. */
function standing(address: string, { addresses }: Evidence): Sender {
  if (!isRobot(address)) return 'prospect';
  const domain = address.split('@')[1]?.toLowerCase() ?? '';
  if (addresses.length === 0) return isGoogleRobot(address) ? 'robot-unnamed' : 'robot-stranger';
  return isGoogleRobot(address) || addresses.some((each) => each.endsWith(`@${domain}`)) ? 'robot' : 'robot-stranger';
}
