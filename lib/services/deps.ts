import type { Now } from '@/lib/domain/time';
import type { KeyValues } from '@/lib/platform/storage-area';
import type { NextTouchDatabase } from '@/lib/storage/database';

/** What the use cases need from outside. Tests hand in a database in memory, a clock of their own and plain maps. */
export interface Deps {
  db: NextTouchDatabase;
  now(): Promise<Now>;
  /** A new random id. */
  newId(): string;
  /** Survives the browser. */
  local: KeyValues;
  /** Survives the worker, not the browser. */
  session: KeyValues;
  /** Something that screens or the badge show may have changed. Returns at once. */
  changed(): void;
}
