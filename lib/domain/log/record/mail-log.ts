import type { Channel } from '../../cadence/cadence';
import { toLocal } from '../../time/zone';
import type { EventOf, LogEvent } from '../events';
import type { ScheduleContext } from '../schedule-context';
import type { MailFacts, SendFacts } from './mail-facts';

/** What recording a mail needs besides the log. */
export interface MailContext extends Pick<ScheduleContext, 'cadences' | 'zone'> {
  /** Names the act for undo: the same for all prospects on the mail. */
  batch: string;
}

/** The fields all events of one mail share. */
export function mailBase(id: string, prospectId: string, at: number, { zone, batch }: MailContext) {
  return { id, v: 1 as const, at, local: toLocal(at, zone), prospectId, batch };
}

/** The touch a mail is for one prospect; the fold decides which step it does. */
export function mailTouch(
  prospectId: string,
  direction: EventOf<'touched'>['direction'],
  mail: MailFacts & Partial<Pick<SendFacts, 'cc' | 'bcc' | 'source' | 'valueItemId' | 'inCopy'>>,
  context: MailContext,
): EventOf<'touched'> {
  const { messageId, threadId, legacyThreadId, subject } = mail;
  const channel: Channel = 'email';
  return {
    ...mailBase(`touched:${messageId}:${prospectId}`, prospectId, mail.at, context),
    type: 'touched',
    touchId: `${messageId}:${prospectId}`,
    channel,
    direction,
    source: mail.source ?? 'detected',
    messageId,
    threadId,
    legacyThreadId,
    subject,
    enrollmentId: null,
    outcome: null,
    note: null,
    valueItemId: mail.valueItemId ?? null,
    ...(mail.inCopy && { inCopy: true }),
    ...(mail.promise && { promise: mail.promise }),
    cc: mail.cc ?? [],
    bcc: mail.bcc ?? [],
  };
}

/** The events whose ids the log does not hold, in force or not: what the rep took back stays taken back. */
export function onlyNew(events: readonly LogEvent[], decided: LogEvent[]): LogEvent[] {
  const known = new Set(events.map((event) => event.id));
  return decided.filter((event) => !known.has(event.id));
}
