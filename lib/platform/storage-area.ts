import { browser } from 'wxt/browser';

/** Extension storage as a small map of JSON values. */
export interface KeyValues {
  get(key: string): Promise<unknown>;
  /** Keys that are there, of those asked for. */
  getMany(keys: string[]): Promise<Record<string, unknown>>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  /** Removes every key. */
  clear(): Promise<void>;
}

function area(name: 'local' | 'session'): KeyValues {
  return {
    async get(key) {
      const found: Record<string, unknown> = await browser.storage[name].get(key);
      return found[key];
    },
    getMany: (keys) => browser.storage[name].get(keys),
    set: (key, value) => browser.storage[name].set({ [key]: value }),
    remove: (key) => browser.storage[name].remove(key),
    clear: () => browser.storage[name].clear(),
  };
}

/** `storage.local`, kept until the extension is uninstalled: settings, and the canary. */
export const localValues: KeyValues = area('local');

/** `storage.session`, kept until the browser is closed: health counters, account numbers. */
export const sessionValues: KeyValues = area('session');

/** Denies content scripts access to `storage.local`: they run in a page that may be hostile. */
export async function closeStorageToPages(): Promise<void> {
  // Firefox has no access levels; there content scripts of this extension never touch storage either.
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/**
 * Calls back when a key of `storage.local` changed, in whatever context, until the returned function is called. Register
 * at the top.
 */
export function onLocalChange(key: string, listener: () => void): () => void {
  const onChanged = (changes: object, name: string) => {
    if (name === 'local' && key in changes) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

/** Calls back with each new value of a key of `storage.session`, until the returned function is called. */
export function onSessionChange(key: string, listener: (value: unknown) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, name: string) => {
    if (name === 'session' && key in changes) listener(changes[key]?.newValue);
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
