/** Which requests of the page are Gmail's mail traffic, and whose. */
import type { WireEndpoint } from './records';

/** Also with a delegate's path (`/sync/u/0/d/ID/i/s`) or the older form of it (`/sync/b/ID/u/0/i/s`). */
const SYNC_PATH = /^\/sync\/(?:.*\/)?i\/(s|bv|fd)$/;

/** Longest path looked at: the page may ask for anything. */
const MAX_PATH = 500;

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
 * The path of an address as a page hands it to XHR or fetch, without building a URL object: the tap asks this of every
 * request Gmail makes. Empty for another host.
 */
export function pathOf(url: string, host: string): string {
  let path = url;
  if (!url.startsWith('/') || url.startsWith('//')) {
    const rest = /^(?:https?:)?\/\/(.*)$/s.exec(url)?.[1];
    if (rest === undefined) return '';
    if (!rest.startsWith(`${host}/`)) return '';
    path = rest.slice(host.length);
  }
  const end = path.search(/[?#]/);
  return end < 0 ? path : path.slice(0, end);
}
