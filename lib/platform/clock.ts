import { browser } from 'wxt/browser';
import type { Instant, Now } from '@/lib/domain/time/time';
import { nowIn } from '@/lib/domain/time/zone';

/** The only file that reads the clock. Everything else takes `now`. */

/** IANA name of the zone the browser is in right now. */
function currentZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** In a build for end-to-end tests, of either edition. */
const IS_E2E = import.meta.env.MODE === 'e2e' || import.meta.env.MODE === 'team-e2e';

/**
 * Ms the end-to-end tests started the clock ahead of the machine's: as they wrote into the manifest where one browser plays
 * many tests, or as its user agent says in Firefox, which may keep a manifest over a restart.
 */
function aheadAtStart(): number {
  const { next_touch_clock: ahead } = browser.runtime.getManifest() as { next_touch_clock?: number };
  return ahead ?? Number(/ next-touch-clock\/(-?\d+)/.exec(navigator.userAgent)?.[1] ?? 0);
}

/** Ms the end-to-end tests have put the worker's clock ahead in all. Not in the production bundle. */
async function ahead(): Promise<number> {
  if (IS_E2E) {
    const { 'e2e-clock-passed': passed } = await browser.storage.session.get('e2e-clock-passed');
    return aheadAtStart() + (typeof passed === 'number' ? passed : 0);
  }
  return 0;
}

/** The present, for whatever runs in the background. */
export async function readNow(): Promise<Now> {
  return nowIn(Date.now() + (await ahead()), currentZone());
}

/** When the browser's own clock, which alarms ring by, shows what is `at` to us. The same, except in end-to-end tests. */
export async function browserTime(at: Instant): Promise<number> {
  return at - (await ahead());
}

/**
 * The present, for pages that draw at once. End-to-end tests move the `Date` of each page they open; in Firefox, where they
 * cannot before it draws, they leave the time passed in the page's storage.
 */
export function readPageNow(): Now {
  if (IS_E2E && !('nextTouchClock' in globalThis)) {
    const passed = Number(localStorage.getItem('e2e-clock-passed') ?? 0);
    return nowIn(Date.now() + aheadAtStart() + passed, currentZone());
  }
  return nowIn(Date.now(), currentZone());
}

/** The present to the millisecond, where nothing may be awaited: within a transaction. */
export function readInstant(): Instant {
  return IS_E2E ? Date.now() + aheadAtStart() : Date.now();
}
