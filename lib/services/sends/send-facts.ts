import type { SendRequest } from '@/lib/gmail/wire/records';
import { syncRoute } from '@/lib/gmail/wire/route';
import type { SendRow } from '@/lib/storage/send-row';
import { addressAt } from '../accounts';

const lower = (people: { address: string; name: string }[]) =>
  people.map(({ address, name }) => ({ address: address.trim().toLowerCase(), name: name.trim() }));

/**
 * The rep's account a request belongs to: the address in From where it is a known account; else by the number in its path,
 * which moves between accounts; else From as it is. From may be an alias, so a report of the tap, when it comes, is taken over this.
 */
export function mailboxOf(path: string, from: string, accounts: Record<string, number>): string {
  const sender = from.trim().toLowerCase();
  if (Object.hasOwn(accounts, sender)) return sender;
  const route = syncRoute(path);
  const named = route?.account == null || route.delegate !== null ? null : addressAt(accounts, route.account);
  return (named ?? sender).trim().toLowerCase();
}

/** What a request says of the message; a re-send may have changed all of it. */
export function factsOf(request: SendRequest, mailbox: string) {
  return {
    threadId: request.threadId,
    mailbox,
    from: { address: request.from.address.trim().toLowerCase(), name: request.from.name.trim() },
    to: lower(request.to),
    cc: lower(request.cc),
    bcc: lower(request.bcc),
    subject: request.subject,
    parentId: request.parentId,
    exact: request.exact,
  } satisfies Partial<SendRow>;
}

/** A row before its first evidence. `by`: who saw it, the browser or only the tap in the page. */
export function newSend(request: SendRequest, mailbox: string, at: number, by: 'request' | 'tap' = 'request'): SendRow {
  return {
    v: 1,
    messageId: request.messageId,
    ...factsOf(request, mailbox),
    state: request.kind === 'schedule' ? 'scheduled' : 'requested',
    requestedAt: at,
    acceptedAt: null,
    sentAt: null,
    settlesAt: null,
    scheduledFor: request.kind === 'schedule' ? (request.scheduledFor ?? request.at) : null,
    legacyThreadId: legacyIdOf(request.threadId),
    legacyMessageId: null,
    heardBy: { request: by === 'request', tap: by === 'tap' },
    verified: false,
    choices: [],
    dismissed: false,
  };
}

/** `thread-f:<decimal>` is the legacy id in another base; ids made by the page get theirs from Gmail's server. */
export function legacyIdOf(threadId: string): string | null {
  const decimal = /^thread-f:(\d{1,20})$/.exec(threadId)?.[1];
  return decimal === undefined ? null : BigInt(decimal).toString(16);
}
