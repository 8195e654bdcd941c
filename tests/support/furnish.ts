import type { LogEvent } from '@/lib/domain/log/events';
import type { Now } from '@/lib/domain/time/time';
import { BACKUP_FORMAT, BACKUP_VERSION } from '@/lib/storage/backup/format';
import { exampleMails } from '../gmail-stand-in/example-mails';
import type { GmailStandIn, MailIds } from '../gmail-stand-in/server';
import { exampleBook } from './example-book';

/** The event with the ids the mailbox gave its mail. */
function withIds(event: LogEvent, known: ReadonlyMap<string, MailIds>): LogEvent {
  if (event.type !== 'touched' || event.messageId === null) return event;
  const ids = known.get(event.messageId);
  return ids ? { ...event, touchId: ids.messageId, ...ids } : event;
}

/**
 * Puts the mails of the example book (and some others) into the stand-in's first mailbox.
 * @returns the book as the text of a backup that names those very mails
 */
export function furnish(gmail: GmailStandIn, now: Now, rep: { address: string; name: string }): string {
  exampleMails(gmail.control, now.at);
  const book = exampleBook(now, { mailbox: rep.address });
  const known = new Map<string, MailIds>();
  const threads = new Map<string, string>();
  for (const mail of book.mails) {
    const inThread = threads.get(mail.threadId);
    const thread = inThread === undefined ? {} : { thread: inThread };
    const common = {
      subject: mail.subject,
      snippet: mail.inbound
        ? 'Thanks, let me look at it with the team.'
        : 'I put together something your team may use at once.',
      at: mail.at,
      ...thread,
    };
    const ids = mail.inbound
      ? gmail.control.arrive({ ...common, from: mail.to, read: true })
      : gmail.control.sendFromElsewhere({ ...common, to: [mail.to] });
    known.set(mail.messageId, ids);
    threads.set(mail.threadId, ids.threadId);
  }
  return JSON.stringify({
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    exportedAt: now.at,
    events: book.events.map((event) => withIds(event, known)),
  });
}
