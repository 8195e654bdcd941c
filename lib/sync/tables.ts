import type { Table } from 'dexie';
import type { Instant } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '@/lib/storage/database';
import type { Bytes } from './bytes';
import type { DocKind, Item } from './item';

/** Something that has yet to reach the server. */
export interface OutboxRow {
  /** What it is: `event|ID`, `KIND|KEY` of a document (see OutboxKind), `item|ID`, `person|ID` of a prospect. */
  key: string;
  /** Changes with each change of what it names, so that a push under way does not take a newer change off the list. */
  rev: string;
  /** When it changed, epoch ms. */
  at: Instant;
  /** For `item`: what to push, as it is. For documents without a table: the value. The rest is read when it is pushed. */
  item?: Item;
  value?: unknown;
  /** Whom the document is about, where it is sealed with a person's key. */
  person?: string;
  /** For an event that was changed as it stood, since somebody it names was erased: it takes the place of the server's. */
  rewrites?: boolean;
}

/** Kind of a row of the outbox. */
export type OutboxKind = 'event' | 'item' | 'person' | DocKind;

/** Key of a row of the outbox. */
export const outboxKey = (kind: OutboxKind, id: string): string => `${kind}|${id}`;

/** The parts of such a key. */
export function readOutboxKey(key: string): { kind: OutboxKind; id: string } {
  const at = key.indexOf('|');
  return { kind: key.slice(0, at) as OutboxKind, id: key.slice(at + 1) };
}

/** The key of a person. Thrown away with the person. */
export interface KeyRow {
  /** What a key is called in the keys' stream and by a tombstone. */
  keyId: string;
  /** Prospect id. */
  person: string;
  /** The token of that person in subjects. */
  tag: string;
  /** Base64url, 32 bytes. */
  key: string;
}

/** The latest version of a document that the server has, as known here; of a revision, the one and only. */
export interface DocRow {
  /** `kind|key`. */
  id: string;
  kind: DocKind | 'revision';
  key: string;
  at: Instant;
  rev: string;
  by: string;
  value: unknown;
  /** Whom it is about. Absent: nobody. */
  person?: string | undefined;
}

/** A message that cannot be applied now, kept as it came. */
export interface HeldRow {
  subject: string;
  seq: number;
  bytes: Bytes;
  /** `newer`: of a version to come. `no-key`: the person's key is gone, or not here yet. `unreadable`: no key opens it. */
  reason: 'newer' | 'no-key' | 'unreadable';
}

/** A prospect whose events came and are not folded yet. */
export interface UnfoldedRow {
  prospectId: string;
}

/** A row of the state table: one value by key. */
export interface StateRow {
  key: string;
  value: unknown;
}

/** Key of the state that remembers a key that was thrown away. Holds the person's token, which says nothing by itself. */
export const erasedKey = (keyId: string): string => `erased|${keyId}`;

/** Key of the state that remembers an event whose message was rewritten: an earlier one that comes back does not hold. */
export const rewrittenKey = (eventId: string): string => `rewritten|${eventId}`;

/** The tables of one vault. */
export interface SyncTables {
  outbox: Table<OutboxRow, string>;
  keys: Table<KeyRow, string>;
  docs: Table<DocRow, string>;
  held: Table<HeldRow, string>;
  state: Table<StateRow, string>;
}

/** The tables of the rep's own vault. */
export interface LogTables extends SyncTables {
  unfolded: Table<UnfoldedRow, string>;
}

/** The tables of the rep's own vault in a database opened with `withSyncTables`. */
export function syncTables(db: NextTouchDatabase): LogTables {
  return {
    outbox: db.table('syncOutbox'),
    keys: db.table('syncKeys'),
    docs: db.table('syncDocs'),
    held: db.table('syncHeld'),
    unfolded: db.table('syncUnfolded'),
    state: db.table('syncState'),
  };
}
