import * as z from 'zod/mini';
import { Cadence, Revision } from '@/lib/domain/cadence/cadence';
import { PRESETS } from '@/lib/domain/cadence/presets';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { ValueItemRow } from '@/lib/storage/rows';
import type { LogPorts } from './context';
import type { Doc } from './item';
import { type DocRow, outboxKey, type SyncTables } from './tables';

/** A cadence without its steps, which travel revision by revision. */
export const CadenceHead = z.omit(Cadence, { revisions: true });
/** A cadence without its steps. */
export type CadenceHead = z.infer<typeof CadenceHead>;

/** Primary key of a document's row. */
export const docId = (kind: DocRow['kind'], key: string): string => `${kind}|${key}`;
/** Key of the document of one revision. */
export const revisionKey = (cadenceId: string, n: number): string => `${cadenceId}|${n}`;

/** Order of two versions of one document, the same on every machine. */
export function isLater(a: Pick<Doc, 'at' | 'rev'>, b: Pick<Doc, 'at' | 'rev'>): boolean {
  return a.at !== b.at ? a.at > b.at : a.rev > b.rev;
}

/** The cadence without its revisions. */
export function headOf({ revisions: _, ...head }: Cadence): CadenceHead {
  return head;
}

/** The same value, whatever order its fields stand in. */
export function sameValue(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** Whether a cadence is what every machine begins with. */
export function isPreset(cadence: Cadence): boolean {
  return PRESETS.some((preset) => sameValue(preset, cadence));
}

/** A cadence of which only a revision came so far; archived, so that nobody is enrolled in it. */
async function headFor(tables: SyncTables, id: string): Promise<CadenceHead> {
  const known = CadenceHead.safeParse((await tables.docs.get(docId('cadence', id)))?.value);
  return known.success ? known.data : { id, name: '…', presetId: null, order: 1e6, archivedAt: 0 };
}

/**
 * Puts a revision the server has into its cadence. Where another stands in its place here (both were saved apart from each
 * other), the server's takes the place and ours becomes the next revision: nothing of either is lost, and whoever is
 * enrolled in it goes by the same steps on every machine. True when the cadence changed.
 */
export async function putRevision(
  { db, newId }: Pick<LogPorts, 'db' | 'newId'>,
  tables: SyncTables,
  cadenceId: string,
  revision: unknown,
): Promise<boolean> {
  const read = Revision.safeParse(revision);
  if (!read.success) return false;
  const theirs = read.data;
  const id = docId('revision', revisionKey(cadenceId, theirs.revision));
  await tables.docs.put({
    id,
    kind: 'revision',
    key: revisionKey(cadenceId, theirs.revision),
    at: 0,
    rev: '',
    by: '',
    value: theirs,
  });
  const known = await db.cadences.get(cadenceId);
  const cadence = known ?? { ...(await headFor(tables, cadenceId)), revisions: [] };
  const ours = cadence.revisions.find((each) => each.revision === theirs.revision);
  if (ours && sameValue(ours, theirs)) return false;
  const others = cadence.revisions.filter((each) => each !== ours);
  const next = Math.max(theirs.revision, ...others.map((each) => each.revision)) + 1;
  const moved = ours ? [{ ...ours, revision: next }] : [];
  const revisions = [...others, theirs, ...moved].toSorted((a, b) => a.revision - b.revision);
  const key = outboxKey('cadence', cadenceId);
  await db.cadences.put({ ...cadence, revisions });
  if (ours && !(await tables.outbox.get(key))) await tables.outbox.put({ key, rev: newId(), at: 0 });
  return true;
}

/** Puts what a document says where the log and the screens look for it. Ids of cadences that changed. */
async function applyDoc(db: NextTouchDatabase, { kind, key, value }: Doc): Promise<string[]> {
  if (kind === 'cadence') {
    const head = CadenceHead.safeParse(value);
    const known = await db.cadences.get(key);
    if (!head.success || !known) return [];
    const cadence = { ...known, ...head.data, id: key };
    await db.cadences.put(cadence);
    return [key];
  }
  if (kind === 'value-item') {
    const row = ValueItemRow.safeParse(value);
    if (row.success && row.data.id === key) await db.valueItems.put(row.data);
  }
  return [];
}

/**
 * Takes in a version of a document: the later of two holds, also against a change here that has not gone out yet. Joins
 * the transaction it is called in. Ids of the cadences that changed.
 */
export async function takeDoc(db: NextTouchDatabase, tables: SyncTables, doc: Doc): Promise<string[]> {
  const id = docId(doc.kind, doc.key);
  const known = await tables.docs.get(id);
  if (known && !isLater(doc, known)) return [];
  await tables.docs.put({ id, ...doc });
  const waitingKey = outboxKey(doc.kind, doc.key);
  const waiting = await tables.outbox.get(waitingKey);
  if (waiting && isLater(waiting, doc)) return [];
  const cadences = await applyDoc(db, doc);
  // A cadence's row may still have revisions to bring; of everything else this version took the place.
  if (doc.kind !== 'cadence') await tables.outbox.delete(waitingKey);
  return cadences;
}
