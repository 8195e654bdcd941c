import type { Enrollment, FinishReason } from '../prospect/enrollment';

import type { Touch } from '../prospect/touch';

/** Finish reasons after which a mail of the rep's waits for an answer. */
const AWAITING: ReadonlySet<FinishReason | null> = new Set(['replied', 'meeting-booked', 'no-reply']);

/** Whether the rep wrote after the cadence had ended and no answer was seen. No cadence would ask again. */
export function wroteLast(
  { state, finishReason, finishedAt }: Pick<Enrollment, 'state' | 'finishReason' | 'finishedAt'>,
  lastTouch: Pick<Touch, 'direction' | 'at'> | null,
): boolean {
  if (state !== 'finished' || finishedAt === null || !AWAITING.has(finishReason)) return false;
  return lastTouch?.direction === 'outbound' && lastTouch.at > finishedAt;
}
