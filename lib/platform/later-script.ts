/** What a service worker has and an event page lacks. */
interface BackgroundScope {
  importScripts?(url: string): void;
  [name: string]: unknown;
}

/**
 * A script that the background runs only when it first needs what is in it, so that a wake does not read it. To be called in
 * the background's first turn: a service worker may import a script later only when it did so while it was installed. An event page
 * (Firefox) has none to import, and runs the script before the background by its manifest.
 *
 * @param file from the extension's root
 * @param name property of `globalThis` in which the script leaves what it holds
 */
export function laterScript<T>(file: string, name: string): () => T {
  const scope = globalThis as unknown as BackgroundScope;
  const run = () => scope.importScripts?.(file);
  addEventListener('install', run);
  return () => {
    if (scope[name] === undefined) run();
    return scope[name] as T;
  };
}
