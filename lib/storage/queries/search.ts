import { isGmail, mailboxOf } from '@/lib/domain/prospect/address';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import { mayBeSamePerson } from '@/lib/domain/prospect/same-person';
import type { Touch } from '@/lib/domain/prospect/touch';
import { rowsWith } from '../by-keys';
import { byProspect } from '../by-prospect';
import type { NextTouchDatabase } from '../database';
import { mostRelevant } from '../prospect-summary';
import { readable } from '../repair';
import { ProspectRow } from '../rows';
import { queryTokens } from '../search-tokens';

/** A prospect found, with the enrollment that matters most (running before paused before finished). */
export interface ProspectHit {
  prospect: Prospect;
  enrollment: Enrollment | null;
  lastTouch: Touch | null;
}

/** Most touches a search in subjects looks at, so that a common word does not read the whole table. */
const SUBJECT_HITS = 500;
/** Shortest prefix (characters) searched in subjects; shorter ones match nearly all of them. */
const SHORTEST_IN_SUBJECT = 3;
/** Prospects looked at together. */
const AT_ONCE = 500;

function latest(touches: Touch[]): Touch | null {
  return touches.reduce<Touch | null>((last, touch) => (last && last.at >= touch.at ? last : touch), null);
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

/** Prospects with a mail whose subject has a word that starts so. */
async function touchedProspects(db: NextTouchDatabase, word: string): Promise<string[]> {
  if (word.length < SHORTEST_IN_SUBJECT) return [];
  const ids = await db.touches.where('words').startsWith(word).limit(SUBJECT_HITS).primaryKeys();
  const touches = await db.touches.bulkGet([...new Set(ids)]);
  return touches.flatMap((touch) => touch?.prospectId ?? []);
}

/** The word that the fewest prospects have: starting with it keeps the candidates few. */
async function rarest(db: NextTouchDatabase, words: string[]): Promise<string> {
  const counts = await Promise.all(words.map((word) => db.prospects.where('words').startsWith(word).count()));
  const ranked = words.map((word, index) => ({ word, count: counts[index] ?? 0 }));
  return ranked.reduce((best, each) => (each.count < best.count ? each : best)).word;
}

const startsOne = (words: readonly string[], prefix: string) => words.some((word) => word.startsWith(prefix));

/** Those of the prospects that have every word: in name, company or address (`own`), or also in a subject. */
async function withAll(
  db: NextTouchDatabase,
  ids: string[],
  words: string[],
): Promise<{ own: string[]; all: string[] }> {
  const rows = (await db.prospects.bulkGet(ids)).filter((row) => row !== undefined);
  const missing = new Map(rows.map((row) => [row.id, words.filter((word) => !startsOne(row.words, word))]));
  const maybe = [...missing].filter(
    ([, lacks]) => lacks.length > 0 && lacks.every((word) => word.length >= SHORTEST_IN_SUBJECT),
  );
  const touches = byProspect(
    await rowsWith(
      db.touches,
      'prospectId',
      maybe.map(([id]) => id),
    ),
  );
  const bySubject = maybe.filter(([id, lacks]) => {
    const subjects = (touches.get(id) ?? []).flatMap((touch) => touch.words);
    return lacks.every((word) => startsOne(subjects, word));
  });
  const found = new Set(bySubject.map(([id]) => id));
  const own = [...missing].filter(([, lacks]) => lacks.length === 0).map(([id]) => id);
  return { own, all: ids.filter((id) => found.has(id)) };
}

/**
 * Prospects of which every word typed starts a word of the name, the company, an address or the subject of a mail.
 * Name, company and address hits come before subject hits. Case and accents do not matter. Empty text finds nothing.
 * Begins with the rarest word, and reads no more than it takes to fill `limit`.
 */
export async function searchProspects(db: NextTouchDatabase, text: string, limit: number): Promise<ProspectHit[]> {
  const words = queryTokens(text);
  if (words.length === 0) return [];
  const first = await rarest(db, words);
  const own: string[] = [];
  const bySubject: string[] = [];
  const seen = new Set<string>();
  const look = async (ids: string[]) => {
    const fresh = [...new Set(ids)].filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    const found = await withAll(db, fresh, words);
    own.push(...found.own);
    bySubject.push(...found.all);
  };
  for (let offset = 0; own.length < limit; offset += AT_ONCE) {
    const ids = await db.prospects.where('words').startsWith(first).offset(offset).limit(AT_ONCE).primaryKeys();
    await look(ids);
    if (ids.length < AT_ONCE) break;
  }
  if (own.length < limit) for (const word of words) await look(await touchedProspects(db, word));
  const rows = await db.prospects.bulkGet([...own, ...bySubject].slice(0, limit));
  return toHits(
    db,
    rows.filter((row) => row !== undefined),
  );
}

/** The stored spellings of Gmail's addresses among these: index keys with the same first letter, no rows. */
async function spellingsOf(db: NextTouchDatabase, addresses: readonly string[]): Promise<string[]> {
  const wanted = new Set(addresses.filter(isGmail).map(mailboxOf));
  const letters = new Set([...wanted].map((each) => each.slice(0, 1)));
  const found = await Promise.all(
    [...letters].map((letter) => db.prospects.where('addresses').startsWith(letter).uniqueKeys()),
  );
  return found.flat().filter((each): each is string => typeof each === 'string' && wanted.has(mailboxOf(each)));
}

/** The prospects that have one of these addresses (lower-case), in any mailbox; at Gmail in any spelling. */
export async function prospectsByAddress(db: NextTouchDatabase, addresses: readonly string[]): Promise<Prospect[]> {
  const rows = await db.prospects
    .where('addresses')
    .anyOf([...addresses, ...(await spellingsOf(db, addresses))])
    .distinct()
    .toArray();
  return readable(ProspectRow, rows);
}

/** Somebody of the same mailbox who may be the same person, to merge with; null for nobody. Costs the people of the company. */
export async function maybeSamePerson(db: NextTouchDatabase, prospect: Prospect): Promise<Prospect | null> {
  if (prospect.company === '') return null;
  const rows = await db.prospects.where('company').equals(prospect.company).toArray();
  return readable(ProspectRow, rows).find((each) => mayBeSamePerson(prospect, each)) ?? null;
}
