import Dexie, { type DBCore, type DBCoreMutateRequest, type DBCoreTable } from 'dexie';
import type { Instant } from '@/lib/domain/time/time';
import { type OutboxKind, type OutboxRow, outboxKey } from './tables';

const OUTBOX = 'syncOutbox';

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

/**
 * Writes a row of the outbox for every event, cadence and value item that is written, in the same transaction, whoever
 * writes it. Call before the database is opened.
 */
export function captureInto(db: Dexie, { now, newId, wake }: CaptureOptions): void {
  const rowsFor = (kind: OutboxKind, request: DBCoreMutateRequest): OutboxRow[] => {
    if ((request.type !== 'add' && request.type !== 'put') || fromServer.has(request.trans)) return [];
    const at = now();
    return request.values.flatMap(idOf).map((id) => ({ key: outboxKey(kind, id), rev: newId(), at }));
  };

  const watched = (core: DBCore, table: DBCoreTable, kind: OutboxKind): DBCoreTable => ({
    ...table,
    mutate(request) {
      const rows = rowsFor(kind, request);
      const gone = request.type === 'delete' ? request.keys.map((id) => outboxKey(kind, String(id))) : [];
      return table.mutate(request).then((result) => {
        const outbox = core.table(OUTBOX);
        if (gone.length > 0)
          return outbox.mutate({ type: 'delete', trans: request.trans, keys: gone }).then(() => result);
        if (rows.length === 0) return result;
        wake();
        return outbox.mutate({ type: 'put', trans: request.trans, values: rows }).then(() => result);
      });
    },
  });

  db.use({
    stack: 'dbcore',
    name: 'sync-capture',
    create: (core) => ({
      ...core,
      transaction(stores, mode, options) {
        const needs = mode === 'readwrite' && !stores.includes(OUTBOX) && stores.some((name) => name in WATCHED);
        return core.transaction(needs ? [...stores, OUTBOX] : stores, mode, options);
      },
      table(name) {
        const kind = WATCHED[name];
        return kind ? watched(core, core.table(name), kind) : core.table(name);
      },
    }),
  });
}
