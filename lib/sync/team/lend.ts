import { readable } from '@/lib/storage/repair';
import { ValueItemRow } from '@/lib/storage/rows';
import type { SyncContext } from '../context';
import { sameValue } from '../documents';
import { outboxKey, readOutboxKey, type SyncTables } from '../tables';
import { type Lent, type LentWhat, lentCadence, lentItem } from './lent';

const lentKey = (member: string, what: LentWhat, id: string) => `${member}|${what}:${id}`;

/** Whose it is, what, and its id there. */
export function readLentKey(key: string): { member: string; what: LentWhat; id: string } {
  const [member = '', rest = ''] = [key.slice(0, key.indexOf('|')), key.slice(key.indexOf('|') + 1)];
  const at = rest.indexOf(':');
  return { member, what: rest.slice(0, at) as LentWhat, id: rest.slice(at + 1) };
}

async function currentOf({ ports: { db } }: SyncContext, what: LentWhat, id: string): Promise<Lent | null> {
  if (what === 'cadence') {
    const cadence = await db.cadences.get(id);
    return cadence ? lentCadence(cadence) : null;
  }
  const row = await db.valueItems.get(id);
  const [item] = readable(ValueItemRow, row ? [row] : []);
  return item ? lentItem(item) : null;
}

async function put({ tables, ports }: SyncContext, key: string, value: Lent | null): Promise<void> {
  await tables.outbox.put({ key: outboxKey('lent', key), rev: ports.newId(), at: ports.now(), value });
}

/** Lets teammates copy one of the rep's cadences or value items, or not any more. */
export async function lend(context: SyncContext, what: LentWhat, id: string, isLent: boolean): Promise<void> {
  await put(context, lentKey(context.machine.id, what, id), isLent ? await currentOf(context, what, id) : null);
}

/** What is lent in the team by key, with what waits here counted; null = not any more. */
export async function lentInTeam({ docs, outbox }: SyncTables): Promise<Map<string, { value: unknown; at: number }>> {
  const known = await docs.where('kind').equals('lent').toArray();
  const waiting = await outbox.where('key').startsWith(outboxKey('lent', '')).toArray();
  return new Map([
    ...known.map(({ key, value, at }) => [key, { value, at }] as const),
    ...waiting.map(({ key, value, at }) => [readOutboxKey(key).id, { value, at }] as const),
  ]);
}

/** Sends on what the rep changed of things they lend: what teammates copy is what the owner has. */
export async function noteLentChanges(context: SyncContext): Promise<void> {
  for (const [key, { value }] of await lentInTeam(context.tables)) {
    const { member, what, id } = readLentKey(key);
    if (member !== context.machine.id || value === null) continue;
    const current = await currentOf(context, what, id);
    if (!sameValue(value, current)) await put(context, key, current);
  }
}
