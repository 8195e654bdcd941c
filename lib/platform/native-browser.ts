/** Stands in for the polyfill in the overlay's bundle, see wxt.config.ts: Manifest V3 gives promises in both browsers. */
const scope = globalThis as { browser?: unknown; chrome?: unknown };

export default scope.browser ?? scope.chrome;
