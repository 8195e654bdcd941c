import type { FaultRow } from '../row';
import { alarmKilled } from './alarm-killed';
import { alarmsCleared } from './alarms-cleared';
import { browserKilled } from './browser-killed';
import { corruption } from './corruption';
import { diskFull } from './disk-full';
import { erased } from './erased';
import { flooded } from './flood';
import { realModel } from './model';
import { profiles } from './profiles';
import { reloaded } from './reloaded';
import { restores } from './restores';
import { sendKilled } from './send-killed';
import { tabLives } from './tab-lives';
import { tornLog } from './torn-log';
import { twoTabs } from './two-tabs';
import { workerKilled } from './worker-killed';

/** The rows that need a real browser, in the order of the fault table. */
export const CHROMIUM_ROWS: readonly FaultRow[] = [
  workerKilled,
  sendKilled,
  twoTabs,
  reloaded,
  alarmKilled,
  alarmsCleared,
  browserKilled,
  tornLog,
  diskFull,
  corruption,
  flooded,
  restores,
  tabLives,
  profiles,
  erased,
  realModel,
];
