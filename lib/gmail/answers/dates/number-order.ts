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
  return MONTH_FIRST_DOMAIN.test(mail.from) ? 'month-first' : 'both';
}
