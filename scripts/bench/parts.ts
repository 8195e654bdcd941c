import type { Part } from './bench';
import { call } from './parts/call';
import { counts } from './parts/counts';
import { exporting } from './parts/export';
import { gmail } from './parts/gmail';
import { importing } from './parts/import';
import { insights } from './parts/insights';
import { overlay } from './parts/overlay';
import { options, popup } from './parts/pages';
import { planning } from './parts/planning';
import { restore } from './parts/restore';
import { send } from './parts/send';
import { worker } from './parts/worker';

/** All parts, in the order of the table. */
export const PARTS: readonly Part[] = [
  ...[gmail, overlay, popup, options, worker, send],
  ...[importing, restore, call, counts, planning, exporting, insights],
];
