import type { NextTouchDatabase } from '@/lib/storage/database';
import type { Teammates } from '../teammates';
import type { StartSync } from './part';

/** The edition without sync. */
export function createStartSync(_db: NextTouchDatabase): StartSync | null {
  return null;
}

/** Nor are there teammates. */
export function createTeammates(_db: NextTouchDatabase): Teammates | null {
  return null;
}
