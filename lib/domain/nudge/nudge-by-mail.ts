import { dateIn } from '../time/time';
import type { Nudge } from './nudge';

/** One nudge for one mail: `others` are the further prospects the same follow-up goes to. */
export interface MailNudge extends Nudge {
  others: Nudge[];
}

/**
 * Several prospects on one mail are one nudge, for one email will do for all. Only where the next touch is an email, on
 * the same thread of the same mailbox, in the same state and due the same day. Keeps the order of the list.
 */
export function groupByMail<T extends Nudge>(nudges: readonly T[]): (T & MailNudge)[] {
  const byMail = new Map<string, T & MailNudge>();
  const list: (T & MailNudge)[] = [];
  for (const nudge of nudges) {
    const key = mailKey(nudge);
    const first = key === null ? undefined : byMail.get(key);
    if (first) {
      first.others.push(nudge);
      continue;
    }
    const head = { ...nudge, others: [] as Nudge[] };
    list.push(head);
    if (key !== null) byMail.set(key, head);
  }
  return list;
}

function mailKey({ channel, threadId, mailbox, state, dueAt }: Nudge): string | null {
  if (channel !== 'email' || threadId === null || dueAt === null) return null;
  return JSON.stringify([mailbox, threadId, state, dateIn(dueAt)]);
}
