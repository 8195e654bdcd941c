/**
 * happy-dom lays nothing out: gives every element the size of a list with room for six rows, which a virtual list needs to
 * draw any. Call it in `beforeAll`.
 */
export function giveRoomForRows(): void {
  // Its observer would report every element as empty.
  class QuietObserver {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  for (const scope of [globalThis, document.defaultView])
    Object.defineProperty(scope, 'ResizeObserver', { configurable: true, value: QuietObserver });
  const sizes = { clientHeight: 480, clientWidth: 400, offsetHeight: 78, offsetWidth: 400 };
  for (const [name, value] of Object.entries(sizes))
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
}
