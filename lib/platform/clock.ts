import { browser } from 'wxt/browser';
import type { Now } from '@/lib/domain/time/time';
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

/**
 * The same for pages, which draw at once and cannot wait. Left by the tests in Firefox, whose driver cannot fake a page's
 * clock; those in Chromium fake it.
 */
function pageOffset(): number {
  return import.meta.env.MODE === 'e2e' ? Number(localStorage.getItem('e2e-clock-offset') ?? 0) : 0;
}

/** The present, for pages that draw at once. */
export function readPageNow(): Now {
  return nowIn(Date.now() + pageOffset(), currentZone());
}
