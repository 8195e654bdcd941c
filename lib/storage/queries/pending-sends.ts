import type { PendingSend } from '@/lib/domain/nudge/nudge';
import { reaches } from '@/lib/domain/prospect/address';
import type { NextTouchDatabase } from '../database';
import { openSends } from '../sends';
import { prospectsByAddress } from './search';

/**
 * The mail on its way to each prospect, by prospect id: asked for and not yet certain, or scheduled. Of several, the one
 * that leaves first. Costs what is on its way.
 */
export async function pendingSends(db: NextTouchDatabase): Promise<Map<string, PendingSend>> {
  const sends = await openSends(db);
  if (sends.length === 0) return new Map();
  const mails = sends.map((row) => ({
    mailbox: row.mailbox,
    addresses: [...row.to, ...row.cc, ...row.bcc].map((each) => each.address),
    pending: {
      kind: row.state === 'scheduled' ? ('scheduled' as const) : ('settling' as const),
      at: row.scheduledFor ?? row.requestedAt,
    },
  }));
  const all = [...new Set(mails.flatMap((mail) => [...mail.addresses]))];
  const pending = new Map<string, PendingSend>();
  for (const { id, mailbox, addresses } of await prospectsByAddress(db, all)) {
    const theirs = mails.filter(
      (mail) => mail.mailbox === mailbox && addresses.some((address) => reaches(mail.addresses, address)),
    );
    const [first] = theirs.map((mail) => mail.pending).toSorted((a, b) => a.at - b.at);
    if (first) pending.set(id, first);
  }
  return pending;
}
