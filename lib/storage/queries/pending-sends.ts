import type { PendingSend } from '@/lib/domain/nudge/nudge';
import { rowsWith } from '../by-keys';
import type { NextTouchDatabase } from '../database';
import { openSends } from '../sends';

/**
 * The mail on its way to each prospect, by prospect id: asked for and not yet certain, or scheduled. Of several, the one
 * that leaves first. Costs what is on its way.
 */
export async function pendingSends(db: NextTouchDatabase): Promise<Map<string, PendingSend>> {
  const sends = await openSends(db);
  if (sends.length === 0) return new Map();
  const mails = sends.map((row) => ({
    mailbox: row.mailbox,
    addresses: new Set([...row.to, ...row.cc, ...row.bcc].map((each) => each.address)),
    pending: {
      kind: row.state === 'scheduled' ? ('scheduled' as const) : ('settling' as const),
      at: row.scheduledFor ?? row.requestedAt,
    },
  }));
  const all = [...new Set(mails.flatMap((mail) => [...mail.addresses]))];
  const pending = new Map<string, PendingSend>();
  for (const { id, mailbox, addresses } of await rowsWith(db.prospects, 'addresses', all)) {
    const theirs = mails.filter(
      (mail) => mail.mailbox === mailbox && addresses.some((address) => mail.addresses.has(address)),
    );
    const [first] = theirs.map((mail) => mail.pending).toSorted((a, b) => a.at - b.at);
    if (first) pending.set(id, first);
  }
  return pending;
}
