import type { CalendarRules } from '@/lib/domain/calendar/rules';
import type { LocalDateTime } from '@/lib/domain/time/time';
import type { FindPromise } from './use-typed-promise';

/** Reads promises on a page. Its words load with the first text. `locale` is BCP 47. */
export const findPromiseOn =
  (rules: CalendarRules, now: LocalDateTime, locale: string): FindPromise =>
  async (text) => {
    const { findPromise } = await import('@/lib/moments/find-promise');
    return findPromise(text, { now, locale, rules });
  };
