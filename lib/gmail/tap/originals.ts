/** The browser's own functions, kept before any script of the page can replace them. */

export const { apply, construct } = Reflect;

/** Reads a property by the browser's own getter, whatever the page has defined since. */
export function ownGetter<T extends object, K extends keyof T>(prototype: T, name: K): (self: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (self) => (get ? apply(get, self, []) : self[name]);
}

/**
 * The function with an observer called after it. A proxy, so that it looks and prints like the browser's own. Errors of
 * the observer are dropped; what the function throws or returns goes to the page unchanged.
 */
// biome-ignore lint/suspicious/noExplicitAny: stands in for the browser's functions of any shape.
export function observed<F extends (...args: any[]) => any>(
  original: F,
  observe: (self: never, args: unknown[], result: ReturnType<F>) => void,
): F {
  return new Proxy(original, {
    apply(target, self, args) {
      const result = apply(target, self, args);
      try {
        observe(self as never, args, result);
      } catch {
        // As in `quietly`, without a function made for each call.
      }
      return result;
    },
  });
}

/** Runs our own code within the page's: our error must not reach Gmail. */
export function quietly(run: () => void): void {
  try {
    run();
  } catch {
    // The exchange is not reported; the background still sees its request and status.
  }
}
