/** The day somebody says they are back. Background only: the date reader is too large for Gmail's page. */
import { ar, type Chrono, de, en, es, fr, ja, pt, ru, zh } from 'chrono-node';
import { addDays, format, parseISO } from 'date-fns';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { outOfOfficeLanguage } from './classify';
import { hindiToEnglish } from './hindi-months';
import type { Language } from './phrases';
import { plain } from './plain';

type Reader = Pick<Chrono, 'parse'>;

const READERS: Record<Language, Reader> = {
  en: en.casual,
  zh: zh.casual,
  es: es.casual,
  // Day before month, as in India.
  hi: en.GB,
  ar: ar.casual,
  fr: fr.casual,
  pt: pt.casual,
  ru: ru.casual,
  de: de.casual,
  ja: ja.casual,
};

/** Nobody announces an absence of more than a year; what looks like it is a phone number or a year of founding. */
const MAX_DAYS = 366;

/**
 * The last future day that a text names, which is when its writer is back ("from 1 to 7 December", "until Monday"), or null.
 * `today` is the rep's day. Reads the language of the out-of-office phrase in the text; English where there is none.
 */
export function returnDate(text: string, today: LocalDate): LocalDate | null {
  const words = plain(text);
  const language = outOfOfficeLanguage(words, words) ?? 'en';
  const readable = language === 'hi' ? hindiToEnglish(words) : words;
  const noon = parseISO(`${today}T12:00`);
  const last = format(addDays(noon, MAX_DAYS), 'yyyy-MM-dd');
  const days = READERS[language].parse(readable, noon, { forwardDate: true }).flatMap(({ start, end }) => {
    const point = end ?? start;
    const names = point.isCertain('day') || point.isCertain('weekday');
    return names ? [format(point.date(), 'yyyy-MM-dd')] : [];
  });
  return (
    days
      .filter((day) => day > today && day <= last)
      .sort()
      .at(-1) ?? null
  );
}
