const NUMERALS = '一二三四五六七八九';
const WRITTEN = new RegExp(
  `(?<![${NUMERALS}十百千万週周])(?:[二三]?十[${NUMERALS}]?|[${NUMERALS}])(?=\\s?[月日号號](?!間|间|程|本|曜|后|後|内|以))`,
  'gu',
);
/** Years counted from elsewhere, by the year before their first. */
const ERAS: readonly [RegExp, number][] = [
  [/令和\s?(\d{1,2})\s?年/gu, 2018],
  [/民[國国]\s?(\d{3})\s?年/gu, 1911],
];

/** `十二月九日` → `12月9日`, `令和9年` → `2027年`: dates of a folded text with digits and common years. */
export function withDigits(text: string): string {
  const common = ERAS.reduce(
    (before, [era, first]) => before.replace(era, (_, year: string) => `${first + Number(year)}年`),
    text,
  );
  return common.replace(WRITTEN, (written) => String(numberOf(written)));
}

function numberOf(written: string): number {
  const [tens, ones] = written.includes('十') ? written.split('十') : ['', written];
  const digit = (each: string | undefined) => (each ? NUMERALS.indexOf(each) + 1 : 0);
  return (written.includes('十') ? 10 * (digit(tens) || 1) : 0) + digit(ones);
}
