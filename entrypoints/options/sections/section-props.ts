import type { Settings } from '@/lib/domain/settings';
import type { NextTouchDatabase } from '@/lib/storage/database';

/** What the options page hands to each section that reads the log. */
export interface SectionProps {
  db: NextTouchDatabase;
  /** As stored now; a section draws anew when they change. */
  settings: Settings;
}
