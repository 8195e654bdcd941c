import type { Transaction } from 'dexie';
import { summaryOf } from './prospect-summary';
import type { EnrollmentRow, ProspectRow, TouchRow } from './rows';

/** Prospects whose rows are read and written together. */
const CHUNK = 500;

/** Gives each prospect of a database of before version 3 its summary. Part of the upgrade's transaction. */
export async function addSummaries(transaction: Transaction): Promise<void> {
  const prospects = transaction.table<ProspectRow, string>('prospects');
  const enrollments = transaction.table<EnrollmentRow, string>('enrollments');
  const touches = transaction.table<TouchRow, string>('touches');
  const ids = await prospects.toCollection().primaryKeys();
  for (let done = 0; done < ids.length; done += CHUNK) {
    const rows = (await prospects.bulkGet(ids.slice(done, done + CHUNK))).filter((row) => row !== undefined);
    const summed = await Promise.all(
      rows.map(async (row) => ({
        ...row,
        summary: summaryOf(
          row,
          await enrollments.where('prospectId').equals(row.id).toArray(),
          await touches.where('prospectId').equals(row.id).toArray(),
        ),
      })),
    );
    await prospects.bulkPut(summed);
  }
}
