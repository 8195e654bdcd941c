import { tzOffset } from '@date-fns/tz/tzOffset';
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMinutes } from 'date-fns/addMinutes';
import type { Instant, LocalDateTime, Now } from './time';
import { clockFace, faceText } from './wall-clock';

/** The zone is not one the browser knows. */
export class UnknownZoneError extends RangeError {
  override name = 'UnknownZoneError';
}

/** Further than any zone is from UTC, so the offsets on both sides of a local time's transition are found. */
const MARGIN_MINUTES = 24 * 60;

/** Minutes the zone's clocks are ahead of UTC at an instant. Throws UnknownZoneError. */
export function offsetAt(at: Instant, zone: string): number {
  const offset = tzOffset(zone, new UTCDateMini(at));
  if (Number.isNaN(offset)) throw new UnknownZoneError(`Unknown time zone: ${zone}`);
  return offset;
}

/** What the zone's clocks show at an instant, seconds cut off. */
export function toLocal(at: Instant, zone: string): LocalDateTime {
  return faceText(shift(at, offsetAt(at, zone)));
}

/**
 * The instant at which the zone's clocks show this time. Where they show it twice (clocks set back) it is the first;
 * where they never show it (clocks set forward) it is the first instant after the gap.
 */
export function toInstant(local: LocalDateTime, zone: string): Instant {
  const asUtc = +clockFace(local);
  const before = offsetAt(+shift(asUtc, -MARGIN_MINUTES), zone);
  const after = offsetAt(+shift(asUtc, MARGIN_MINUTES), zone);
  // The larger offset gives the earlier instant.
  for (const offset of [Math.max(before, after), Math.min(before, after)]) {
    const at = +shift(asUtc, -offset);
    if (offsetAt(at, zone) === offset) return at;
  }
  return transition(+shift(asUtc, -MARGIN_MINUTES), +shift(asUtc, MARGIN_MINUTES), zone);
}

/** The present for the rules: an instant together with what the rep's clock shows. */
export function nowIn(at: Instant, zone: string): Now {
  return { at, local: toLocal(at, zone), zone };
}

/** First instant in (from, to] that has the offset of `to`. */
function transition(from: Instant, to: Instant, zone: string): Instant {
  const target = offsetAt(to, zone);
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, zone) === target) high = middle;
    else low = middle;
  }
  return high;
}

function shift(at: Instant, minutes: number): Date {
  return addMinutes(new UTCDateMini(at), minutes);
}
