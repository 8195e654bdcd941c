import type { Table } from 'dexie';
import type { Cadence } from '@/lib/domain/cadence/cadence';
import type { LogEvent } from '@/lib/domain/log/events';
import type { Settings } from '@/lib/domain/settings';
import type { NextTouchDatabase } from '../database';
import { withStorageErrors } from '../errors';
import { knownIds } from '../known-ids';
import { appendEvents, logTransaction, refoldProspects } from '../log-repository';
import type { Project, ProjectWith } from '../projection';
import type { SendRow } from '../send-row';
import type { BackupContent, RowError } from './format';
import { mergeCadence } from './merge-cadence';
import { type ReadOptions, readBackup } from './read-backup';
import type { RestoreRecord } from './undo-restore';

interface Tally {
  added: number;
  changed: number;
  skipped: number;
}

/** What a restore would do. Nothing has been written yet. */
export interface RestorePreview extends Tally {
  /** Prospects that would be new, and known ones that would get more history. */
  prospects: { added: number; changed: number };
  sections: Record<'events' | 'cadences' | 'valueItems' | 'sends', Tally>;
  /** Settings in the file, if any. They are restored only if the rep asks. */
  settings: Settings | null;
  errors: RowError[];
  errorCount: number;
  content: BackupContent;
}

function tally(ids: string[], known: ReadonlySet<string>): Tally {
  const distinct = new Set(ids);
  const added = [...distinct].filter((id) => !known.has(id)).length;
  return { added, changed: 0, skipped: ids.length - added };
}

function tallyCadences(theirs: Cadence[], ours: ReadonlyMap<string, Cadence>): Tally {
  const counts: Tally = { added: 0, changed: 0, skipped: 0 };
  for (const cadence of theirs) counts[mergeCadence(ours.get(cadence.id), cadence).what] += 1;
  return counts;
}

async function cadenceMap(db: NextTouchDatabase): Promise<Map<string, Cadence>> {
  return new Map((await db.cadences.toArray()).map((cadence) => [cadence.id, cadence]));
}

async function prospectTally(db: NextTouchDatabase, events: LogEvent[]): Promise<{ added: number; changed: number }> {
  const ids = [...new Set(events.map((event) => event.prospectId))];
  const known = await knownIds(db.prospects, ids);
  return { added: ids.length - known.size, changed: known.size };
}

/**
 * The dry run: reads and checks a file, compares it with the log and counts; writes nothing. Throws
 * {@link BackupRefused} for a file that cannot be restored at all.
 */
export async function previewRestore(
  file: Blob,
  db: NextTouchDatabase,
  options: ReadOptions = {},
): Promise<RestorePreview> {
  const content = await readBackup(file, options);
  return withStorageErrors(async () => {
    const { events, valueItems, sends } = content;
    const eventIds = events.map((event) => event.id);
    const known = await knownIds(db.events, eventIds);
    const itemIds = valueItems.map((item) => item.id);
    const sendIds = sends.map((send) => send.messageId);
    const sections = {
      events: tally(eventIds, known),
      cadences: tallyCadences(content.cadences, await cadenceMap(db)),
      valueItems: tally(itemIds, await knownIds(db.valueItems, itemIds)),
      sends: tally(sendIds, await knownIds(db.sends, sendIds)),
    };
    const sum = (what: keyof Tally) => Object.values(sections).reduce((all, each) => all + each[what], 0);
    return {
      ...{ added: sum('added'), changed: sum('changed'), skipped: sum('skipped'), sections },
      prospects: await prospectTally(
        db,
        events.filter((event) => !known.has(event.id)),
      ),
      ...{ settings: content.settings, errors: content.errors, errorCount: content.errorCount, content },
    };
  });
}

async function addMissing<T>(table: Table<T, string>, rows: T[], keyOf: (row: T) => string): Promise<string[]> {
  const distinct = new Map(rows.map((row) => [keyOf(row), row]));
  const known = await knownIds(table, [...distinct.keys()]);
  const missing = [...distinct].filter(([key]) => !known.has(key));
  await table.bulkAdd(missing.map(([, row]) => row));
  return missing.map(([key]) => key);
}

/**
 * A send that was still open when the file was made. What became of it only Gmail knows: it counts once Gmail shows it
 * as sent, and never by time alone.
 */
function untilShown(send: SendRow): SendRow {
  if (send.state === 'scheduled') return { ...send, state: 'cancelled', settlesAt: send.requestedAt };
  if (send.state !== 'requested' && send.state !== 'accepted') return send;
  return { ...send, state: 'undone', settlesAt: send.requestedAt };
}

/**
 * Restores what was planned, in one transaction: all or nothing, also when `signal` stops it. Merges: what is in the
 * log already stays, so a restore done twice changes nothing. Settings are the caller's to keep. Returns what it did.
 */
export async function applyRestore(
  db: NextTouchDatabase,
  { content }: Pick<RestorePreview, 'content'>,
  projectWith: ProjectWith,
  signal?: AbortSignal,
): Promise<RestoreRecord> {
  return logTransaction(db, async () => {
    const cadences = await cadenceMap(db);
    const touched: RestoreRecord['cadences'] = [];
    for (const theirs of content.cadences) {
      const { what, cadence } = mergeCadence(cadences.get(theirs.id), theirs);
      if (what === 'skipped') continue;
      touched.push({ before: cadences.get(cadence.id) ?? null, after: cadence });
      cadences.set(cadence.id, cadence);
      await db.cadences.put(cadence);
    }
    const valueItems = await addMissing(db.valueItems, content.valueItems, (item) => item.id);
    const sends = await addMissing(db.sends, content.sends.map(untilShown), (send) => send.messageId);
    const bound = projectWith(cadences);
    const project: Project = (events) => {
      signal?.throwIfAborted();
      return bound(events);
    };
    const { added } = await appendEvents(db, content.events, project, { areChecked: true });
    // An enrollment here may have waited for a revision that only the file knew.
    const waiting = await db.enrollments
      .where('cadenceId')
      .anyOf(touched.map(({ after }) => after.id))
      .toArray();
    await refoldProspects(db, [...new Set(waiting.map((each) => each.prospectId))], project);
    signal?.throwIfAborted();
    return { events: added.map((event) => event.id), cadences: touched, valueItems, sends };
  });
}
