/** What a browser's language tells of the rep's week. */
export interface WeekGuess {
  /** ISO 3166; null when the language names none. */
  country: string | null;
  /** ISO weekdays, Monday = 1; null where the browser does not know its weekend. */
  workingDays: number[] | null;
}

type LocaleWithWeek = Intl.Locale & { getWeekInfo?: () => { weekend: number[] }; weekInfo?: { weekend: number[] } };

/**
 * Country and working days as the browser's language has them (`de-AT`: Austria, Monday to Friday). A language without a
 * country gives none: most people who speak it may live elsewhere.
 * @param language BCP 47
 */
export function guessWeek(language: string): WeekGuess {
  let locale: LocaleWithWeek;
  try {
    locale = new Intl.Locale(language);
  } catch {
    return { country: null, workingDays: null };
  }
  const country = locale.region && /^[A-Z]{2}$/.test(locale.region) ? locale.region : null;
  const weekend = country === null ? undefined : (locale.getWeekInfo?.() ?? locale.weekInfo)?.weekend;
  return { country, workingDays: weekend ? [1, 2, 3, 4, 5, 6, 7].filter((day) => !weekend.includes(day)) : null };
}
