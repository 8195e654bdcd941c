import type { Enrollment, FinishReason } from '../prospect/enrollment';

import type { Touch } from '../prospect/touch';

/** Ends after which a mail of the rep's waits for an answer. */
const AWAITING: ReadonlySet<FinishReason> = new Set(['replied', 'meeting-booked', 'no-reply']);

/** Whether the rep wrote after the cadence had ended, and nothing came back: nobody would ask again. */
export function wroteLast(
  { state, finishReason, finishedAt }: Pick<Enrollment, 'state' | 'finishReason' | 'finishedAt'>,
  lastTouch: Pick<Touch, 'direction' | 'at'> | null,
): boolean {
  if (state !== 'finished' || finishedAt === null || finishReason === null || !AWAITING.has(finishReason)) return false;
  return lastTouch?.direction === 'outbound' && lastTouch.at > finishedAt;
}
