import Dexie, { type DBCore, type DBCoreMutateRequest, type DBCoreTable } from 'dexie';
import type { Instant } from '@/lib/domain/time/time';
import { type OutboxKind, type OutboxRow, outboxKey } from './tables';

const OUTBOX = 'syncOutbox';
/** Here every event puts its prospect on the way to the team, also one that came from the rep's other machines. */
const TEAM_OUTBOX = 'teamOutbox';

/** The tables whose rows travel, and what their rows are called in the outbox. */
const WATCHED: Readonly<Record<string, OutboxKind>> = {
  events: 'event',
  cadences: 'cadence',
  valueItems: 'value-item',
};

/** Transactions that bring what the server has. */
const fromServer = new WeakSet<object>();

/** What the transaction under way writes is on the server already: it is not put into the outbox. */
export function writesComeFromServer(): void {
  const trans = Dexie.currentTransaction?.idbtrans;
  if (!trans) throw new TypeError('Not in a transaction');
  fromServer.add(trans);
}

interface CaptureOptions {
  now(): Instant;
  newId(): string;
  /** Something has to go out. Called within the transaction: return at once. */
  wake(): void;
}

function idOf(row: unknown): string[] {
  return typeof row === 'object' && row !== null && 'id' in row ? [String(row.id)] : [];
}

function prospectsOf(row: unknown): string[] {
  if (typeof row !== 'object' || row === null || !('prospectId' in row)) return [];
  const { prospectId, otherId } = row as { prospectId: string; otherId?: string };
  return otherId === undefined ? [prospectId] : [prospectId, otherId];
}

/**
 * Writes a row of the outbox for every event, cadence and value item that is written, in the same transaction, whoever
 * writes it. Call before the database is opened.
 */
export function captureInto(db: Dexie, { now, newId, wake }: CaptureOptions): void {
  const peopleFor = (kind: OutboxKind, request: DBCoreMutateRequest): OutboxRow[] => {
    if (kind !== 'event' || (request.type !== 'add' && request.type !== 'put')) return [];
    const people = new Set(request.values.flatMap(prospectsOf));
    return [...people].map((id) => ({ key: outboxKey('person', id), rev: newId(), at: now() }));
  };
  const rowsFor = (kind: OutboxKind, request: DBCoreMutateRequest): OutboxRow[] => {
    if ((request.type !== 'add' && request.type !== 'put') || fromServer.has(request.trans)) return [];
    const at = now();
    // Events are added; only erasing somebody changes others that stand.
    const rewrites = kind === 'event' && request.type === 'put' && { rewrites: true };
    return request.values.flatMap(idOf).map((id) => ({ key: outboxKey(kind, id), rev: newId(), at, ...rewrites }));
  };

  const watched = (core: DBCore, table: DBCoreTable, kind: OutboxKind): DBCoreTable => ({
    ...table,
    mutate(request) {
      const rows = rowsFor(kind, request);
      const people = peopleFor(kind, request);
      const gone = request.type === 'delete' ? request.keys.map((id) => outboxKey(kind, String(id))) : [];
      return table.mutate(request).then((result) => {
        const outbox = core.table(OUTBOX);
        if (gone.length > 0)
          return outbox.mutate({ type: 'delete', trans: request.trans, keys: gone }).then(() => result);
        const told =
          people.length === 0
            ? Promise.resolve()
            : core.table(TEAM_OUTBOX).mutate({ type: 'put', trans: request.trans, values: people });
        if (rows.length === 0) return told.then(() => result);
        wake();
        return told.then(() => outbox.mutate({ type: 'put', trans: request.trans, values: rows })).then(() => result);
      });
    },
  });

  db.use({
    stack: 'dbcore',
    name: 'sync-capture',
    create: (core) => ({
      ...core,
      transaction(stores, mode, options) {
        const needs = mode === 'readwrite' && stores.some((name) => name in WATCHED);
        const all = needs ? [...new Set([...stores, OUTBOX, TEAM_OUTBOX])] : stores;
        return core.transaction(all, mode, options);
      },
      table(name) {
        const kind = WATCHED[name];
        return kind ? watched(core, core.table(name), kind) : core.table(name);
      },
    }),
  });
}
