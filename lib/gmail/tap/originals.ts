/** The browser's own functions, taken before any script of the page runs: what the page puts in their place later is not called. */

export const { apply, construct } = Reflect;

/** Reads a property by the browser's own getter, whatever the page has put in its place since. */
export function ownGetter<T extends object, K extends keyof T>(prototype: T, name: K): (self: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (self) => (get ? apply(get, self, []) : self[name]);
}

/**
 * The function with an observer called after it. A proxy: to the page it looks and prints like the browser's own. What the
 * observer throws goes nowhere; what the function throws or returns goes to the page unchanged.
 */
// biome-ignore lint/suspicious/noExplicitAny: stands in for the browser's functions of any shape.
export function observed<F extends (...args: any[]) => any>(
  original: F,
  observe: (self: never, args: unknown[], result: ReturnType<F>) => void,
): F {
  return new Proxy(original, {
    apply(target, self, args) {
      const result = apply(target, self, args);
      quietly(() => observe(self as never, args, result));
      return result;
    },
  });
}

/** Runs our own code amid the page's: our error must not reach Gmail. */
export function quietly(run: () => void): void {
  try {
    run();
  } catch {
    // One exchange is not reported; the background still sees its request and its status.
  }
}
