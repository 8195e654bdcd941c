import Dexie from 'dexie';

/**
 * Waits within a live query for what is not Dexie's: `import()`, a promise made elsewhere. Waited for as it is, it would be the
 * end of following: Dexie knows no more whose reads those after it are.
 */
export const waitInQuery = <T>(promise: Promise<T>): PromiseLike<T> => Dexie.Promise.resolve(promise);
