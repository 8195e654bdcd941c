import type { NextTouchDatabase } from '@/lib/storage/database';
import type { StartSync } from './part';

/** The edition without sync. */
export function createStartSync(_db: NextTouchDatabase): StartSync | null {
  return null;
}
