import type { CalendarRules } from '@/lib/domain/calendar/rules';
import type { ParseMoment } from './snooze-menu';

/** The parser of typed moments for a page. Its words in six languages load with the first one typed. */
export const parseMoment =
  (rules: CalendarRules): ParseMoment =>
  async (words, now, locale) => {
    const { readMoment } = await import('@/lib/moments/read-moment');
    return readMoment(words, { now, locale, rules });
  };
