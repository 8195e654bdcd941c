import { recordSend } from '@/lib/domain/log/record/send';
import { mailboxOf, reaches } from '@/lib/domain/prospect/address';
import type { Touch } from '@/lib/domain/prospect/touch';
import type { Instant } from '@/lib/domain/time/time';
import { appendEvents, readGroup } from '@/lib/storage/log-repository';
import type { SendRow } from '@/lib/storage/send-row';
import type { Deps } from '../deps';
import { loadCadences, projector, scheduleContext } from '../log/schedule-context';
import { canonicalAddress } from '../prospects/who-is-prospect';
import { batchOfSend, type RecordContext } from '../sends/record-confirmed';
import { shownAs } from '../sends/tap-reports';
import { type Dated, mailFacts } from './dated-mail';
import { type InboxFacts, onThread } from './inbox-facts';

/** Mail of the rep's younger than this (ms) is followed as a send, in this tab or another. */
const ELSEWHERE_MS = 90_000;

/** Whether Gmail shows a mail of the rep's as sent that no tab is following. */
export const isSentElsewhere = (message: Dated, now: Instant): boolean =>
  shownAs(message, now)?.kind === 'shown-sent' && now - message.at > ELSEWHERE_MS;

/**
 * Mail of the rep's that no tab of this browser sent (a phone, another client). Makes touches, never a new prospect.
 * @returns how many events were added
 */
export async function recordElsewhere(
  db: Deps['db'],
  message: Dated,
  mailbox: string,
  facts: InboxFacts,
  context: RecordContext,
): Promise<number> {
  if (await db.sends.get(message.messageId)) return 0;
  // In copy, too: a prospect already known gets the touch.
  const named = [...message.to, ...message.cc].flatMap(
    (each) => facts.byAddress.get(mailboxOf(canonicalAddress(each.address) ?? '')) ?? [],
  );
  // Lists omit the recipients; the mail is then taken to be to the prospects of its thread.
  const prospects = message.to.length > 0 ? [...new Set(named)] : onThread(facts, message);
  const reached = prospects.filter((each) => each.createdAt <= message.at);
  if (reached.length === 0) return 0;
  await db.sends.add(rowOf(message, mailbox));
  const cadences = await loadCadences(db);
  const project = projector(scheduleContext(cadences, context.settings, context.zone));
  let added = 0;
  for (const prospect of reached) {
    const { events } = await readGroup(db, prospect.id);
    const recipient = {
      prospectId: prospect.id,
      address: prospect.addresses[0] ?? '',
      name: prospect.name,
      company: prospect.company,
      mailbox,
    };
    const cc = message.cc.map((each) => each.address);
    const isCopied =
      cc.length > 0 && !message.to.some(({ address }) => reaches(prospect.addresses, address.toLowerCase()));
    const facts = { ...mailFacts(message), cc, bcc: [], source: 'detected' as Touch['source'], inCopy: isCopied };
    const batch = batchOfSend(message.messageId);
    const fresh = recordSend(events, recipient, facts, { enrollIn: null }, { cadences, zone: context.zone, batch });
    added += (await appendEvents(db, fresh, project)).added.length;
  }
  return added;
}

/** The row of a send that was not observed, so that it is recorded once. */
function rowOf(message: Dated, mailbox: string): SendRow {
  return {
    v: 1,
    ...mailFacts(message),
    threadId: message.threadId,
    subject: message.subject ?? '',
    mailbox,
    from: message.from,
    to: message.to,
    cc: message.cc,
    bcc: [],
    state: 'confirmed',
    requestedAt: message.at,
    acceptedAt: message.at,
    sentAt: message.at,
    settlesAt: null,
    scheduledFor: null,
    legacyMessageId: message.legacyMessageId,
    parentId: null,
    exact: true,
    heardBy: { request: false, tap: true },
    verified: true,
    choices: [],
    dismissed: true,
  };
}
