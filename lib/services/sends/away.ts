import * as z from 'zod/mini';
import type { Deps } from '../deps';

/**
 * For an update or reload of the extension (1–2 s) `webRequest` reports nothing while Gmail goes on sending. What the tap
 * alone was heard to say until this long (ms) after the start may begin a send, for a limited number. When it was heard
 * counts, not when the report arrives: on a busy machine that is minutes later. A page script could forge sends in that time,
 * but cannot cause it, and the time is taken outside its reach.
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
