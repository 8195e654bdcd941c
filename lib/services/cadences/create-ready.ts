import { type NextTouchDatabase, openDatabase } from '@/lib/storage/database';
import { seedPresets } from './seed-presets';

/** Presets for a new database, once for each life of the worker; tried again where it failed. */
export function createReady(db: NextTouchDatabase): () => Promise<void> {
  let ready: Promise<void> | null = null;
  return () => {
    ready ??= openDatabase(db)
      .then(seedPresets)
      .catch((error: unknown) => {
        ready = null;
        throw error;
      });
    return ready;
  };
}
