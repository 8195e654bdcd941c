import { englishClock, germanClock, japanese, portugueseDate } from './lexical-languages';
import { clockToken, dateToken, inLanguages, type LexicalOptions, type Reader, type Reading, reader } from './reader';
import type { Token } from './tokens';

/** Twelve-hour clock: 12am is midnight, 12pm noon. */
function twelve(hour: string, minute: string, half: string): Token[] | null {
  const h = Number(hour);
  return h < 1 || h > 12 ? null : clockToken((h % 12) + (half.startsWith('p') ? 12 : 0), Number(minute), true);
}

/** Day and month in the order of the region; where that makes no month, in the other. */
function slashed(a: string, b: string, year: string, dayFirst: boolean): Token[] | null {
  const [first, second] = dayFirst ? [b, a] : [a, b];
  return dateToken(year, first, second) ?? dateToken(year, second, first);
}

const DATES: Reader[] = [
  reader(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(?:t(?=\d))?/, ([, y = '', m = '', d = '']) => dateToken(y, m, d)),
  reader(
    /^(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}|\d{2})(?![\d:.]|\s*(?:uhr|h)(?![a-z])))?/,
    ([, d = '', m = '', y = '']) => dateToken(y, m, d),
  ),
  // "2-3 weeks", "1/2 hour" and "2-3pm" are no dates.
  reader(
    /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2})(?![\d/:])|(?![\d/:]|[ap]m|\s*(?:h(?:ou)?rs?|h|std|stunden?|min[a-z]*|days?|tage?n?|jours?|dias?|w(?:ee)?ks?|wochen?|sem[a-z]*|months?|monate?n?|mois|mes(?:es)?|y(?:ea)?rs?|jahre?n?|ans?|anos?|business|working)(?![a-z])))/,
    ([, a = '', , b = '', y = ''], { dayFirst }) => slashed(a, b, y, dayFirst),
  ),
];

