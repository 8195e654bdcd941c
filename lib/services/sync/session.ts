import type { KeyValues } from '@/lib/platform/storage-area';
import type { NextTouchDatabase } from '@/lib/storage/database';
import type { LogContext, LogPorts, SyncContext } from '@/lib/sync/context';
import { docId, sameValue } from '@/lib/sync/documents';
import { enqueueBaseline } from '@/lib/sync/enqueue';
import type { Doc } from '@/lib/sync/item';
import { openLogVault } from '@/lib/sync/log-contents';
import { outboxKey, syncTables } from '@/lib/sync/tables';
import { type Identity, type Membership, saveMembership } from './membership';

/** What each machine publishes about itself. */
export interface MachineCard {
  name: string;
  publicKey: string;
  wrapKey: string;
  joinedAt: number;
  removedAt: number | null;
}

function machineCard({ publicKey, wrap }: Identity, { machineName, joinedAt }: Membership): MachineCard {
  return { name: machineName, publicKey, wrapKey: wrap.publicKey, joinedAt, removedAt: null };
}

/** The vault as this machine has it, ready for a pass. */
export function openContext(ports: LogPorts, identity: Identity, membership: Membership): Promise<LogContext> {
  const machine = { id: identity.machineId, unwrapKey: identity.wrap.privateKey };
  return openLogVault(ports, membership.team, membership.vault, machine);
}

/** Puts what this machine has on its way, once, when it has joined. A worker that dies before the end does it again. */
export async function prepare(
  local: KeyValues,
  context: LogContext,
  identity: Identity,
  membership: Membership,
): Promise<void> {
  if (membership.prepared) return;
  await enqueueBaseline(context, membership.founder ? 1 : 0);
  await putDoc(context, 'machine', identity.machineId, machineCard(identity, membership));
  await saveMembership(local, { ...membership, prepared: true });
}

/** Changes a document that has no table of its own: the next pass sends it. */
export async function putDoc(
  { tables, ports }: SyncContext,
  kind: Doc['kind'],
  key: string,
  value: unknown,
): Promise<void> {
  await tables.outbox.put({ key: outboxKey(kind, key), rev: ports.newId(), at: ports.now(), value });
}

function isCard(value: unknown): value is MachineCard {
  return typeof value === 'object' && value !== null && 'name' in value && 'publicKey' in value && 'wrapKey' in value;
}

/** The machines of the vault by id, those removed too, with what waits here counted. */
export async function machinesOf(db: NextTouchDatabase): Promise<Map<string, MachineCard>> {
  const { docs, outbox } = syncTables(db);
  const known = await docs.where('kind').equals('machine').toArray();
  const waiting = await outbox.where('key').startsWith(outboxKey('machine', '')).toArray();
  const all: [string, unknown][] = [
    ...known.map((doc): [string, unknown] => [doc.key, doc.value]),
    ...waiting.map((row): [string, unknown] => [row.key.slice(outboxKey('machine', '').length), row.value]),
  ];
  return new Map(all.flatMap(([id, value]): [string, MachineCard][] => (isCard(value) ? [[id, value]] : [])));
}

/** Whether another machine has removed this one. */
export async function isRemoved(db: NextTouchDatabase, machineId: string): Promise<boolean> {
  return ((await machinesOf(db)).get(machineId)?.removedAt ?? null) !== null;
}

/** A machine whose card was overwritten by another's removal of it, or that was lost with the database, is told again. */
export async function keepCard(context: SyncContext, identity: Identity, membership: Membership): Promise<void> {
  const known = await context.tables.docs.get(docId('machine', identity.machineId));
  const card = machineCard(identity, membership);
  if (known && sameValue(known.value, card)) return;
  if (known && isCard(known.value) && known.value.removedAt !== null) return;
  await putDoc(context, 'machine', identity.machineId, card);
}
