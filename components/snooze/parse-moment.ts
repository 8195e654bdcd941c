import type { LocalTime } from '@/lib/domain/time/local-date';
import type { LocalDateTime } from '@/lib/domain/time/time';
import type { ParseMoment } from './snooze-menu';

type Chrono = typeof import('chrono-node');
type Reader = Pick<Chrono['en'], 'parse'>;

function readerFor(chrono: Chrono, locale: string): Reader {
  const readers: Record<string, Reader> = {
    de: chrono.de,
    es: chrono.es,
    fr: chrono.fr,
    pt: chrono.pt,
    ja: chrono.ja,
  };
  return readers[locale.slice(0, 2)] ?? chrono.en;
}

/** The wall clock as chrono knows it: an instant of UTC whose digits are those on the rep's clock. */
function reference(now: LocalDateTime) {
  return { instant: new Date(`${now}:00Z`), timezone: 0 };
}

const two = (value: number | null) => String(value ?? 0).padStart(2, '0');

/**
 * Reads "next Tuesday 9am" in the rep's language, else in English. A day without a time is at `defaultTime`. The
 * library is large and loads with the first word typed.
 */
export const parseMoment =
  (defaultTime: LocalTime): ParseMoment =>
  async (words, now, locale) => {
    const chrono = await import('chrono-node');
    // The reading that takes in most of the words: the German one hears only "10am" in "tomorrow 10am".
    const [best] = [...new Set([readerFor(chrono, locale), chrono.en])]
      .flatMap((reader) => reader.parse(words, reference(now), { forwardDate: true }).slice(0, 1))
      .sort((a, b) => b.text.length - a.text.length);
    if (!best) return null;
    const { start } = best;
    const day = `${start.get('year')}-${two(start.get('month'))}-${two(start.get('day'))}`;
    const time = start.isCertain('hour') ? `${two(start.get('hour'))}:${two(start.get('minute'))}` : defaultTime;
    return `${day}T${time}`;
  };
