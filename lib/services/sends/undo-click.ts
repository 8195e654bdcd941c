import type { Instant } from '@/lib/domain/time/time';
import type { SendRow } from '@/lib/storage/send-row';
import type { Deps } from '../deps';

/** Gmail's toast of a send is up for 30 s at most; the rest is for a slow page. Milliseconds. */
const TOAST_MS = 60_000;

const keyOf = (tabId: number) => `toast-covered:${tabId}`;

/** Something other than a send put its toast up in this tab: the next Undo is not about the send. */
export async function rememberToastCovered(deps: Deps, tabId: number, at: Instant): Promise<void> {
  await deps.session.set(keyOf(tabId), at);
}

/**
 * The send whose toast the rep clicked Undo on: the one Gmail accepted last in this tab, unless another act has put up
 * its own toast since. One that is only requested has no toast yet, so the click is about the one before.
 */
export async function sendOfToast(deps: Deps, tabId: number, at: Instant): Promise<SendRow | null> {
  const recent = await deps.db.sends
    .where('requestedAt')
    .above(at - TOAST_MS)
    .filter((row) => row.tabId === tabId && row.acceptedAt !== null)
    .sortBy('acceptedAt');
  const latest = recent.at(-1);
  if (!latest) return null;
  const covered = await deps.session.get(keyOf(tabId));
  return typeof covered === 'number' && covered > (latest.acceptedAt ?? 0) ? null : latest;
}
