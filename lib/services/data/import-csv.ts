import { prospectIdOf } from '@/lib/domain/prospect/prospect-id';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { dateIn, type LocalDateTime } from '@/lib/domain/time/time';
import type { JobResult } from '@/lib/messages/data-contract';
import type { PreviewRow } from '@/lib/storage/csv/preview-import';
import type { ColumnMapping, CsvTable } from '@/lib/storage/csv/table';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { knownIds } from '@/lib/storage/known-ids';
import { toRows } from '@/lib/storage/to-rows';
import { chunksOf, writeBehind } from '@/lib/storage/write-behind';
import type { Deps } from '../deps';
import { type Act, act, toldTeammates } from '../log/act';
import { createDayCap, loadByDay } from '../log/day-cap';
import { withAct } from '../log/log-service';
import { loadSettings } from '../settings/settings-store';
import { createDecideRow, type DecidedRow, type ImportTarget, rowCommands } from './decide-row';
import { ownAddressTest, previewOf } from './import-preview';
import type { JobControl } from './jobs';

/** Rows decided and written together: a chunk is stored while the next is decided. */
const CHUNK = 250;

/** Writes what was decided, each table at once. These prospects are new, so nothing is looked up or replaced. */
async function write(db: NextTouchDatabase, decided: readonly DecidedRow[]): Promise<void> {
  const rows = toRows({
    prospects: decided.flatMap(({ projection }) => projection.prospects),
    enrollments: decided.flatMap(({ projection }) => projection.enrollments),
    touches: [],
  });
  // `add` rather than `put`: should a prospect exist after all, the unique key ends the transaction.
  await Promise.all([
    db.events.bulkAdd(decided.flatMap(({ events }) => events)),
    db.prospects.bulkAdd(rows.prospects),
    db.enrollments.bulkAdd(rows.enrollments),
  ]);
}

interface Added {
  count: number;
  /** The latest day that a first touch was moved to; null where all have room on their own. */
  until: LocalDate | null;
}

async function addRows(
  db: NextTouchDatabase,
  fresh: readonly PreviewRow[],
  target: ImportTarget,
  each: Act,
  cap: number,
  { signal, progress }: JobControl,
): Promise<Added> {
  const { now, batch, schedule, newId } = each;
  const addresses = target.enrollIn === null ? [] : fresh.flatMap(({ draft }) => draft.addresses);
  const toldTeammate = await toldTeammates(each.teammates, addresses);
  const deps = { ...schedule, now, newId, batch, holderOf: () => null, ...(toldTeammate && { toldTeammate }) };
  const added: Added = { count: 0, until: null };
  const room = createDayCap(target.enrollIn === null ? new Map() : await loadByDay(db, now), cap, schedule.rules);
  const place = (dueAt: LocalDateTime) => {
    const moment = room(dueAt);
    if (moment !== dueAt && dateIn(moment) > (added.until ?? '')) added.until = dateIn(moment);
    return moment;
  };
  const decideRow = createDecideRow(deps, place);
  const idOf = ({ draft }: PreviewRow) => prospectIdOf(target.mailbox, draft.addresses[0] ?? '');
  // Somebody added before and taken back has events: those are read, and the row is decided on them.
  const past = await knownIds(
    db.events,
    fresh.map((row) => `added:${idOf(row)}`),
  );
  let done = 0;
  const step = (rows: number) => {
    done += rows;
    progress('writing', done, fresh.length);
  };
  const wasThere = (row: PreviewRow) => past.has(`added:${idOf(row)}`);
  for (const row of fresh.filter(wasThere)) {
    signal.throwIfAborted();
    const [first, ...rest] = rowCommands(idOf(row), row.draft, target);
    if (first && (await act(db, first, each)).ok) {
      for (const command of rest) await act(db, command, each);
      added.count += 1;
    }
    step(1);
  }
  const decideChunks = function* () {
    const others = fresh.filter((row) => !wasThere(row));
    for (const rows of chunksOf(others, CHUNK)) {
      signal.throwIfAborted();
      const decided = rows.flatMap((row) => decideRow(rowCommands(idOf(row), row.draft, target)) ?? []);
      added.count += decided.length;
      step(rows.length);
      yield decided;
    }
  };
  await writeBehind(decideChunks(), (decided) => write(db, decided));
  return added;
}

/**
 * Adds the new rows of a sheet as prospects, all in one transaction under one batch; first touches are spread so that no day
 * holds more than the daily cap. Rejects when stopped: then none is added.
 */
export async function importCsv(
  deps: Deps,
  table: CsvTable,
  mapping: ColumnMapping,
  options: ImportTarget,
  control: JobControl,
): Promise<JobResult> {
  const target = { ...options, mailbox: options.mailbox.trim().toLowerCase() };
  const [isOwn, settings] = await Promise.all([ownAddressTest(deps, target.mailbox), loadSettings(deps.local)]);
  const { rows, counts } = await previewOf(deps.db, table, mapping, isOwn);
  const fresh = rows.filter((row) => row.status === 'new');
  control.signal.throwIfAborted();
  const { batch, added } = await withAct(deps, async (each) => ({
    batch: each.batch,
    added: await addRows(deps.db, fresh, target, each, settings.dailyCap, control),
  }));
  const { known, repeated, error: errors } = counts;
  const refused = fresh.length - added.count;
  return { kind: 'import-csv', batch, added: added.count, known, repeated, errors, refused, until: added.until };
}
