import type { Duration } from '../../support/clock';
import type { Row } from '../../support/read-table';
import { until } from './until';

/** A browser whose log can be read, clock moved and alarm rung. */
export interface Followed {
  rows(table: string): Promise<Row[]>;
  passTime(by: Duration): Promise<void>;
  ring(): Promise<void>;
}

/** Longer than Gmail's undo window and the time Next Touch waits. */
const SETTLED = { seconds: 40 };

/** Whether so many sends were accepted; the first of them may have settled. */
export const areAccepted = (count: number) => (sends: readonly Row[]) =>
  sends.filter((row) => row.state === 'accepted' || row.state === 'confirmed').length >= count;

/** Waits until the log's sends pass. To be called before the clock moves: one accepted later would settle later by that. */
export const untilSends = (rig: Followed, pass: (sends: Row[]) => boolean, ms?: number): Promise<Row[]> =>
  until('the sends are known', () => rig.rows('sends'), pass, ms);

/** The undo window passes and an alarm rings. */
export async function settle(rig: Followed): Promise<void> {
  await rig.passTime(SETTLED);
  await rig.ring();
}

/** {@link settle}, then waits until the touches pass: so many of them, or a test of their own. */
export async function settleIntoTouches(rig: Followed, pass: number | ((touches: Row[]) => boolean), ms?: number) {
  await settle(rig);
  const isEnough = typeof pass === 'number' ? (touches: Row[]) => touches.length >= pass : pass;
  return until('all are touches', () => rig.rows('touches'), isEnough, ms);
}
