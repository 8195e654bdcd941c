import { recordSend } from '@/lib/domain/log/record/send';
import { reaches } from '@/lib/domain/prospect/address';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { appendEvents, readGroup } from '@/lib/storage/log-repository';
import { prospectsByAddress } from '@/lib/storage/queries';
import type { SendRow } from '@/lib/storage/send-row';
import { knownAccounts } from '../accounts';
import type { Deps } from '../deps';
import { loadCadences, projector, scheduleContext } from '../log/schedule-context';
import { optedOutAddresses } from '../prospects/opted-out';
import { loadSettings } from '../settings/settings-store';
import { isAnswering } from './answering';
import { decideRecipients, type RecipientDecision } from './decide-recipients';

/** What recording needs that is not in the database: read before the transaction. */
export interface RecordContext {
  settings: Awaited<ReturnType<typeof loadSettings>>;
  accounts: string[];
  zone: string;
  teammates: Deps['teammates'];
}

/** Reads it, with the present and the numbers of the accounts. Call before the transaction. */
export async function loadRecordContext(deps: Deps) {
  const [settings, accounts, now] = await Promise.all([loadSettings(deps.local), knownAccounts(deps), deps.now()]);
  const context: RecordContext = {
    settings,
    accounts: Object.keys(accounts),
    zone: now.zone,
    teammates: deps.teammates,
  };
  return { ...context, at: now.at, numbers: accounts };
}

/** Names what one send wrote, for undo. The same on every machine. */
export const batchOfSend = (messageId: string) => `send:${messageId}`;

/** What the send means for each person in To, and each prospect in copy, at this moment. Only reads. */
export async function recipientsOf(
  db: NextTouchDatabase,
  row: SendRow,
  context: RecordContext,
): Promise<RecipientDecision[]> {
  const cadences = await loadCadences(db);
  const people = [...row.to, ...row.cc, ...row.bcc].map((each) => each.address);
  const holders = await prospectsByAddress(db, people);
  const optedOut = await optedOutAddresses({ db, teammates: context.teammates }, holders, people);
  return decideRecipients(row, holders, { ...context, cadences, optedOut, isAnswering: await isAnswering(db, row) });
}

/** The events a send adds for one person; empty when the log holds them already. */
export async function eventsForRecipient(
  db: NextTouchDatabase,
  row: SendRow,
  recipient: RecipientDecision,
  { zone }: Pick<RecordContext, 'zone'>,
) {
  if (!recipient.options) return [];
  const { events } = await readGroup(db, recipient.prospectId);
  const facts = {
    messageId: row.messageId,
    threadId: row.threadId || null,
    legacyThreadId: row.legacyThreadId,
    at: row.sentAt ?? row.requestedAt,
    subject: row.subject,
    cc: row.cc.map((each) => each.address),
    bcc: row.bcc.map((each) => each.address),
    source: 'detected' as const,
    valueItemId: row.valueItemId ?? null,
    inCopy: !reaches(
      row.to.map((each) => each.address),
      recipient.address,
    ),
  };
  const { prospectId, address, name, company } = recipient;
  return recordSend(events, { prospectId, address, name, company, mailbox: row.mailbox }, facts, recipient.options, {
    cadences: await loadCadences(db),
    zone,
    batch: batchOfSend(row.messageId),
  });
}

/**
 * A confirmed send becomes a touch of each prospect on it, and enrolls those the rule or the rep says. Joins the
 * transaction it is called in. Safe to repeat: ids are derived from the message.
 */
export async function recordConfirmed(db: NextTouchDatabase, row: SendRow, context: RecordContext): Promise<void> {
  const project = projector(scheduleContext(await loadCadences(db), context.settings, context.zone));
  for (const recipient of await recipientsOf(db, row, context)) {
    await appendEvents(db, await eventsForRecipient(db, row, recipient, context), project);
  }
}
