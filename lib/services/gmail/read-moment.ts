import * as chrono from 'chrono-node';
import { format, parseISO } from 'date-fns';
import type { LocalTime } from '@/lib/domain/time/local-date';
import type { LocalDateTime, Now } from '@/lib/domain/time/time';
import { type Language, languageOf } from '@/lib/i18n/languages';

/** English is read in any case. */
const BY_LANGUAGE: Partial<Record<Language, { parse: typeof chrono.parse }>> = {
  de: chrono.de,
  es: chrono.es,
  fr: chrono.fr,
  ja: chrono.ja,
  pt: chrono.pt,
};

/**
 * "next Tuesday 9am", in the rep's language or English, counted from now. A day without a time is at `nudgeTime`. Null when
 * it names no moment to come. Works on wall-clock time alone: the zone of the machine cancels out.
 */
export function readMoment(
  text: string,
  now: Now,
  { locale, nudgeTime }: { locale: string; nudgeTime: LocalTime },
): LocalDateTime | null {
  const reference = parseISO(now.local);
  const own = BY_LANGUAGE[languageOf(locale)];
  const options = { forwardDate: true };
  const [found] = own?.parse(text, reference, options) ?? [];
  const result = found ?? chrono.parse(text, reference, options)[0];
  if (!result) return null;
  const day = format(result.start.date(), "yyyy-MM-dd'T'HH:mm");
  const moment = result.start.isCertain('hour') ? day : `${day.slice(0, 10)}T${nudgeTime}`;
  return moment > now.local ? moment : null;
}
