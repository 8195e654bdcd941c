import type { FaultRow } from '../row';
import { clock } from './clock';
import { closedForDays } from './closed-for-days';
import { model } from './model';
import { notifications } from './notifications';
import { schemas } from './schemas';

/** The rows played in memory, in the order of the fault table. */
export const MEMORY_ROWS: readonly FaultRow[] = [closedForDays, clock, schemas, notifications, model];
