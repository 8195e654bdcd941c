import Dexie from 'dexie';

/** A failure of the database. Nothing was written. `code` picks the words on screen; the message says what to do. */
export class StorageError extends Error {
  constructor(
    readonly code: 'quota-exceeded' | 'database-unavailable' | 'database-blocked' | 'invalid-event',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The disk, or the browser's share of it, is full. */
export class QuotaExceeded extends StorageError {
  constructor(cause?: unknown) {
    super('quota-exceeded', 'The disk is full: free some space, then try again. Nothing was changed.', { cause });
  }
}

/** The browser refuses to open the database. */
export class DatabaseUnavailable extends StorageError {
  constructor(cause?: unknown) {
    super(
      'database-unavailable',
      'The log cannot be opened: restart the browser. If it stays so, restore a snapshot in options.',
      { cause },
    );
  }
}

/** Another version of the extension holds the database, or has taken it over. */
export class DatabaseBlocked extends StorageError {
  constructor(cause?: unknown) {
    super('database-blocked', 'Next Touch was updated: close its other pages and reload this one.', { cause });
  }
}

/** An event that does not match the schema was offered for writing. A bug of the caller, not of the rep. */
export class InvalidEvent extends StorageError {
  constructor(detail: string) {
    super('invalid-event', `Refused to log an event that breaks the schema: ${detail}`);
  }
}

/** Whether the database cannot be read or written now, whatever is asked of it: the same may succeed later. */
export const isOutage = (error: unknown): error is StorageError =>
  error instanceof StorageError && error.code !== 'invalid-event';

const UNAVAILABLE: ReadonlySet<string> = new Set([
  Dexie.errnames.OpenFailed,
  Dexie.errnames.MissingAPI,
  Dexie.errnames.InvalidState,
  Dexie.errnames.NotFound,
  Dexie.errnames.Unknown,
  'UnknownError',
  'InvalidStateError',
  'NotReadableError',
  'SecurityError',
]);
const BLOCKED: ReadonlySet<string> = new Set([Dexie.errnames.DatabaseClosed, Dexie.errnames.Version, 'VersionError']);

/** The names of an error and of all it wraps: Dexie hides a full disk in the `inner` of an `AbortError`. */
function* namesOf(error: unknown): Generator<string> {
  let current = error;
  for (let depth = 0; depth < 10 && typeof current === 'object' && current !== null; depth += 1) {
    if ('name' in current && typeof current.name === 'string') yield current.name;
    if ('failures' in current && Array.isArray(current.failures))
      for (const each of current.failures) yield* namesOf(each);
    current = 'inner' in current && current.inner ? current.inner : 'cause' in current ? current.cause : null;
  }
}

/** Turns what Dexie or IndexedDB threw into a {@link StorageError}; anything else is handed back as it came. */
export function toStorageError(error: unknown): unknown {
  if (error instanceof StorageError) return error;
  const names = [...namesOf(error)];
  if (names.includes('QuotaExceededError')) return new QuotaExceeded(error);
  if (names.some((name) => BLOCKED.has(name))) return new DatabaseBlocked(error);
  if (names.some((name) => UNAVAILABLE.has(name))) return new DatabaseUnavailable(error);
  return error;
}

/** Runs `work`, letting only typed errors of the database out. */
export async function withStorageErrors<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toStorageError(error);
  }
}
