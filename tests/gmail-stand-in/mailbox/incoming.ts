import type { Arrival, MailIds, SentElsewhere, StoredMessage } from '../options.ts';
import { decimal, legacyId, rfcId } from './ids.ts';
import type { Mailbox } from './mailbox.ts';
import { textToHtml } from './text.ts';

function build(mailbox: Mailbox, mail: Arrival | SentElsewhere, own: boolean): StoredMessage {
  const now = mailbox.now();
  const legacy = legacyId(mail.at ?? now);
  const number = decimal(legacy);
  const answered = mail.thread === undefined ? undefined : mailbox.threadOf(mail.thread);
  if (mail.thread !== undefined && !answered)
    throw new Error(`No thread ${mail.thread} in ${mailbox.account.address}.`);
  const before = answered ? mailbox.inThread(answered.id) : [];
  const { address, name } = mailbox.account;
  return {
    id: `msg-f:${number}`,
    threadId: answered?.id ?? `thread-f:${number}`,
    from: 'from' in mail ? mail.from : { address, name },
    to: mail.to ?? [{ address, name }],
    cc: mail.cc ?? [],
    bcc: 'bcc' in mail ? (mail.bcc ?? []) : [],
    time: mail.at ?? now,
    received: mail.at ?? now,
    subject: mail.subject ?? `Re: ${(before[0]?.subject ?? '').replace(/^Re: /, '')}`,
    html: textToHtml(mail.snippet),
    labels: [],
    rfcId: rfcId(own ? 'mail.gmail.com' : 'mail.example'),
    references: before.map((each) => each.rfcId),
    legacyId: legacy,
    scheduledFor: null,
  };
}

/** A mail from somebody else reaches the mailbox. */
export function receive(mailbox: Mailbox, mail: Arrival): MailIds {
  const message = build(mailbox, mail, false);
  const labels = new Set(['^all', '^i', '^sq_ig_i_personal', '^u', ...(mail.labels ?? [])]);
  if (mail.read) labels.delete('^u');
  if (labels.has('^s')) labels.delete('^i');
  return mailbox.idsOf(mailbox.put({ ...message, labels: [...labels].sort() }));
}

/** A mail sent from another device appears among the sent ones, already final. */
export function sendElsewhere(mailbox: Mailbox, mail: SentElsewhere): MailIds {
  const message = build(mailbox, mail, true);
  return mailbox.idsOf(mailbox.put({ ...message, labels: ['^all', '^f'] }));
}
