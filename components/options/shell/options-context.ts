import type { Settings } from '@/lib/domain/settings';
import type { Now } from '@/lib/domain/time/time';
import type { SettingsPatch } from '@/lib/messages/contract';
import type { BegunSection } from './begin-section';

/** The bar at the bottom: what happened, and the way back where there is one. */
export interface OptionsNotice {
  /** A function is asked whenever the bar is drawn: for words that must follow a change of language. */
  message: string | (() => string);
  tone: 'plain' | 'problem';
  undo: (() => Promise<void>) | null;
}

/** What every section of the options page is given. */
export interface OptionsContext {
  now: Now;
  settings: Settings;
  begun: BegunSection;
  /** What stands behind the section's name in the address: `#cadences/steady` → `steady`. Null when nothing does. */
  detail: string | null;
  /** Goes to another place of the page: `cadences/steady`. */
  go(route: string): void;
  /** Stores the patch at once and says so, with Undo. False when that failed; the bar then says why. */
  save(patch: SettingsPatch, message: OptionsNotice['message']): Promise<boolean>;
  say(notice: OptionsNotice | null): void;
  /** Carries out work that may fail; a failure is said in the bar and gives null. */
  attempt<T>(work: () => Promise<T>): Promise<T | null>;
}
