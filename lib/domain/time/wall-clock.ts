import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMinutes } from 'date-fns/addMinutes';
import { differenceInMinutes } from 'date-fns/differenceInMinutes';
import type { LocalDateTime } from './time';

/** Wall-clock moments as a clock face shows them, without a zone: every day has 24 hours here. */

/** This many minutes further on the clock face (back when negative). */
export function plusMinutes(local: LocalDateTime, minutes: number): LocalDateTime {
  return faceText(addMinutes(clockFace(local), minutes));
}

/** Minutes on the clock face from one moment to another, negative when `to` is earlier. */
export function minutesBetween(from: LocalDateTime, to: LocalDateTime): number {
  return differenceInMinutes(clockFace(to), clockFace(from));
}

/** The moment as a UTC date showing the same digits. */
export function clockFace(local: LocalDateTime): Date {
  const [year, month, day] = [local.slice(0, 4), local.slice(5, 7), local.slice(8, 10)].map(Number);
  const [hour, minute] = [local.slice(11, 13), local.slice(14, 16)].map(Number);
  return new UTCDateMini(year ?? Number.NaN, (month ?? 0) - 1, day ?? 0, hour ?? 0, minute ?? 0);
}

/** The digits a UTC date shows, seconds cut off. */
export function faceText(face: Date): LocalDateTime {
  return face.toISOString().slice(0, 16);
}
