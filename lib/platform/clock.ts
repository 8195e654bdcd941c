import { browser } from 'wxt/browser';
import type { Instant, Now } from '@/lib/domain/time/time';
import { nowIn } from '@/lib/domain/time/zone';

/** The only file that reads the clock. Everything else takes `now`. */

/** IANA name of the zone the browser is in right now. */
function currentZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Milliseconds the end-to-end tests have moved the clock by. Not in the production bundle. */
async function offset(): Promise<number> {
  if (import.meta.env.MODE === 'e2e') {
    const { 'e2e-clock-offset': stored } = await browser.storage.session.get('e2e-clock-offset');
    return typeof stored === 'number' ? stored : 0;
  }
  return 0;
}

/** The present, for whatever runs in the background. */
export async function readNow(): Promise<Now> {
  return nowIn(Date.now() + (await offset()), currentZone());
}

/** The present, for pages that draw at once. Does not know of the end-to-end offset: pages fake their own clock. */
export function readPageNow(): Now {
  return nowIn(Date.now(), currentZone());
}

/** The present to the millisecond, where nothing may be awaited: within a transaction. */
export function readInstant(): Instant {
  return Date.now();
}
