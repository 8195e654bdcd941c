import type { Edge, FeastName, Part, Token, Unit, Which } from './tokens';
import de from './vocabulary/de.json';
import en from './vocabulary/en.json';
import es from './vocabulary/es.json';
import fr from './vocabulary/fr.json';
import ja from './vocabulary/ja.json';
import pt from './vocabulary/pt.json';

/** One language. */
export interface Vocabulary {
  /** Weekday before a bare number makes a date of it ("lundi 30"). */
  weekdayThenDay: boolean;
  /** "15h" is a time of day rather than a span. */
  hIsClock: boolean;
  /** "Before", "after", "the end of" stand behind what they belong to. */
  relationBehind: boolean;
  /**
   * What is meant ("end month", "today evening", "15 day", "2nd", "#-1": the last of several, "09-01") → how it is said, folded (lower case, no accents),
   * several ways split by `|`. Each way of saying stands once: French "sept" alone is September, German "morgen" is tomorrow.
   */
  phrases: Readonly<Record<string, string>>;
}

/** The vocabularies by language. */
export const VOCABULARIES: Readonly<Record<string, Vocabulary>> = { de, en, es, fr, ja, pt };

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];
const DAYS = { yesterday: -1, today: 0, tomorrow: 1, 'day-after-tomorrow': 2, 'in-three-days': 3 };
const UNITS: Unit[] = ['minute', 'hour', 'day', 'workday', 'week', 'weekend', 'month', 'quarter', 'year'];
const EDGES: Edge[] = ['start', 'mid', 'late', 'end'];
const PARTS: Part[] = ['morning', 'noon', 'afternoon', 'evening', 'night', 'eod'];
const WHICH: Which[] = ['this', 'coming', 'next', 'after-next', 'last'];
const MARKS = [
  ...(['in', 'from-now', 'at', 'after', 'before', 'later', 'half', 'and-half', 'same-time', 'skip'] as const),
  ...(['and', 'minus', 'to-hour'] as const),
] as const;
const FEASTS: FeastName[] = [
  ...(['new-year', 'new-years-eve', 'epiphany', 'valentine', 'carnival', 'palm-sunday', 'good-friday'] as const),
  ...(['easter', 'easter-monday', 'labour-day', 'ascension', 'pentecost', 'all-saints', 'halloween'] as const),
  ...(['thanksgiving', 'christmas-eve', 'christmas', 'boxing-day', 'us-labor-day', 'memorial-day'] as const),
  ...(['independence-day', 'bastille-day', 'golden-week', 'holiday-season', 'obon', 'japanese-new-year'] as const),
  ...(['maundy-thursday', 'ash-wednesday', 'whit-monday', 'corpus-christi', 'fiscal-year-end-ja'] as const),
];

const CONCEPTS = new Map<string, Token>([
  ...WEEKDAYS.map((name, index) => [name, { is: 'weekday', weekday: index + 1 }] as const),
  ...MONTHS.map((name, index) => [name, { is: 'month', month: index + 1 }] as const),
  ...Object.entries(DAYS).map(([name, ahead]) => [name, { is: 'day', ahead }] as const),
  ...UNITS.map((unit) => [unit, { is: 'unit', unit }] as const),
  ['half-year', { is: 'unit', unit: 'half' }],
  ...EDGES.map((edge) => [edge, { is: 'edge', edge }] as const),
  ...PARTS.map((part) => [part, { is: 'part', part }] as const),
  ...WHICH.map((which) => [which, { is: 'which', which }] as const),
  ...MARKS.map((is) => [is, { is }] as const),
  ...FEASTS.map((feast) => [feast, { is: 'feast', feast }] as const),
  ['midnight', { is: 'clock', hour: 24, minute: 0, sure: true }],
  ['quarter-past', { is: 'minutes', minutes: 15 }],
  ['quarter-to', { is: 'minutes', minutes: -15 }],
]);

function tokenOf(name: string): Token {
  const [, month, day] = /^(\d{2})-(\d{2})$/.exec(name) ?? [];
  if (month && day) return { is: 'date', year: null, month: Number(month), day: Number(day) };
  const [, nth] = /^#(-?\d)$/.exec(name) ?? [];
  if (nth) return { is: 'nth', value: Number(nth) };
  const [, count, suffix] = /^(\d+(?:\.\d+)?)(st|nd|rd|th)?$/.exec(name) ?? [];
  if (count)
    return suffix ? { is: 'ordinal', value: Number(count) } : { is: 'number', value: Number(count), digits: false };
  const token = CONCEPTS.get(name);
  if (!token) throw new Error(`Unknown concept of a vocabulary: ${name}`);
  return token;
}

/** The tokens of a key of `phrases`. */
export function tokensOf(key: string): Token[] {
  const tokens = key.split(' ').map(tokenOf);
  const [first, second] = tokens;
  // "Late morning" said in one word.
  return first?.is === 'edge' && second?.is === 'part' ? [{ ...second, edge: first.edge }] : tokens;
}
