import * as z from 'zod/mini';
import type { Deps } from '../deps';

/**
 * For an update or reload of the extension (1–2 s) `webRequest` reports nothing while Gmail goes on sending. For this
 * long (ms) after the start, and for a limited number, a report of the tap alone may begin a send. A page script could
 * forge sends in that time, but cannot cause it.
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
