import type { AnswerReader } from '../answers/read-answers';
import type { CatchUp } from '../catch-up/catch-up';
import type { BrowserApi, Deps } from '../deps';
import type { Health } from '../health/health';
import type { SendLog } from '../sends/send-log';
import type { createTapReports } from '../sends/tap-reports';
import type { OverlayTabs } from './overlay-tabs';

/** `storage.local`: whether the thread card is folded. */
export const FOLDED_KEY = 'overlay-folded';

/** What the services for Gmail's tabs are made of. */
export interface GmailParts {
  deps: Deps;
  browserApi: BrowserApi;
  sends: SendLog;
  tap: ReturnType<typeof createTapReports>;
  answers: AnswerReader;
  catchUp: CatchUp;
  overlay: OverlayTabs;
  health: Health;
  /** Queue shared with the requests that the browser saw, so that evidence is applied in the order in which it came. */
  inOrder: <T>(task: () => Promise<T>) => Promise<T>;
}

/** A mailbox as it is stored: lower case. */
export const lower = (mailbox: string) => mailbox.trim().toLowerCase();
