/** Which requests of the page are Gmail's mail traffic, and whose. */
import type { WireEndpoint } from './records';

/** Also with a delegate's path (`/sync/u/0/d/ID/i/s`) or the older form of it (`/sync/b/ID/u/0/i/s`). */
const SYNC_PATH = /^\/sync\/(?:.*\/)?i\/(s|bv|fd)$/;

/** Longest path read: the page may request anything. */
const MAX_PATH = 500;

/** A path of Gmail's mail traffic. */
export interface SyncRoute {
  endpoint: Exclude<WireEndpoint, 'page'>;
  path: string;
  /** The N of `/u/N`: Gmail's number for the account, which moves between accounts. Null where the path names none. */
  account: number | null;
  /** Gmail's name of a delegated mailbox, null for the rep's own. */
  delegate: string | null;
}

/** Reads the path of a request (no host, no query). Null = not mail traffic. */
export function syncRoute(path: string): SyncRoute | null {
  if (path.length > MAX_PATH || !path.startsWith('/sync/')) return null;
  const endpoint = SYNC_PATH.exec(path)?.[1];
  if (endpoint !== 's' && endpoint !== 'bv' && endpoint !== 'fd') return null;
  const account = /\/u\/(\d{1,3})\//.exec(path)?.[1];
  const delegate = /\/u\/\d{1,3}\/d\/([^/]{1,200})\//.exec(path)?.[1] ?? /\/b\/([^/]{1,200})\//.exec(path)?.[1];
  return { endpoint, path, account: account === undefined ? null : Number(account), delegate: delegate ?? null };
}

/**
 * The route of an address that the page passes to XHR or fetch; null = not mail traffic of this page's host. Called for
 * every request of the page, so most are rejected by the first comparison.
 *
 * @param here the page's own address
 */
export function routeOf(address: string, here: string): SyncRoute | null {
  if (!address.includes('/sync/')) return null;
  // As Gmail writes them: the browser's own parser takes many times as long, for thousands of polls a day.
  const origin = here.slice(0, here.indexOf('/', 'https://'.length));
  const local = address.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
  if (local.startsWith('/sync/')) return syncRoute(local.split(/[?#]/, 1)[0] ?? '');
  try {
    const { host, pathname } = new URL(address, here);
    return host === new URL(here).host ? syncRoute(pathname) : null;
  } catch {
    return null;
  }
}