const CLOCKS: Reader[] = [
  // "2p", "2:30p".
  inLanguages(['en'], /^(\d{1,2})(?::(\d{2}))?([ap])(?![a-z\d.]|\s?m\b)/, ([, h = '', m = '', a = '']) =>
    twelve(h, m, a),
  ),
  reader(/^(\d{1,2})(?:[:.](\d{2}))?([ap])\.?\s?m\b\.?/, ([, h = '', m = '', a = '']) => twelve(h, m, a)),
  inLanguages(['en', 'es'], /^(\d{1,2})(?:[:.](\d{2}))?\s([ap])\.?\s?m\b\.?/, ([, h = '', m = '', a = '']) =>
    twelve(h, m, a),
  ),
  reader(
    /^(\d{1,2}):(\d{2})(?::\d{2})?(?:\s?(?:uhr|h|hs|hrs|horas|heures)(?![a-z]))?(?!\d)/,
    ([, h = '', m = ''], { language }) =>
      clockToken(Number(h), Number(m), language !== 'en' || h.startsWith('0') || Number(h) > 5),
  ),
  // "14.30" is no date, and "9.30" is none in English.
  reader(/^(\d{1,2})\.(\d{2})(?![\d.])(?!\s*(?:h|hours?|std|stunden)\b)/, ([, h = '', m = ''], { language }) => {
    if (Number(m) > 12 || Number(m) === 0) return clockToken(Number(h), Number(m), Number(h) > 5);
    return language === 'en' || language === 'ja' ? null : dateToken('', m, h);
  }),
  reader(/^(\d{1,2})(?:\s?o'?\s?clock|-?ish(?![a-z]))/, ([, h = '']) => clockToken(Number(h), 0, false)),
  // Of a range of hours the first is meant.
  reader(/^(\d{1,2})-(?=\d{1,2}\s?([ap])m\b)\d{1,2}\s?[ap]m/, ([, h = '', a = '']) => twelve(h, '', a)),
  reader(/^(\d{1,2})-\d{1,2}\s?(?:uhr|h)(?![a-z])/, ([, h = '']) => clockToken(Number(h), 0, Number(h) > 6)),
  // "1430h", "0900 hours".
  reader(/^(\d{2})(\d{2})\s?(?:h|hours|hrs|uhr)(?![a-z])/, ([, h = '', m = '']) =>
    clockToken(Number(h), Number(m), true),
  ),
  (text, options) =>
    options.hIsClock
      ? reader(
          /^(\d{1,3})\s?(?:h|heures?|horas?|hs|hrs?)\s?(?:(\d{2})(?:\s?min)?)?(?![a-z\d]|[/.-]\d)/,
          ([, h = '', m = '']) => (Number(m) < 60 ? [{ is: 'hours', hour: Number(h), minute: Number(m) }] : null),
        )(text, options)
      : null,
  // "17h" and "9h30" are times of day in English too; "2h" is a span there.
  inLanguages(['en'], /^(1[3-9]|2[0-3]|\d(?=h\d))h(\d{2})?(?![a-z\d])/, ([, h = '', m = '']) => [
    { is: 'hours', hour: Number(h), minute: Number(m) },
  ]),
  reader(/^(\d{1,2})(\d{2})\s?([ap])m\b/, ([, h = '', m = '', a = '']) => twelve(h, m, a)),
];

const COUNTED: Reader[] = [
  reader(/^(?:q|t)([1-4])(?:\s?[/'-]?\s?(20\d{2}|\d{2}(?![\d:]|\s?[ap]m|\s?h)))?(?![a-z\d])/, ([, q = '', y = '']) =>
    withYear({ is: 'quarter', value: Number(q) }, y),
  ),
  reader(/^([1-4])(?:q|t)(?:\s?(20\d{2}|\d{2}))?(?![a-z\d])/, ([, q = '', y = '']) =>
    withYear({ is: 'quarter', value: Number(q) }, y),
  ),
  reader(/^(?:h|s)([12])(?:\s?[/'-]?\s?(20\d{2}|\d{2}))?(?![a-z\d])/, ([, h = '', y = '']) =>
    withYear({ is: 'half-year', value: Number(h) }, y),
  ),
  // "Next wk 2pm" names no week.
  reader(
    /^(?:kw|cw|w|wk)\s?\.?\s?(\d{1,2})(?:\s?[/-]\s?(20\d{2}))?(?![\d:.a-z]|\s?p\.?\s?m\b|\s?a\.?\s?m\.?$|\s?uhr)/,
    ([, w = '', y = '']) => withYear({ is: 'week-number', value: Number(w) }, y),
  ),
  // ISO 8601: "2027-W12".
  reader(/^(20\d{2})-?w(\d{1,2})(?![\d:.a-z])/, ([, y = '', w = '']) =>
    withYear({ is: 'week-number', value: Number(w) }, y),
  ),
  inLanguages(['es', 'pt', 'fr'], /^s\.?\s?(\d{1,2})(?![\d:])/, ([, w = '']) => [
    { is: 'week-number', value: Number(w) },
  ]),
  reader(/^(\d{1,2})(?:st|nd|rd|th)(?![a-z])/, ([, n = '']) => [{ is: 'ordinal', value: Number(n) }]),
  inLanguages(['pt'], /^([2-6])(?:\.?\s?[ao]?\s?-?feira|a)(?![a-z]|\s(?:semana|quinzena|\S+-feira))/, ([, n = '']) => [
    { is: 'weekday', weekday: Number(n) - 1 },
  ]),
  inLanguages(['es', 'pt', 'fr'], /^(\d{1,2})\.?(?:o|a|er|ere|e|eme)(?![a-z])/, ([, n = '']) => [
    { is: 'ordinal', value: Number(n) },
  ]),
  inLanguages(['de'], /^(\d{1,2})\.(?!\d)/, ([, n = '']) => [{ is: 'ordinal', value: Number(n) }]),
];

function withYear(token: Token, year: string): Token[] {
  if (year === '') return [token];
  return [token, { is: 'number', value: year.length === 2 ? 2_000 + Number(year) : Number(year), digits: true }];
}

const NUMBER = reader(/^\d{1,4}(?:[.,]\d{1,2})?(?!\d)/, ([n = '']) => [
  { is: 'number', value: Number(n.replace(',', '.')), digits: true },
]);

const READERS: Reader[] = [...japanese, germanClock, englishClock, portugueseDate, ...DATES, ...CLOCKS, ...COUNTED];

/** The first reading at the start of the text that is not by words. */
export function readLexical(text: string, options: LexicalOptions): Reading | null {
  for (const each of READERS) {
    const found = each(text, options);
    if (found) return found;
  }
  return null;
}

/** A bare number, where neither a pattern nor a word was found. */
export function readNumber(text: string, options: LexicalOptions): Reading | null {
  return NUMBER(text, options);
}
