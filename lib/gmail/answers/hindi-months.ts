/** Hindi names of months (and how they are also spelt) → English, for a date reader that knows no Hindi. */
const MONTHS: readonly [string, string][] = [
  ['जनवरी', 'january'],
  ['फरवरी', 'february'],
  ['फ़रवरी', 'february'],
  ['मार्च', 'march'],
  ['अप्रैल', 'april'],
  ['मई', 'may'],
  ['जून', 'june'],
  ['जुलाई', 'july'],
  ['अगस्त', 'august'],
  ['सितंबर', 'september'],
  ['सितम्बर', 'september'],
  ['अक्टूबर', 'october'],
  ['अक्तूबर', 'october'],
  ['नवंबर', 'november'],
  ['नवम्बर', 'november'],
  ['दिसंबर', 'december'],
  ['दिसम्बर', 'december'],
];

/** Replaces the names of months; all else stays. */
export function hindiToEnglish(text: string): string {
  return MONTHS.reduce((result, [hindi, english]) => result.replaceAll(hindi.normalize('NFKC'), english), text);
}
