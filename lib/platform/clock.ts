import { format } from 'date-fns';
import { browser } from 'wxt/browser';
import type { Instant, LocalDateTime, Now } from '@/lib/domain/time';

/** The only file that reads the clock. Everything else takes `now`. */

const LOCAL = "yyyy-MM-dd'T'HH:mm";

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

/** What the rep's wall clock shows at an instant, in the browser's zone. */
export function localOf(at: Instant): LocalDateTime {
  return format(new Date(at), LOCAL);
}

/** The instant a wall-clock moment of the browser's zone falls on. A moment the clocks skip is moved forward. */
export function instantOf(local: LocalDateTime): Instant {
  return new Date(local).getTime();
}

function momentAt(at: Instant): Now {
  return { at, local: localOf(at), zone: currentZone() };
}

/** The present, for whatever runs in the background. */
export async function now(): Promise<Now> {
  return momentAt(Date.now() + (await offset()));
}

/** The present, for pages that draw at once. Does not know of the offset of end-to-end tests: pages fake their own clock. */
export function pageNow(): Now {
  return momentAt(Date.now());
}
