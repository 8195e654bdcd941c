/**
 * Reads the lists and threads of the first page load, which come without a request: the page passes them to
 * `_GM_setData`.
 */
import { CAPS } from '../wire/caps';
import { at, children, type Node, text, whole } from '../wire/normalise';
import { apply, quietly } from './originals';
import type { Tap } from './tap';

/** Entry of the settings that lists the accounts signed in: `["mla", [[address, primary, ?, index, name]]]`. */
const ACCOUNTS = 'mla';

/** Where the page keeps the mailbox's address. Missing for some accounts since March 2024. */
const GLOBALS_ADDRESS = 10;

/** Values looked at in one call. */
const MAX_VALUES = 200;

/** Waits for the page to define `_GM_setData` and reads what it is called with. */
export function watchPageData(page: object, tap: Tap): void {
  const name = '_GM_setData';
  let current: unknown = Reflect.get(page, name);
  Object.defineProperty(page, name, {
    configurable: true,
    enumerable: true,
    get: () => current,
    set(value: unknown) {
      current = typeof value === 'function' ? listening(value, tap) : value;
    },
  });
  if (typeof current === 'function') current = listening(current, tap);
}

function listening(original: object, tap: Tap): object {
  return new Proxy(original, {
    apply(target, self, args) {
      quietly(() => readData(args[0], tap));
      return apply(target as () => unknown, self, args);
    },
  });
}

/**
 * Every value by its shape: the names of 2020–2022 (`a6jdv` a list, `Cl6csf` opened threads, `sBEv4c` settings) have no source
 * since, and code that trusted them broke in March 2024.
 */
function readData(data: unknown, tap: Tap): void {
  if (typeof data !== 'object' || data === null) return;
  for (const value of Object.values(data).slice(0, MAX_VALUES)) {
    if (typeof value !== 'object' && typeof value !== 'string') continue;
    const accounts = accountsIn(value);
    if (accounts.length > 0) tap.accounts(accounts);
    else if (value !== null) tap.pageData(value);
  }
}

/** The accounts named in the settings of the first page load. */
export function accountsIn(settings: Node): { address: string; index: number }[] {
  const isEntry = (node: Node) => at(node, 0) === ACCOUNTS;
  const entry = isEntry(settings) ? settings : children(settings, CAPS.messages).find(isEntry);
  return children(at(entry, 1), CAPS.recipients).flatMap((account) => {
    const address = text(at(account, 0), CAPS.address);
    const index = whole(at(account, 3));
    return address?.includes('@') && index !== undefined ? [{ address, index }] : [];
  });
}

/** The mailbox's address as the page's own data names it, or null if it does not (yet). */
export function mailboxOf(page: object): string | null {
  try {
    const address = at(Reflect.get(page, 'GLOBALS'), GLOBALS_ADDRESS);
    return typeof address === 'string' && address.length <= CAPS.address && address.includes('@') ? address : null;
  } catch {
    // The page's own accessor threw.
    return null;
  }
}
