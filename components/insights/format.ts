import type { Answerable } from '@/lib/domain/insights/cells';
import { LAST_TOUCH, touchValue } from '@/lib/domain/insights/cells';
import type { Interval } from '@/lib/domain/insights/statistics/interval';
import { type Translate, wordOr } from '@/lib/i18n/keys';

/** A Monday: what weekday names are made from. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const DAY_HOURS = 24;
/** Up to here a time is said in hours. */
const IN_HOURS = 48;

/** Figures in words and numerals of the rep's language. */
export interface Format {
  count(n: number): string;
  percent(share: number): string;
  /** Signed, in percentage points. */
  points(difference: number): string;
  range(interval: Interval): string;
  /** Hours as "5 hours" or "3 days". */
  duration(hours: number): string;
  weekday(number: number): string;
  /** `2026-11` as "November 2026". */
  month(month: string): string;
}

/** The format of a locale. */
export function createFormat(t: Translate, locale: string): Format {
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return {
    count: (n) => number.format(n),
    percent: (share) => percent.format(share),
    points: (difference) => points.format(difference * 100),
    range: ({ low, high }) => t('insights:range', { low: percent.format(low), high: percent.format(high) }),
    duration: (hours) =>
      hours <= IN_HOURS
        ? t('common:hours', { count: hours })
        : t('common:days', { count: Math.round(hours / DAY_HOURS) }),
    weekday: (day) => weekday.format(MONDAY + (day - 1) * DAY_MS),
    month: (text) => month.format(Date.parse(`${text}-01T00:00:00Z`)),
  };
}

/** A wait of the tallies (`2`, `4-5`, `15+`) in words. */
function waitWords(t: Translate, value: string): string {
  if (value === '0') return t('insights:wait.none');
  if (value.endsWith('+')) return t('insights:wait.more', { from: Number.parseInt(value, 10) });
  const [from, to] = value.split('-').map(Number);
  return to === undefined ? t('common:days', { count: from ?? 0 }) : t('insights:wait.range', { from, to });
}

/** "Touch 3", or "15 or more" for the last. */
export const touchWords = (t: Translate, number: number): string =>
  t(touchValue(number) === touchValue(LAST_TOUCH) ? 'insights:touchAndLater' : 'insights:touch', { number });

/** What a row of figures is about. @param names of cadences and value items, by id */
export function valueWords(
  t: Translate,
  format: Format,
  by: Answerable | 'cadence',
  value: string,
  names: ReadonlyMap<string, string>,
): string {
  switch (by) {
    case 'touch':
      return touchWords(t, Number(value));
    case 'channel':
      return wordOr(t, `common:channel.${value}`, value);
    case 'weekday':
      return format.weekday(Number(value));
    case 'wait':
      return waitWords(t, value);
    default:
      return names.get(value) ?? t('insights:unknown');
  }
}
