import type { Enrollment } from '@/lib/domain/enrollment';
import type { Prospect } from '@/lib/domain/prospect';
import type { Touch } from '@/lib/domain/touch';
import { rowsWith } from '../by-keys';
import type { NextTouchDatabase } from '../database';
import { readable } from '../repair';
import { type EnrollmentRow, ProspectRow } from '../rows';
import { queryWords } from '../words';

/** A prospect found, with the enrollment that matters most (running before paused before finished). */
export interface ProspectHit {
  prospect: Prospect;
  enrollment: Enrollment | null;
  lastTouch: Touch | null;
}

/** Most touches a subject search looks at: a common word must not read the whole book. */
const SUBJECT_HITS = 500;
const RANK = { active: 0, paused: 1, finished: 2 } as const;

function mostRelevant(enrollments: EnrollmentRow[]): EnrollmentRow | undefined {
  return enrollments.toSorted((a, b) => RANK[a.state] - RANK[b.state] || b.enrolledAt - a.enrolledAt)[0];
}

function latest(touches: Touch[]): Touch | null {
  return touches.reduce<Touch | null>((last, touch) => (last && last.at >= touch.at ? last : touch), null);
}

function byProspect<T extends { prospectId: string }>(rows: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.prospectId, [...(groups.get(row.prospectId) ?? []), row]);
  return groups;
}

/** Adds the enrollment and the last touch to prospects, in the order given. */
export async function toHits(db: NextTouchDatabase, rows: readonly unknown[]): Promise<ProspectHit[]> {
  const prospects = readable(ProspectRow, rows);
  const ids = prospects.map((each) => each.id);
  const [enrollments, touches] = await Promise.all([
    rowsWith(db.enrollments, 'prospectId', ids),
    rowsWith(db.touches, 'prospectId', ids),
  ]);
  const enrollmentsOf = byProspect(enrollments);
  const touchesOf = byProspect(touches);
  return prospects.map((prospect) => ({
    prospect,
    enrollment: mostRelevant(enrollmentsOf.get(prospect.id) ?? []) ?? null,
    lastTouch: latest(touchesOf.get(prospect.id) ?? []),
  }));
}

async function idsWithWord(db: NextTouchDatabase, word: string): Promise<Set<string>> {
  const [byOwnWords, bySubject] = await Promise.all([
    db.prospects.where('words').startsWith(word).primaryKeys(),
    touchedProspects(db, word),
  ]);
  return new Set([...byOwnWords, ...bySubject]);
}

async function touchedProspects(db: NextTouchDatabase, word: string): Promise<string[]> {
  // One letter would match nearly every subject: name, company and address answer that better.
  if (word.length < 3) return [];
  const ids = await db.touches.where('words').startsWith(word).limit(SUBJECT_HITS).primaryKeys();
  const touches = await db.touches.bulkGet([...new Set(ids)]);
  return touches.flatMap((touch) => touch?.prospectId ?? []);
}

/**
 * Prospects of which every word typed starts a word of the name, the company, an address or the subject of a mail.
 * Name, company and address hits come before subject hits. Case and accents do not matter. Empty text finds nothing.
 */
export async function searchProspects(db: NextTouchDatabase, text: string, limit: number): Promise<ProspectHit[]> {
  const [first, ...others] = queryWords(text).toSorted((a, b) => b.length - a.length);
  if (first === undefined) return [];
  let ids: string[];
  if (others.length === 0) {
    const own = await db.prospects.where('words').startsWith(first).distinct().limit(limit).primaryKeys();
    ids = own.length < limit ? [...new Set([...own, ...(await touchedProspects(db, first))])] : own;
  } else {
    const sets = await Promise.all(others.map((word) => idsWithWord(db, word)));
    ids = [...(await idsWithWord(db, first))].filter((id) => sets.every((set) => set.has(id)));
  }
  const rows = await db.prospects.bulkGet(ids.slice(0, limit));
  return toHits(
    db,
    rows.filter((row) => row !== undefined),
  );
}

/** The prospects that have one of these addresses (lower-case), in any mailbox. */
export async function prospectsByAddress(db: NextTouchDatabase, addresses: readonly string[]): Promise<Prospect[]> {
  const rows = await db.prospects
    .where('addresses')
    .anyOf([...addresses])
    .distinct()
    .toArray();
  return readable(ProspectRow, rows);
}
