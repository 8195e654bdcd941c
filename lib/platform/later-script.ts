/** What a service worker has and an event page lacks. */
interface BackgroundScope {
  importScripts?(url: string): void;
  [name: string]: unknown;
}

/** A file from the extension's root, and the property of `globalThis` in which it leaves what it holds. */
interface Script {
  file: string;
  name: string;
}

/**
 * A script that the background runs only when it first needs what is in it, so that a wake does not read it. To be called in
 * the background's first turn: a service worker may import a script later only when it did so while it was installed. An event page
 * (Firefox) has none to import, and runs the script before the background by its manifest.
 */
export function laterScript<T>({ file, name }: Script): () => T {
  const scope = globalThis as unknown as BackgroundScope;
  const run = () => scope.importScripts?.(file);
  addEventListener('install', run);
  return () => {
    if (scope[name] === undefined) run();
    if (scope[name] === undefined) throw new Error(`${file} has left nothing`);
    return scope[name] as T;
  };
}

/** To be called by such a script. */
export function leave<T extends object>({ name }: Script, held: T): void {
  Object.assign(globalThis, { [name]: held });
}
