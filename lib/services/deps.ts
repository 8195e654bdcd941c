import type { Now } from '@/lib/domain/time/time';
import type * as alarms from '@/lib/platform/alarms';
import type * as badge from '@/lib/platform/badge';
import type * as notifications from '@/lib/platform/notifications';
import type * as siteAccess from '@/lib/platform/site-access';
import type { KeyValues } from '@/lib/platform/storage-area';
import type * as tabs from '@/lib/platform/tabs';
import type { NextTouchDatabase } from '@/lib/storage/database';
import type { SettingsDoor } from './settings/settings-door';
import type { LanguageChoice } from './translator';

/** What the use cases need from outside. Tests hand in a database in memory, a clock of their own and plain maps. */
export interface Deps {
  db: NextTouchDatabase;
  now(): Promise<Now>;
  /** A new random id. */
  newId(): string;
  /** The one way to change the rep's settings. */
  settings: SettingsDoor;
  /** Survives the browser. */
  local: KeyValues;
  /** Survives the worker, not the browser. */
  session: KeyValues;
  /** Something that screens or the badge show may have changed. Returns at once. */
  changed(): void;
}

/** What the background does to the browser around it. */
export type BrowserApi = Pick<typeof alarms, 'keepRepeating' | 'keepOnce'> &
  Pick<typeof badge, 'paintBadge'> &
  Pick<typeof notifications, 'showNotice' | 'hideNotice'> &
  Pick<typeof siteAccess, 'hasGmailAccess'> &
  Pick<typeof tabs, 'gmailTabs' | 'openGmail' | 'openOwnPage' | 'runInTab' | 'tellGmailTabs'> &
  LanguageChoice;
