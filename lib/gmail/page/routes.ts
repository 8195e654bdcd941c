/** What Gmail's address bar says about the view. */
import { legacyHex, threadOfLegacy, threadOfRouteToken } from '../wire/ids';

export interface View {
  /** First part of the route: `inbox`, `sent`, `search`, `label` … Empty before Gmail has set one. */
  name: string;
  /** The opened thread, where the route names one and it can be read. */
  threadId: string | null;
  isCompose: boolean;
}

/** Reads `location.hash`. Never throws. */
export function viewOf(hash: string): View {
  const [path = '', query = ''] = hash.slice(0, 4_000).replace(/^#/, '').split('?');
  const parts = path.split('/').filter((part) => part !== '');
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  const thread = legacyHex(last) === undefined ? threadOfRouteToken(last) : threadOfLegacy(last);
  return { name: parts[0] ?? '', threadId: thread ?? null, isCompose: /(?:^|&)compose=/.test(query) };
}
