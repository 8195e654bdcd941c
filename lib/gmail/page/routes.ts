/** What Gmail's address bar says about the view. */
import { legacyHex, threadOfLegacy, threadOfRouteToken } from '../wire/ids';

/** A view by its route. */
export interface View {
  /** First part of the route: `inbox`, `sent`, `search`, `label` … Empty before Gmail has set one. */
  name: string;
  /** The opened thread, where the route names one and it can be read. */
  threadId: string | null;
}

/** The parts of a route, without what follows `?`. */
function partsOf(hash: string): string[] {
  const [path = ''] = hash.slice(0, 4_000).replace(/^#/, '').split('?');
  return path.split('/').filter((part) => part !== '');
}

/** The last part of a route, where it is not the first. */
const lastOf = (hash: string): string => partsOf(hash).slice(1).at(-1) ?? '';

/** The first part of a route. */
export const viewName = (hash: string): string => partsOf(hash)[0] ?? '';

/** Whether a route ends like one of an opened thread. */
export const namesThread = (hash: string): boolean =>
  /^(?:[0-9a-f]{14,16}|[B-DF-HJ-NP-TV-Zb-df-hj-np-tv-z]{16,120})$/.test(lastOf(hash));

/** Reads `location.hash`. Never throws. */
export function viewOf(hash: string): View {
  const last = lastOf(hash);
  const thread = legacyHex(last) === undefined ? threadOfRouteToken(last) : threadOfLegacy(last);
  return { name: viewName(hash), threadId: thread ?? null };
}
