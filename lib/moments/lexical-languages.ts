import { clockToken, dateToken, inLanguages, type Reader, type Reading, type reader } from './reader';

const HOURS: Record<string, number> = {
  ...{ eins: 1, ein: 1, zwei: 2, drei: 3, vier: 4, funf: 5, fuenf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9 },
  ...{ zehn: 10, elf: 11, zwolf: 12, zwoelf: 12, dreizehn: 13, vierzehn: 14, funfzehn: 15, fuenfzehn: 15 },
  ...{ sechzehn: 16, siebzehn: 17, achtzehn: 18, neunzehn: 19, zwanzig: 20 },
};
const hourOf = (text: string) => HOURS[text] ?? Number(text);

/** Minutes before the hour named: "halb vier" is half past three, "dreiviertel vier" a quarter to four. */
const GERMAN_PARTS: Record<string, number> = { 'halb ': 30, 'dreiviertel ': 15, 'drei viertel ': 15, 'viertel ': 45 };

/** "14 Uhr 30", "halb vier", "Viertel nach 3", "fünf vor halb drei". */
export const germanClock: Reader = (text, { language }) => {
  if (language !== 'de') return null;
  const uhr = /^(\d{1,2}|[a-z]{3,10})(?:[.:](\d{2}))?\s?uhr(?:\s(\d{2})(?![\d.]))?/.exec(text);
  if (uhr) {
    const hour = hourOf(uhr[1] ?? '');
    const minute = Number(uhr[2] ?? uhr[3] ?? 0);
    if (Number.isNaN(hour)) return null;
    return { tokens: clockToken(hour, minute, hour > 6 || hour === 0), length: uhr[0].length };
  }
  const spoken =
    /^(?:(funf|fuenf|zehn|viertel|zwanzig) (vor|nach) )?(halb |dreiviertel |drei viertel |viertel )?(\d{1,2}|[a-z]{3,6})(?![a-z\d:])/.exec(
      text,
    );
  const [whole = '', minutes = '', side = '', part = '', at = ''] = spoken ?? [];
  const hour = hourOf(at);
  if (Number.isNaN(hour) || minutes + part === '') return null;
  const beside = ({ viertel: 15, zwanzig: 20 }[minutes] ?? HOURS[minutes] ?? 0) * (side === 'vor' ? -1 : 1);
  const ofDay = hour * 60 - (GERMAN_PARTS[part] ?? 0) + beside;
  return { tokens: clockToken(Math.floor(ofDay / 60), ofDay % 60, false), length: whole.length };
};

const ENGLISH_HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ENGLISH_MINUTES: Record<string, number> = {
  five: 5,
  ten: 10,
  quarter: 15,
  twenty: 20,
  'twenty-five': 25,
  half: 30,
};

const SPELLED_MINUTES: Record<string, number> = {
  ...{ 'oh five': 5, ten: 10, fifteen: 15, twenty: 20, 'twenty five': 25, thirty: 30, 'thirty five': 35 },
  ...{ forty: 40, 'forty five': 45, fifty: 50, 'fifty five': 55 },
};

/** "Five thirty", "seven forty-five"; "ten fifteen minute calls" is none. */
function spelledTime(text: string): Reading | null {
  const [whole = '', hour = '', minutes = ''] =
    /^([a-z]{3,6})[- ]((?:oh|twenty|thirty|forty|fifty)[- ]five|ten|fifteen|twenty|thirty|forty|fifty)(?![a-z\d-]|\s(?:min|hour|day|week|month|year|business|working))/.exec(
      text,
    ) ?? [];
  const at = ENGLISH_HOURS.indexOf(hour) + 1;
  const minute = SPELLED_MINUTES[minutes.replace('-', ' ')];
  return at > 0 && minute !== undefined ? { tokens: clockToken(at, minute, false), length: whole.length } : null;
}

