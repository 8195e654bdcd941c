import * as z from 'zod/mini';
import { dayNumberOrNaN } from './calendar-day';
import { type LocalDate, LocalTime } from './local-date';

/**
 * Time as the log knows it.
 *
 * Facts that happened are instants (epoch milliseconds). Plans are local wall-clock text without a zone, as a rep
 * thinks of them: "Tuesday at nine" stays Tuesday at nine through daylight saving and across zones. Both texts sort in
 * time order, so a list of what is due is one range of an index.
 */

/** Wall-clock moment, `YYYY-MM-DDTHH:mm`, on a day the calendar has: planning from 30 February would fail later. */
export const LocalDateTime = /* @__PURE__ */ z.string().check(
  z.regex(/^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/),
  z.refine((text) => !Number.isNaN(dayNumberOrNaN(text.slice(0, 10)))),
);
export type LocalDateTime = z.infer<typeof LocalDateTime>;

/** The last millisecond of the year 9999 (UTC): later instants have no four-digit date, and no mail has them. */
const LAST_INSTANT = 253_402_300_799_999;

/** An instant, epoch milliseconds, from 1970 to 9999. */
export const Instant = /* @__PURE__ */ z.int().check(z.nonnegative(), z.maximum(LAST_INSTANT));
export type Instant = z.infer<typeof Instant>;

/** Part of a day, `from` inclusive, `to` exclusive; may run over midnight (`22:00`–`07:00`). */
export const TimeRange = z.object({ from: LocalTime, to: LocalTime });
export type TimeRange = z.infer<typeof TimeRange>;

/** A moment as both an instant and what the rep's clock showed then. Events keep both, so folding needs no zone. */
export interface Moment {
  at: Instant;
  local: LocalDateTime;
}

/** The present, as handed to every rule that needs it. `zone` is an IANA name such as `Europe/Berlin`. */
export interface Now extends Moment {
  zone: string;
}

/** The date part of a wall-clock moment. */
export function dateIn(local: LocalDateTime): LocalDate {
  return local.slice(0, 10);
}

/** The year of a date or a wall-clock moment. */
export function yearIn(local: LocalDate | LocalDateTime): number {
  return Number(local.slice(0, 4));
}

/** The month of a date or a wall-clock moment, `YYYY-MM`. */
export function monthIn(local: LocalDate | LocalDateTime): string {
  return local.slice(0, 7);
}

/** The time part of a wall-clock moment. */
export function timeIn(local: LocalDateTime): LocalTime {
  return local.slice(11, 16);
}

/** A date and a time of day as one wall-clock moment. */
export function at(date: LocalDate, time: LocalTime): LocalDateTime {
  return `${date}T${time}`;
}
