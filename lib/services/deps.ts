import type { Now } from '@/lib/domain/time/time';
import type * as alarms from '@/lib/platform/alarms';
import type * as badge from '@/lib/platform/badge';
import type * as notifications from '@/lib/platform/notifications';
import type * as siteAccess from '@/lib/platform/site-access';
import type * as stayAwake from '@/lib/platform/stay-awake';
import type { KeyValues } from '@/lib/platform/storage-area';
import type * as tabs from '@/lib/platform/tabs';
import type { NextTouchDatabase } from '@/lib/storage/database';
import type { SettingsDoor } from './settings/settings-door';
import type { Teammates } from './teammates';
import type { TextReaders } from './text-readers';
import type { LanguageChoice } from './translator';

/** What the use cases need from outside. Tests pass a database in memory, a clock of their own and plain maps. */
export interface Deps {
  db: NextTouchDatabase;
  now(): Promise<Now>;
  /** A new random id. */
  newId(): string;
  /** The only way to change the rep's settings. */
  settings: SettingsDoor;
  /** `storage.local`: kept when the browser is closed. */
  local: KeyValues;
  /** `storage.session`: kept when the worker is stopped, lost when the browser is closed. */
  session: KeyValues;
  readers: TextReaders;
  /** What teammates have told; absent in the edition without sync. */
  teammates?: Teammates | null | undefined;
  /** Schedules a refresh of badge, alarms and overlays. Returns at once. */
  changed(): void;
}

/** The browser functions that the background calls. */
export type BrowserApi = Pick<typeof alarms, 'keepRepeating' | 'keepOnce'> &
  Pick<typeof badge, 'paintBadge'> &
  Pick<typeof notifications, 'showNotice' | 'hideNotice'> &
  Pick<typeof siteAccess, 'hasGmailAccess'> &
  Pick<typeof stayAwake, 'awakeDuring'> &
  Pick<typeof tabs, 'gmailTabs' | 'openGmail' | 'openNewMail' | 'openOwnPage' | 'runInTab' | 'tellGmailTabs'> &
  LanguageChoice;
