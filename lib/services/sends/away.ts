import * as z from 'zod/mini';
import type { Deps } from '../deps';

/**
 * An update or reload takes the extension away for a second or two, in which Gmail sends on and nobody but the tap in
 * the page sees it; and a worker that is killed amid a request takes its sighting along (`interrupted.ts`). So for a
 * short while after the background is back, and for so many sends, the tap's word is enough. A page script could use
 * that moment to invent sends; it cannot bring it about, for the browser alone tells of it.
 */
const BELIEVED_MS = 60_000;
const MOST_SENDS = 100;

const KEY = 'back-again';
const Back = z.object({ at: z.int(), left: z.int() });

/** The extension was updated or reloaded, or its worker killed at work, just now. */
export async function rememberAway(deps: Deps): Promise<void> {
  await deps.session.set(KEY, { at: (await deps.now()).at, left: MOST_SENDS });
}

/** Whether a send only the tap speaks of is to be believed at `at` (epoch ms). Counts each. */
export async function isBelieved(deps: Deps, at: number): Promise<boolean> {
  const read = Back.safeParse(await deps.session.get(KEY));
  if (!read.success || read.data.left <= 0 || at - read.data.at >= BELIEVED_MS || at < read.data.at) return false;
  await deps.session.set(KEY, { ...read.data, left: read.data.left - 1 });
  return true;
}
