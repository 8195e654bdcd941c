import * as z from 'zod/mini';
import type { Deps } from '../deps';

/**
 * During an update or reload of the extension (a second or two) `webRequest` reports nothing while Gmail sends on. So for this
 * long (ms) after the background is back, and for so many sends, a report of the tap alone begins a send. A page script could
 * invent sends in that time; it cannot bring it about.
 */
const UNVERIFIED_MS = 60_000;
const MOST_SENDS = 100;

const KEY = 'back-again';
const Back = z.object({ at: z.int(), left: z.int() });

/** The extension was updated or reloaded just now. */
export async function rememberAway(deps: Deps): Promise<void> {
  await deps.session.set(KEY, { at: (await deps.now()).at, left: MOST_SENDS });
}

/** Whether a send that only the tap reports is to be followed at `at` (epoch ms). Counts each. */
export async function acceptsUnverified(deps: Deps, at: number): Promise<boolean> {
  const read = Back.safeParse(await deps.session.get(KEY));
  if (!read.success || read.data.left <= 0 || at - read.data.at >= UNVERIFIED_MS || at < read.data.at) return false;
  await deps.session.set(KEY, { ...read.data, left: read.data.left - 1 });
  return true;
}
