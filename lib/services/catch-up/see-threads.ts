import { isUnsent } from '@/lib/gmail/wire/labels';
import type { WireMessage } from '@/lib/gmail/wire/records';
import { canonicalAddress } from '../prospects/who-is-prospect';
import type { SeenThread, SeenThreads } from './catch-up-store';

/** Characters of a subject that are kept. */
const SUBJECT_LENGTH = 200;
const NOTHING: SeenThread = { at: 0, messageId: '', sends: 0, answered: false };

function withMail(thread: SeenThread, message: WireMessage & { at: number }, isOwn: boolean): SeenThread {
  // Whoever wrote first or last: with another's mail in it, a thread is a conversation.
  if (!isOwn) return { ...thread, answered: true };
  if (message.messageId === thread.messageId) return thread;
  const isFirst = thread.sends === 0 || message.at < thread.at;
  const { at, messageId, subject } = isFirst ? message : thread;
  return {
    ...{ at, messageId },
    ...(subject && { subject: subject.slice(0, SUBJECT_LENGTH) }),
    sends: thread.sends + 1,
    answered: thread.answered,
  };
}

/**
 * What these messages show of their threads: whether the rep wrote once or more often, and whether anybody else did. Pure.
 *
 * @param own lower-case addresses of the rep
 */
export function seeThreads(
  known: SeenThreads,
  messages: readonly WireMessage[],
  own: ReadonlySet<string>,
): SeenThreads {
  const threads = { ...known };
  const dated = messages.filter((message): message is WireMessage & { at: number } => message.at !== null);
  for (const message of dated.toSorted((a, b) => a.at - b.at)) {
    if (message.partial || isUnsent(message)) continue;
    const sender = canonicalAddress(message.from?.address ?? '');
    if (sender === null) continue;
    threads[message.threadId] = withMail(threads[message.threadId] ?? NOTHING, message, own.has(sender));
  }
  return threads;
}
