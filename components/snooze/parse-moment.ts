import type { CalendarRules } from '@/lib/domain/calendar/rules';
import type { MomentReading } from '@/lib/domain/time/moment-reading';
import type { LocalDateTime } from '@/lib/domain/time/time';

/** Reads words such as "next Tuesday 9am", counted from `now`. `locale` is BCP 47. */
export type ParseMoment = (words: string, now: LocalDateTime, locale: string) => Promise<MomentReading>;

/** The parser of typed moments for a page. Its words in six languages load with the first one typed. */
export const parseMoment =
  (rules: CalendarRules): ParseMoment =>
  async (words, now, locale) => {
    const { readMoment } = await import('@/lib/moments/read-moment');
    return readMoment(words, { now, locale, rules });
  };
