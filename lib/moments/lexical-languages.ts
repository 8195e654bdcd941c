import type { LexicalOptions, Reader, Reading } from './lexical';
import type { Token } from './tokens';

const HOURS: Record<string, number> = {
  ...{ eins: 1, ein: 1, zwei: 2, drei: 3, vier: 4, funf: 5, fuenf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9 },
  ...{ zehn: 10, elf: 11, zwolf: 12, zwoelf: 12 },
};
const hourOf = (text: string) => HOURS[text] ?? Number(text);

function clockOf(hour: number, minute: number, sure: boolean): Token[] | null {
  return hour >= 0 && hour <= 24 && minute <= 59 ? [{ is: 'clock', hour, minute, sure }] : null;
}

function date(year: string, month: string, day: string): Token[] | null {
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return null;
  return [{ is: 'date', year: year === '' ? null : Number(year), month: m, day: d }];
}

/** "14 Uhr 30", "halb vier" (half past three), "Viertel nach 3". */
export const germanClock: Reader = (text, { language }) => {
  if (language !== 'de') return null;
  const uhr = /^(\d{1,2}|[a-z]{3,6})(?:[.:](\d{2}))?\s?uhr(?:\s(\d{2})(?![\d.]))?/.exec(text);
  if (uhr) {
    const hour = hourOf(uhr[1] ?? '');
    const minute = Number(uhr[2] ?? uhr[3] ?? 0);
    if (Number.isNaN(hour)) return null;
    return { tokens: clockOf(hour, minute, hour > 6 || hour === 0), length: uhr[0].length };
  }
  const spoken = /^(halb|viertel nach|viertel vor|dreiviertel) (\d{1,2}|[a-z]{3,6})(?![a-z\d:])/.exec(text);
  const hour = spoken ? hourOf(spoken[2] ?? '') : Number.NaN;
  if (!spoken || Number.isNaN(hour)) return null;
  const before = spoken[1] === 'viertel nach' ? 0 : 1;
  const minute = { halb: 30, 'viertel nach': 15 }[spoken[1] ?? ''] ?? 45;
  return { tokens: clockOf(hour - before, minute, false), length: spoken[0].length };
};

/** "15 dez" is a date, "em dez dias" is in ten days. */
export const portugueseDate: Reader = (text, { language }) => {
  const found = language === 'pt' ? /^(\d{1,2})\s?(?:de\s)?dez(?![a-z])/.exec(text) : null;
  return found ? { tokens: date('', '12', found[1] ?? ''), length: found[0].length } : null;
};

function pattern(regex: RegExp, make: (groups: string[]) => Token[] | null): Reader {
  return (text, { language }: LexicalOptions): Reading | null => {
    const found = language === 'ja' ? regex.exec(text) : null;
    return found ? { tokens: make(Array.from(found, (group) => group ?? '')), length: found[0].length } : null;
  };
}

export const japanese: Reader[] = [
  pattern(/^(\d{4})年(\d{1,2})月(\d{1,2})日/, ([, y = '', m = '', d = '']) => date(y, m, d)),
  pattern(/^(\d{1,2})月(\d{1,2})日/, ([, m = '', d = '']) => date('', m, d)),
  pattern(/^(\d{4})年(?!後)/, ([, y = '']) => [{ is: 'number', value: Number(y), digits: true }]),
  pattern(/^第?([1-4])四半期/, ([, q = '']) => [{ is: 'quarter', value: Number(q) }]),
  pattern(/^第(\d{1,2})週/, ([, n = '']) =>
    Number(n) <= 5
      ? [
          { is: 'nth', value: Number(n) },
          { is: 'unit', unit: 'week' },
        ]
      : [{ is: 'week-number', value: Number(n) }],
  ),
  pattern(/^第([1-5])(?=[月火水木金土日]曜)/, ([, n = '']) => [{ is: 'nth', value: Number(n) }]),
  pattern(/^(\d{1,2})月/, ([, m = '']) =>
    Number(m) >= 1 && Number(m) <= 12 ? [{ is: 'month', month: Number(m) }] : null,
  ),
  pattern(/^(\d{1,2})日(?!間|後|あと|以内|経)/, ([, d = '']) => [{ is: 'ordinal', value: Number(d) }]),
  pattern(/^(午前|午後|朝|夜|夕方|昼|晩)?の?(\d{1,2})(?:時(?!間)(半|(\d{1,2})分)?|:(\d{2}))/, (groups) => {
    const [, part = '', h = '', half = '', m = '', colon = ''] = groups;
    const hour = Number(h);
    const minute = half === '半' ? 30 : Number(m || colon || 0);
    const isLate = ['午後', '夜', '夕方', '晩'].includes(part) || (part === '昼' && hour < 6);
    if (part !== '' && hour > 12) return clockOf(hour, minute, true);
    return clockOf(isLate && hour < 12 ? hour + 12 : hour, minute, part !== '' || hour > 6 || colon !== '');
  }),
];

const DIGITS = '〇一二三四五六七八九';

function kanjiValue(text: string): number {
  const [tens, ones] = text.split('十');
  if (ones === undefined) return DIGITS.indexOf(text);
  return (tens === '' ? 1 : DIGITS.indexOf(tens ?? '')) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

/** Numbers in characters, before something counted: 三日後 → 3日後, 二十日 → 20日. */
export function withDigits(text: string): string {
  return text.replace(
    /[一二三四五六七八九十]{1,3}(?=日(?!の終)|営業日|週|ヶ月|か月|カ月|ヵ月|ケ月|月|時|分|年|四半期)/g,
    (found) => String(kanjiValue(found)),
  );
}
