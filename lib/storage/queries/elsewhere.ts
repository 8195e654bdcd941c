import { samePersonElsewhere } from '@/lib/domain/prospect/same-person';
import { rowsWith } from '../by-keys';
import type { NextTouchDatabase } from '../database';
import { readable } from '../repair';
import { EnrollmentRow, ProspectRow } from '../rows';

/** Whom the question is about, and by which enrollment the asker shows them already. */
export interface Shown {
  prospectId: string;
  enrollmentId: string;
  address: string;
  mailbox: string;
}

/** Another mailbox of the rep that knows the same person, or another cadence they run in. */
export interface ElsewhereRow {
  mailbox: string | null;
  cadenceId: string | null;
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/**
 * Where else the people shown are, by prospect: in another mailbox of the rep under the same address, or in a second
 * running cadence. Who is nowhere else is left out. A rep with one mailbox pays for the cadences alone.
 */
export async function elsewhere(db: NextTouchDatabase, shown: readonly Shown[]): Promise<Map<string, ElsewhereRow[]>> {
  const mailboxes = await db.prospects.orderBy('mailbox').uniqueKeys();
  const [people, running] = await Promise.all([
    mailboxes.length > 1
      ? rowsWith(
          db.prospects,
          'addresses',
          shown.map((each) => each.address),
        )
      : [],
    rowsWith(
      db.enrollments,
      'prospectId',
      shown.map((each) => each.prospectId),
    ),
  ]);
  const byAddress = grouped(
    readable(ProspectRow, people).flatMap((person) => person.addresses.map((address) => [address, person] as const)),
  );
  const byProspect = grouped(readable(EnrollmentRow, running).map((each) => [each.prospectId, each] as const));
  const found = new Map<string, ElsewhereRow[]>();
  for (const { prospectId, enrollmentId, address, mailbox } of shown) {
    const places: ElsewhereRow[] = [
      ...samePersonElsewhere(byAddress.get(address) ?? [], address, mailbox).map((each) => ({
        mailbox: each.mailbox,
        cadenceId: null,
      })),
      ...(byProspect.get(prospectId) ?? [])
        .filter((each) => each.id !== enrollmentId && each.state !== 'finished')
        .map((each) => ({ mailbox: null, cadenceId: each.cadenceId })),
    ];
    if (places.length > 0) found.set(prospectId, places);
  }
  return found;
}
