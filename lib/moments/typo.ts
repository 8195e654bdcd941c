/** Shorter words are too near to each other for a guess. */
const SHORTEST = 6;

/** Whether two words differ by one letter left out, added or changed, or by two that changed places. */
function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const isSwap = short[at] === long[at + 1] && short[at + 1] === long[at];
  return short.slice(at + 1) === long.slice(at + 1) || (isSwap && short.slice(at + 2) === long.slice(at + 2));
}

/** The known words that a mistyped one may be; the first letter is seldom wrong. */
export function slipsOf(word: string, known: readonly string[]): string[] {
  return known.filter(
    (each) =>
      Math.max(each.length, word.length) >= SHORTEST && each.length > 4 && each[0] === word[0] && isOneSlip(each, word),
  );
}
