import type Dexie from 'dexie';
import type { Transaction } from 'dexie';
import { NO_DETAILS } from '@/lib/domain/prospect/person-details';
import { addSummaries } from './add-summaries';

/** One version of the schema. A version, once released, is never edited: the next change is a new entry. */
export interface SchemaVersion {
  version: number;
  /** Only the tables that changed; null drops one. */
  stores: Record<string, string | null>;
  /** Brings rows of the version before to this one. Throwing rolls the whole upgrade back. */
  upgrade?: (transaction: Transaction) => PromiseLike<void> | void;
}

/**
 * All versions, oldest first. Indices exist for a question that a screen or the sweep asks; null keys stay out of an
 * index, so `nudgeAt` holds only what can become due.
 */
export const SCHEMA: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      events: 'id, prospectId, batch, otherId, at',
      prospects: 'id, *addresses, *words, company, mailbox',
      enrollments:
        'id, prospectId, cadenceId, state, nudgeAt, wakeAt, snoozedUntil, finishedAt, [cadenceId+state], [state+lastTouchAt]',
      touches: 'id, prospectId, threadId, legacyThreadId, messageId, at, enrollmentId, *words',
      cadences: 'id, order',
      sends: 'messageId, state, threadId, legacyThreadId, requestedAt, mailbox, settlesAt',
      valueItems: 'id',
      notified: 'key, at',
      quarantine: 'key, table',
      meta: 'key',
    },
  },
  {
    version: 2,
    stores: {},
    /** Prospects gain title, phone, LinkedIn address and time zone; unknown until an edit or an import says them. */
    upgrade: async (transaction) => {
      await transaction
        .table('prospects')
        .toCollection()
        .modify((row) => Object.assign(row, { ...NO_DETAILS, ...row }));
    },
  },
  {
    version: 3,
    stores: {
      prospects:
        'id, *addresses, *words, company, mailbox, createdAt, summary.name, summary.company, summary.state, summary.cadenceId, summary.outcome, summary.nextAt, summary.lastAt',
    },
    /** What the table of all prospects sorts and narrows by. */
    upgrade: addSummaries,
  },
  {
    version: 4,
    /** What Insights draws, filled after the upgrade, bit by bit (see count-journeys.ts); and what the rep is asked. */
    stores: {
      ...{ journeys: 'id, *cadences, silentSince', tallies: '[cadenceId+dim+value]' },
      enrollments:
        'id, prospectId, cadenceId, state, nudgeAt, wakeAt, snoozedUntil, finishedAt, [cadenceId+state], [state+lastTouchAt], [state+pauseReason]',
    },
  },
  {
    version: 5,
    /** Which items a person was given: only touches that gave one are in the index. */
    stores: {
      touches:
        'id, prospectId, threadId, legacyThreadId, messageId, at, enrollmentId, *words, [prospectId+valueItemId]',
    },
  },
  {
    version: 6,
    /** Who is in a stage of the rep's own. */
    stores: {
      prospects:
        'id, *addresses, *words, company, mailbox, createdAt, summary.name, summary.company, summary.state, summary.cadenceId, summary.outcome, summary.nextAt, summary.lastAt, summary.stage',
    },
  },
  {
    version: 7,
    /** Who is behind each figure of Insights; filled bit by bit, as version 4 was. */
    stores: { journeys: 'id, *figures, silentSince' },
  },
];

/**
 * Declares the versions on a database. `schema` is a parameter so that tests can add one to come. The latest first: each
 * declaration makes Dexie read those of all known versions from the lowest on, and the first version names nearly all tables.
 */
export function applySchema(db: Dexie, schema: readonly SchemaVersion[] = SCHEMA): void {
  for (const { version, stores, upgrade } of schema.toReversed()) {
    const declared = db.version(version).stores(stores);
    if (upgrade) declared.upgrade(upgrade);
  }
}
