import * as z from 'zod/mini';
import type { Deps } from '../deps';

/**
 * During an update or reload of the extension (a second or two) `webRequest` reports nothing while Gmail sends on. So what the
 * page says until this long (ms) after the background is back begins a send without it, for so many sends. What counts is when
 * the page was heard, not when its report arrives: a busy machine may be minutes late. A page script could invent sends in
 * that time; it cannot bring it about, and the time is taken outside its reach.
 */
const UNVERIFIED_MS = 60_000;
const MOST_SENDS = 100;

const KEY = 'back-again';
const Back = z.object({ at: z.int(), left: z.int() });

/** The extension was updated or reloaded just now. */
export async function rememberAway(deps: Deps): Promise<void> {
  await deps.session.set(KEY, { at: (await deps.now()).at, left: MOST_SENDS });
}

/** Whether a send that only the tap reports, heard at `heardAt` (epoch ms), is to be followed. Counts each. */
export async function acceptsUnverified(deps: Deps, heardAt: number): Promise<boolean> {
  const read = Back.safeParse(await deps.session.get(KEY));
  if (!read.success || read.data.left <= 0 || heardAt - read.data.at >= UNVERIFIED_MS) return false;
  await deps.session.set(KEY, { ...read.data, left: read.data.left - 1 });
  return true;
}
