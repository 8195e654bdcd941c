import * as z from 'zod/mini';
import { Instant } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from './database';
import { withStorageErrors } from './errors';

/**
 * Where the canary is kept: extension storage, which is apart from IndexedDB and survived each corruption that was
 * tried.
 */
export interface KeyValuePort {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

/** Its key. */
export const CANARY_KEY = 'canary';

const Counts = z.object({ events: z.int(), prospects: z.int(), cadences: z.int() });
export type Counts = z.infer<typeof Counts>;

/** What the database was when last seen whole. */
export const Canary = z.object({ generation: z.string(), counts: Counts, at: Instant });
export type Canary = z.infer<typeof Canary>;

/**
 * The log is not what it was. `emptied`: nothing is left; `replaced`: the browser made a new database in its place;
 * `fewer`: events are missing. `lastSeen` is what it held at `lastSeenAt` (epoch ms).
 */
export interface Loss {
  kind: 'emptied' | 'replaced' | 'fewer';
  lastSeen: Counts;
  lastSeenAt: Instant;
}

/** The canary as stored; null when there is none. */
export async function readCanary(port: KeyValuePort): Promise<Canary | null> {
  const read = Canary.safeParse(await port.get(CANARY_KEY));
  return read.success ? read.data : null;
}

async function generationOf(db: NextTouchDatabase): Promise<string> {
  const tag = (await db.meta.get('generation'))?.value;
  return typeof tag === 'string' ? tag : '';
}

async function countRows(db: NextTouchDatabase): Promise<Counts> {
  const [events, aside, prospects, cadences] = await Promise.all([
    db.events.count(),
    db.quarantine.where('table').equals('events').count(),
    db.prospects.count(),
    db.cadences.count(),
  ]);
  return { events: events + aside, prospects, cadences };
}

/**
 * Whether the log was lost since the canary was set: a corrupted database opens empty, without an error. Two reads,
 * so it can run at every wake; `thorough` also counts all events (daily).
 */
export async function detectLoss(db: NextTouchDatabase, port: KeyValuePort, thorough = false): Promise<Loss | null> {
  const canary = await readCanary(port);
  if (!canary || canary.counts.events === 0) return null;
  return withStorageErrors(async () => {
    const loss = (kind: Loss['kind']): Loss => ({ kind, lastSeen: canary.counts, lastSeenAt: canary.at });
    const any = (await db.events.limit(1).primaryKeys()).length > 0;
    if (!any && (await db.quarantine.limit(1).primaryKeys()).length === 0) return loss('emptied');
    if ((await generationOf(db)) !== canary.generation) return loss('replaced');
    if (thorough && (await countRows(db)).events < canary.counts.events) return loss('fewer');
    return null;
  });
}

/**
 * Sets the canary to what the database holds now. Refuses, and returns the loss, where one is unanswered: the rep must
 * first have restored, erased or accepted it, which `force` says. `at` is now, epoch ms.
 */
export async function setCanary(
  db: NextTouchDatabase,
  port: KeyValuePort,
  at: Instant,
  force = false,
): Promise<Loss | null> {
  const loss = force ? null : await detectLoss(db, port, true);
  if (loss) return loss;
  const canary = await withStorageErrors(
    async (): Promise<Canary> => ({ generation: await generationOf(db), counts: await countRows(db), at }),
  );
  await port.set(CANARY_KEY, canary);
  return null;
}
