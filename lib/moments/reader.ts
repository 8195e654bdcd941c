import type { Token } from './tokens';

/** How numeric dates are read. */
export interface LexicalOptions {
  language: string;
  /** In numeric dates the day comes before the month. */
  dayFirst: boolean;
  hIsClock: boolean;
}

/**
 * What a pattern reads at a place, and the characters it took; null tokens = the pattern applies, but there is no such
 * moment.
 */
export interface Reading {
  tokens: Token[] | null;
  length: number;
}

/** Reads the start of a text; null when the pattern does not apply. */
export type Reader = (text: string, options: LexicalOptions) => Reading | null;

const isHour = (hour: number, minute: number) => hour >= 0 && hour * 60 + minute <= 24 * 60 && minute <= 59;

/** A reader by a pattern, tried at the start of the rest of the text. */
export function reader(pattern: RegExp, make: (groups: string[], options: LexicalOptions) => Token[] | null): Reader {
  return (text, options) => {
    const found = pattern.exec(text);
    return found
      ? {
          tokens: make(
            Array.from(found, (group) => group ?? ''),
            options,
          ),
          length: found[0].length,
        }
      : null;
  };
}

/** A day and month, with a year of two or four digits or none; null where no calendar has it. */
export function dateToken(year: string, month: string, day: string): Token[] | null {
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return null;
  const full = year.length === 2 ? Number(year) + 2_000 : Number(year);
  return [{ is: 'date', year: year === '' ? null : full, month: m, day: d }];
}

/** A time of day, until 24:00; null where no clock shows it. */
export function clockToken(hour: number, minute: number, sure: boolean): Token[] | null {
  return isHour(hour, minute) ? [{ is: 'clock', hour, minute, sure }] : null;
}

/** A reader for some languages alone. */
export function inLanguages(languages: readonly string[], ...args: Parameters<typeof reader>): Reader {
  const read = reader(...args);
  return (text, options) => (languages.includes(options.language) ? read(text, options) : null);
}
