/** Stands in for the polyfill in the overlay's bundle, see wxt.config.ts: Manifest V3 gives promises in both browsers. */
const scope = globalThis as { browser?: unknown; chrome?: unknown };

/** The browser's own API object. */
export default scope.browser ?? scope.chrome;
