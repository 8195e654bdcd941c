import type { FaultRow } from '../row';
import { firefoxKilled } from './killed';
import { firefoxSuspended } from './suspended';
import { firefoxTabLives } from './tab-lives';

/** The rows that Firefox may answer otherwise than Chromium: its storage, its event page, its tabs. */
export const FIREFOX_ROWS: readonly FaultRow[] = [firefoxKilled, firefoxSuspended, firefoxTabLives];
