import * as z from 'zod/mini';
import { LocalDateTime } from './time';
import { plusMinutes } from './wall-clock';

const SPAN = /^PT([1-9]\d{0,6})M$/;

/**
 * Until when a nudge is hidden: a wall-clock moment ("tomorrow at nine" stays nine o'clock wherever the rep is), or a span
 * from now in minutes as ISO 8601 writes it ("in an hour": `PT60M`), which is over at the same instant after a flight too.
 */
export const SnoozeUntil = z.union([LocalDateTime, /* @__PURE__ */ z.string().check(z.regex(SPAN))]);
export type SnoozeUntil = z.infer<typeof SnoozeUntil>;

/** A span of so many minutes, as a {@link SnoozeUntil}. */
export function spanOf(minutes: number): SnoozeUntil {
  return `PT${minutes}M`;
}

/** Minutes of a span; null for a wall-clock moment. */
export function spanMinutes(until: SnoozeUntil): number | null {
  const found = SPAN.exec(until);
  return found ? Number(found[1]) : null;
}

/** What the rep's clock shows then, as far as one can tell now. */
export function untilLocal(until: SnoozeUntil, now: LocalDateTime): LocalDateTime {
  const minutes = spanMinutes(until);
  return minutes === null ? until : plusMinutes(now, minutes);
}
