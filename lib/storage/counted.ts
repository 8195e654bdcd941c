import * as z from 'zod/mini';
import type { NextTouchDatabase } from './database';

/** Goes up whenever journeys or their cells change: all is then counted anew. */
const VERSION = 2;
const KEY = 'journeys-counted';

/** How far the log of before version 4 is counted. `upTo`: the last prospect done, in the order of ids. */
const Counted = z.object({ version: z.int(), upTo: z.string(), isDone: z.boolean() });
export type Counted = z.infer<typeof Counted>;

const NOTHING: Counted = { version: VERSION, upTo: '', isDone: false };

/** How far counting is; of another version, nothing is counted. May run inside a live query. */
export async function readCounted(db: NextTouchDatabase): Promise<Counted> {
  const read = Counted.safeParse((await db.meta.get(KEY))?.value);
  return read.success && read.data.version === VERSION ? read.data : NOTHING;
}

/** Call inside the transaction that counts. */
export async function writeCounted(db: NextTouchDatabase, upTo: string, isDone: boolean): Promise<void> {
  await db.meta.put({ key: KEY, value: { version: VERSION, upTo, isDone } satisfies Counted });
}
