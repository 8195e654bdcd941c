import { isNumber, type Rule, Unreadable } from './frame';
import type { Token, Unit } from './tokens';

/** "And a half" behind a unit; a quarter only behind hours from now, as "deux heures et quart" is a time of day too. */
function partBehind(token: Token | undefined, unit: Unit, isFromNow: boolean): number {
  if (token?.is === 'and-half') return 0.5;
  return token?.is === 'minutes' && unit === 'hour' && isFromNow ? token.minutes / 60 : 0;
}

/** "3 weeks", "half an hour", "1.5 hours", "an hour and a half", "hora y media". */
export const span: Rule = ({ frame, tokens, at, afterArticle }) => {
  const [first, second, third] = tokens.slice(at);
  // "Un jour", "one day": some day, not tomorrow.
  if (
    tokens.length === 2 &&
    isNumber(first) &&
    !first.digits &&
    first.value === 1 &&
    second?.is === 'unit' &&
    second.unit === 'day'
  )
    throw new Unreadable();
  const add = (count: number, unit: (typeof frame.spans)[number]['unit'], length: number) => {
    if (count <= 0) throw new Unreadable();
    const more = partBehind(tokens[at + length], unit, tokens[at - 1]?.is === 'in');
    frame.spans.push({ count: count + more, unit });
    return length + (more === 0 ? 0 : 1);
  };
  if (first?.is === 'half' && second?.is === 'unit') return add(0.5, second.unit, 2);
  if (first?.is === 'half' && isNumber(second) && third?.is === 'unit') return add(0.5, third.unit, 3);
  if (first?.is === 'unit' && second?.is === 'and-half') return add(1, first.unit, 1);
  if (!isNumber(first)) return 0;
  // "In a half hour", "two and a half hours".
  if (first.value === 1 && second?.is === 'half' && third?.is === 'unit') return add(0.5, third.unit, 3);
  if (second?.is === 'and-half' && third?.is === 'unit') return add(first.value + 0.5, third.unit, 3);
  // "2時間半": two hours and a half.
  if (second?.is === 'unit' && !afterArticle.has(second))
    return third?.is === 'half' ? add(first.value + 0.5, second.unit, 3) : add(first.value, second.unit, 2);
  // "In a few days" has two numbers in English.
  const isArticle = !first.digits && first.value === 1;
  if (isArticle && isNumber(second) && !second.digits && third?.is === 'unit') return add(second.value, third.unit, 3);
  return 0;
};
