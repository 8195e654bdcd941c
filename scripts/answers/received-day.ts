import type { LocalDate } from '@/lib/domain/time/local-date';
import { dateIn } from '@/lib/domain/time/time';

/** Numbers below this are seconds since 1970, not milliseconds. */
const LEAST_MILLISECONDS = 100_000_000_000;

/**
 * The day a mail came in, from what people write into a file of cases: a day, a moment with or without a zone (its own day
 * counts), a mail header's date, seconds or milliseconds since 1970. Null where it is none of them.
 */
export function receivedDay(received: string | number): LocalDate | null {
  const text = String(received).trim();
  if (/^\d{4}-\d\d-\d\d(?!\d)/.test(text)) return Number.isNaN(Date.parse(dateIn(text))) ? null : dateIn(text);
  const number = /^\d{9,}$/.test(text) ? Number(text) : Number.NaN;
  const milliseconds = number < LEAST_MILLISECONDS ? number * 1_000 : number;
  const moment = new Date(
    /^\d{9,}$/.test(text) ? milliseconds : /\b\d{4}\b/.test(text) ? Date.parse(text) : Number.NaN,
  );
  return Number.isNaN(moment.getTime()) ? null : dateIn(moment.toISOString());
}
