import type { MailText } from '../mail-text';
import type { NumberOrder } from './read-day';

const MONTH_FIRST = ['zh', 'ja', 'ko', 'hu'];
const DAY_FIRST_DOMAIN =
  /\.(?:uk|ie|au|nz|in|za|sg|hk|my|ke|ng|de|at|ch|fr|be|nl|es|it|pt|br|mx|ar|pl|cz|se|dk|no|fi|ru|tr|eu|il|ae)$/;
const MONTH_FIRST_DOMAIN = /\.(?:us|gov|mil)$/;
const DAY_FIRST_WORDS =
  /\b(?:london|uk|england|britain|scotland|ireland|dublin|sydney|melbourne|auckland|mumbai|bangalore|delhi|singapore|annual leave|fortnight)\b/;

/** Whether `03/04` is April or March: by language, then by the sender's domain and what the note says of its place. */
export function orderOf(language: string, mail: MailText): NumberOrder {
  if (MONTH_FIRST.includes(language)) return 'month-first';
  if (language !== 'en') return 'day-first';
  if (DAY_FIRST_DOMAIN.test(mail.from) || DAY_FIRST_WORDS.test(mail.text)) return 'day-first';
  if (MONTH_FIRST_DOMAIN.test(mail.from)) return 'month-first';
  return orderShown(mail.text) ?? 'both';
}

/** The order that another date of the same text shows: "from 11/23 through 12/4". */
function orderShown(text: string): NumberOrder | null {
  const pairs = [...text.matchAll(/(?<![\d/.-])(\d{1,2})\/(\d{1,2})(?![\d/]\d)/gu)].map(
    ([, a, b]) => [Number(a), Number(b)] as const,
  );
  const shows = (first: number, second: number) => first <= 12 && second > 12 && second <= 31;
  if (pairs.some(([a, b]) => shows(a, b))) return 'month-first';
  return pairs.some(([a, b]) => shows(b, a)) ? 'day-first' : null;
}
