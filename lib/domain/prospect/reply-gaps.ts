import { millisecondsInHour } from 'date-fns/constants';
import type { Touch } from './touch';

/** How soon somebody answers: the median over their replies of the whole hours since the rep's last touch, at least 1. */
export interface ReplyGaps {
  count: number;
  hours: number;
}

/** The value in the middle; of two, the mean. Throws for none. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new RangeError('No values');
  return (low + high) / 2;
}

/** A further word of theirs, without a touch between, answers nothing new. Null where they never answered. Any order. */
export function replyGaps(touches: readonly Pick<Touch, 'at' | 'direction'>[]): ReplyGaps | null {
  const gaps: number[] = [];
  let since: number | null = null;
  for (const { at, direction } of touches.toSorted((a, b) => a.at - b.at)) {
    if (direction === 'outbound') since = at;
    else if (since !== null) {
      gaps.push(Math.max(1, Math.round((at - since) / millisecondsInHour)));
      since = null;
    }
  }
  return gaps.length > 0 ? { count: gaps.length, hours: median(gaps) } : null;
}
