import 'fake-indexeddb/auto';
import { afterAll, afterEach, vi } from 'vitest';

// One worker runs many files with one set of modules, so what a file changed outside itself ends with it.
if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/react');
  afterEach(cleanup);
  // happy-dom has the attribute without its methods, and no layout: what is open is in the tree, as in a browser.
  Object.assign(HTMLElement.prototype, { showPopover() {}, hidePopover() {} });
  afterAll(() => document.body.replaceChildren());
}
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