/** "Half past two", "quarter to 9", "ten past nine", the British "half nine", "five thirty". */
export const englishClock: Reader = (text, { language }) => {
  if (language !== 'en') return null;
  const [whole12 = '', word = ''] = /^([a-z]{3,6}) ?o'?\s?clock/.exec(text) ?? [];
  const onTheHour = ENGLISH_HOURS.indexOf(word) + 1;
  if (onTheHour > 0) return { tokens: clockToken(onTheHour, 0, false), length: whole12.length };
  const spelled = spelledTime(text);
  if (spelled) return spelled;
  const spoken =
    /^(?:a )?(half|quarter|five|ten|twenty[- ]five|twenty|\d{1,2}(?= past)) (past|after|to|of|till)? ?(\d{1,2}|[a-z]{3,6})(?![a-z\d:])/.exec(
      text,
    );
  const [whole = '', part = '', side = '', at = ''] = spoken ?? [];
  const hour = ENGLISH_HOURS.indexOf(at) + 1 || Number(at);
  const minute = ENGLISH_MINUTES[part.replace(' ', '-')] ?? Number(part);
  // "Five after" and "ten to" need an hour; with nothing between only "half nine" is said.
  if (!(hour >= 1 && hour <= 12) || (side === '' && part !== 'half')) return null;
  const isBefore = side === 'to' || side === 'of' || side === 'till';
  return {
    tokens: clockToken(isBefore ? hour - 1 || 12 : hour, isBefore ? 60 - minute : minute, false),
    length: whole.length,
  };
};

/** "15 dez" is a date, "em dez dias" is in ten days. */
export const portugueseDate: Reader = (text, { language }) => {
  const found = language === 'pt' ? /^(\d{1,2})[\s-]?(?:de\s)?dez(?![a-z])/.exec(text) : null;
  return found ? { tokens: dateToken('', '12', found[1] ?? ''), length: found[0].length } : null;
};

const pattern = (...args: Parameters<typeof reader>) => inLanguages(['ja'], ...args);

/** Japanese dates, times and spans. */
export const japanese: Reader[] = [
  pattern(/^(\d{4})年(\d{1,2})月(\d{1,2})日/, ([, y = '', m = '', d = '']) => dateToken(y, m, d)),
  pattern(/^(\d{1,2})月(\d{1,2})日/, ([, m = '', d = '']) => dateToken('', m, d)),
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
  pattern(/^第([1-5])(?=[月火水木金土日]曜|営業日)/, ([, n = '']) => [{ is: 'nth', value: Number(n) }]),
  pattern(/^(\d{1,2})月/, ([, m = '']) =>
    Number(m) >= 1 && Number(m) <= 12 ? [{ is: 'month', month: Number(m) }] : null,
  ),
  pattern(/^(\d{1,2})日(?!間|後|あと|以内|経|たっ|先|前|まえ)/, ([, d = '']) => [{ is: 'ordinal', value: Number(d) }]),
  // "9時15分前" is a quarter to nine.
  pattern(/^の?(\d{1,2})時(\d{1,2})分前/, ([, h = '', m = '']) =>
    clockToken(Number(h) - 1, 60 - Number(m), Number(h) > 7),
  ),
  pattern(/^(午前|午後|朝|夜|夕方|昼|晩)?の?(\d{1,2})(?:時(?!間)(半|(\d{1,2})分)?|:(\d{2}))/, (groups) => {
    const [, part = '', h = '', half = '', m = '', colon = ''] = groups;
    const hour = Number(h);
    const minute = half === '半' ? 30 : Number(m || colon || 0);
    const isLate = ['午後', '夜', '夕方', '晩'].includes(part) || (part === '昼' && hour < 6);
    if (part !== '' && hour > 12) return clockToken(hour, minute, true);
    return clockToken(isLate && hour < 12 ? hour + 12 : hour, minute, part !== '' || hour > 6 || colon !== '');
  }),
];

const DIGITS = '〇一二三四五六七八九';

function kanjiValue(text: string): number {
  const [tens, ones] = text.split('十');
  if (ones === undefined) return DIGITS.indexOf(text);
  return (tens === '' ? 1 : DIGITS.indexOf(tens ?? '')) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

/** The year before the first of the era. */
const REIWA = 2_018;

/** Numbers in characters, before something counted: 三日後 → 3日後, 二十日 → 20日; 令和8年 → 2026年. */
export function withDigits(text: string): string {
  const western = text.replace(/令和(\d+)年/g, (_, year: string) => `${REIWA + Number(year)}年`);
  // Of "2、3日後" the later is meant.
  const single = western.replace(/\d+[、,~〜-](\d+)(?=日[間後]|週間|営業日|時間|分後|[かヶカヵケ]月後)/g, '$1');
  return single.replace(
    /[一二三四五六七八九十]{1,3}(?=日(?!の終)|営業日|週|ヶ月|か月|カ月|ヵ月|ケ月|月|時|分|年|四半期)/g,
    (found) => String(kanjiValue(found)),
  );
}
