import type { LocalDateTime } from '@/lib/domain/time';

/** A wall-clock text as a date whose UTC fields show it; to be formatted with `timeZone: 'UTC'` only. */
function asUtc(local: LocalDateTime): Date {
  return new Date(`${local}:00Z`);
}

/**
 * A day in the reader's language: "Fri 27 Nov" ("Fri, Nov 27" in American English), with the year when it is not this one.
 * @param language BCP 47
 */
export function dayText(local: LocalDateTime, now: LocalDateTime, language: string): string {
  const otherYear = local.slice(0, 4) !== now.slice(0, 4);
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(otherYear && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(asUtc(local));
}

/** Day and time: "Fri 27 Nov, 09:00" in the language's own manner. */
export function momentText(local: LocalDateTime, now: LocalDateTime, language: string): string {
  const time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return `${dayText(local, now, language)}, ${time.format(asUtc(local))}`;
}
