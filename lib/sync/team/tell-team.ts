import type { LocalDate } from '@/lib/domain/time/local-date';
import { rowsWith } from '@/lib/storage/by-keys';
import { byProspect } from '@/lib/storage/by-prospect';
import { prospectsByAddress } from '@/lib/storage/queries';
import type { Outgoing, SyncContext, SyncPorts } from '../context';
import { docId } from '../documents';
import type { DocKind, Item } from '../item';
import { nextDoc } from '../outgoing';
import { type OutboxRow, readOutboxKey } from '../tables';
import { createPseudonyms } from './pseudonyms';
import { Contact, type PersonRows, toldFacts, toldSince } from './told-facts';

/** What the team's vault needs besides. */
export interface TeamPorts extends SyncPorts {
  /** The company's domain; null where the address is a private one. */
  companyOf(address: string): string | null;
}

/** The team's vault. */
export interface TeamContext extends SyncContext {
  ports: TeamPorts;
}

/** A document as it should be; null = taken back. */
interface Wanted {
  kind: DocKind;
  key: string;
  value: unknown;
  person?: string | undefined;
}

/** Key of the document that says a member's prospect wants no more mail. */
export const optOutKey = (address: string, member: string): string => `${address}|${member}`;

/** What the log holds of these prospects, by id. */
async function rowsOf({ ports: { db } }: TeamContext, ids: readonly string[]): Promise<Map<string, PersonRows>> {
  const [prospects, touches, enrollments] = await Promise.all([
    rowsWith(db.prospects, 'id', ids),
    rowsWith(db.touches, 'prospectId', ids).then(byProspect),
    rowsWith(db.enrollments, 'prospectId', ids).then(byProspect),
  ]);
  return new Map(
    prospects.map((prospect): [string, PersonRows] => {
      const { id } = prospect;
      return [id, { prospect, touches: touches.get(id) ?? [], enrollments: enrollments.get(id) ?? [] }];
    }),
  );
}

/** What this member told of these people and would have to take back, were it not so any more. */
async function toldBefore({ tables, machine }: TeamContext, people: string[], since: LocalDate): Promise<Wanted[]> {
  const docs = await tables.docs.where('person').anyOf(people).toArray();
  return docs.flatMap(({ kind, key, by, value, person }): Wanted[] => {
    if (kind !== 'contact' || by !== machine.id) return [];
    const told = Contact.safeParse(value);
    // Older ones are not asked for any more.
    return told.success && told.data.date >= since ? [{ kind, key, value: null, person }] : [];
  });
}

/** Whether they opted out as a prospect of another of the rep's mailboxes: an opt-out holds for the address. */
async function optedOutElsewhere({ ports: { db } }: TeamContext, address: string, prospectId: string) {
  const holders = (await prospectsByAddress(db, [address])).filter(({ id }) => id !== prospectId);
  const runs = await rowsWith(
    db.enrollments,
    'prospectId',
    holders.map(({ id }) => id),
  );
  return runs.some(({ finishReason }) => finishReason === 'opted-out');
}

/** What the team should be told of one prospect now; null = taken back. */
async function wantedOf(context: TeamContext, rows: PersonRows): Promise<Wanted[]> {
  const { ports, tables, machine, namer } = context;
  const names = createPseudonyms(namer);
  const since = toldSince(ports.now());
  const { contacts, optedOut } = toldFacts(rows, since);
  const people = await Promise.all(rows.prospect.addresses.map((each) => names.address(each)));
  const wanted = new Map((await toldBefore(context, people, since)).map((each) => [each.key, each]));
  for (const { touchId, address, date, channel } of contacts) {
    const domain = ports.companyOf(address);
    const company = domain === null ? null : await names.company(domain);
    const key = await names.touch(machine.id, touchId);
    const value: Contact = { company, date, channel };
    wanted.set(key, { kind: 'contact', key, value, person: await names.address(address) });
  }
  for (const [n, person] of people.entries()) {
    const key = optOutKey(person, machine.id);
    const address = rows.prospect.addresses[n] ?? '';
    const isOut = optedOut.includes(address);
    if (!isOut && !(await tables.docs.get(docId('opt-out', key)))) continue;
    const holds = isOut || (await optedOutElsewhere(context, address, rows.prospect.id));
    // Sealed about nobody: it outlives the person's key, so that whoever was erased is still not written to.
    wanted.set(key, { kind: 'opt-out', key, value: holds ? true : null });
  }
  return [...wanted.values()];
}

/** What rows of the outbox stand for: of a prospect, what the team should know by now and was not told yet. */
export async function outgoingToTeam(context: TeamContext, rows: readonly OutboxRow[]): Promise<Outgoing[]> {
  const ids = rows.map((row) => readOutboxKey(row.key)).flatMap(({ kind, id }) => (kind === 'person' ? [id] : []));
  const people = await rowsOf(context, ids);
  const itemsOf = async (row: OutboxRow): Promise<Item[]> => {
    const { kind, id } = readOutboxKey(row.key);
    if (kind === 'item') return row.item ? [row.item] : [];
    if (kind === 'event') return [];
    if (kind !== 'person') return nextDoc(context, kind, id, row.value, row);
    const person = people.get(id);
    const items: Item[] = [];
    for (const { value, ...doc } of person ? await wantedOf(context, person) : []) {
      const version = { ...row, rev: `${row.rev}:${doc.key}`, ...(doc.person !== undefined && { person: doc.person }) };
      items.push(...(await nextDoc(context, doc.kind, doc.key, value, version)));
    }
    return items;
  };
  return Promise.all(rows.map(async (row) => ({ row, items: await itemsOf(row) })));
}
