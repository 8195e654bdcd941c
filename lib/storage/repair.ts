import type { Table } from 'dexie';
import type * as z from 'zod/mini';
import { LogEvent } from '@/lib/domain/log/events';
import type { LocalDateTime } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from './database';
import { readChunks } from './read-chunks';
import { EnrollmentRow, ProspectRow, TouchRow } from './rows';

/** A schema as this file needs it: reading may fail, with a reason. */
type Reader<T> = {
  safeParse(input: unknown): { success: true; data: T } | { success: false; error: z.core.$ZodError };
};

/** The path and message of the first thing wrong, without the values (they may be a prospect's). */
export function reasonOf(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : 'unreadable';
}

/** The rows that match the schema; the others are left out. For readers, which may not write. */
export function readable<T>(schema: Reader<T>, rows: readonly unknown[]): T[] {
  return rows.flatMap((row) => {
    const read = schema.safeParse(row);
    return read.success ? [read.data] : [];
  });
}

/**
 * Events as they stand in the log. One that no longer matches the schema is set aside whole in `quarantine`, in the
 * same transaction, never dropped: a later version may be able to read it.
 */
export async function readEvents(db: NextTouchDatabase, rows: readonly unknown[]): Promise<LogEvent[]> {
  const events: LogEvent[] = [];
  const broken: { id: string; row: unknown; reason: string }[] = [];
  for (const row of rows) {
    const read = LogEvent.safeParse(row);
    if (read.success) events.push(read.data);
    else broken.push({ id: String((row as { id?: unknown }).id), row, reason: reasonOf(read.error) });
  }
  if (broken.length > 0) {
    await db.quarantine.bulkPut(
      broken.map(({ id, row, reason }) => ({ key: `events|${id}`, table: 'events', row, reason })),
    );
    await db.events.bulkDelete(broken.map(({ id }) => id));
  }
  return events;
}

async function brokenIn<T extends { id: string; prospectId?: string }>(
  table: Table<T, string>,
  schema: Reader<T>,
): Promise<{ ids: string[]; prospectIds: string[] }> {
  const ids: string[] = [];
  const prospectIds: string[] = [];
  for await (const page of readChunks(table, (row) => row.id)) {
    for (const row of page) {
      if (schema.safeParse(row).success) continue;
      ids.push(row.id);
      prospectIds.push(typeof row.prospectId === 'string' ? row.prospectId : row.id);
    }
  }
  return { ids, prospectIds };
}

/** Most due rows checked at once; the list shows no more. */
const DUE_LOOKED_AT = 2_000;

/**
 * Ids of the prospects who are due by a row that no list can show: the enrollment, or its prospect, cannot be read.
 * Fold them anew (`refoldProspects`). Costs what is due.
 */
export async function brokenDue(db: NextTouchDatabase, nowLocal: LocalDateTime): Promise<string[]> {
  const due = await db.enrollments.where('nudgeAt').belowOrEqual(nowLocal).limit(DUE_LOOKED_AT).toArray();
  const people = await db.prospects.bulkGet(due.map((row) => row.prospectId));
  const isBroken = (row: unknown, index: number) =>
    !EnrollmentRow.safeParse(row).success || !ProspectRow.safeParse(people[index]).success;
  const broken = due.filter(isBroken);
  await db.enrollments.bulkDelete(broken.map((row) => row.id));
  return [...new Set(broken.map((row) => row.prospectId).filter((id) => typeof id === 'string'))];
}

/**
 * Ids of the prospects of which a projected row does not match the schema; those rows are deleted. Refold these
 * prospects afterwards (`refoldProspects`). Reads every projection: for start after an update, not for every wake.
 */
export async function dropBrokenProjections(db: NextTouchDatabase): Promise<string[]> {
  const prospects = await brokenIn(db.prospects, ProspectRow);
  const enrollments = await brokenIn(db.enrollments, EnrollmentRow);
  const touches = await brokenIn(db.touches, TouchRow);
  return db.transaction('rw', [db.prospects, db.enrollments, db.touches], async () => {
    await db.prospects.bulkDelete(prospects.ids);
    await db.enrollments.bulkDelete(enrollments.ids);
    await db.touches.bulkDelete(touches.ids);
    return [...new Set([...prospects.prospectIds, ...enrollments.prospectIds, ...touches.prospectIds])];
  });
}
