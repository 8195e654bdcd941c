import type { Wait } from '@/lib/domain/cadence/cadence';
import type { Why } from '@/lib/domain/schedule/why';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { daysFromTo, formatDay, formatWeekday } from './format-local';
import type { Translate } from './keys';

/** "Touch 3 of 5". */
export function whyTouch(t: Translate, why: Why): string {
  return t('why:touch', { touch: why.touch, of: why.of });
}

/** "3 working days", "24 hours". */
function waitText(t: Translate, wait: Wait): string {
  return t(`why:wait.${wait.unit}`, { count: wait.amount });
}

/** Days from today, either way, within which a weekday alone names one day. */
const WEEKDAY_DAYS = 6;

/** "Tuesday's email": by weekday within six days of the day it is read, else by date. */
function sinceText(t: Translate, why: Why, locale: string, now: LocalDateTime): string {
  const { what, channel, local } = why.from;
  const near = Math.abs(daysFromTo(local, now)) <= WEEKDAY_DAYS;
  const day = near ? formatWeekday(locale, local) : formatDay(locale, local, now);
  const form = near ? 'weekday' : 'date';
  if (what === 'touch') return t(`why:since.touch.${channel ?? 'any'}.${form}`, { day });
  return t(`why:since.${what}.${form}`, { day });
}

function countedText(t: Translate, why: Why, locale: string, now: LocalDateTime): string {
  const { wait } = why;
  const since = sinceText(t, why, locale, now);
  if (wait.amount === 0) return t('why:counted.atOnce', { since });
  const counted = wait.within ? 'why:counted.within' : 'why:counted.after';
  return t(counted, { wait: waitText(t, wait), since });
}

/** Weekends are not named; holidays and the rep's own days off are. */
function passedText(t: Translate, why: Why, locale: string): string | null {
  const days = why.skipped.filter((day) => day.kind !== 'weekend');
  if (days.length === 0) return null;
  const names = [...new Set(days.map((day) => day.name).filter((name) => name !== null && name !== ''))];
  if (names.length === 0 || names.length > 2) return t('why:past.days', { count: days.length });
  return t('why:past.named', { names: new Intl.ListFormat(locale, { type: 'conjunction' }).format(names as string[]) });
}

/** "they asked to hear from you on Tue, Dec 14". */
function promisedText(t: Translate, { dueAt, changed }: Why, locale: string, now: LocalDateTime): string | null {
  return changed?.promised ? t(`why:promised.${changed.promised}`, { day: formatDay(locale, dueAt, now) }) : null;
}

function changedText(t: Translate, why: Why, locale: string, now: LocalDateTime): string | null {
  if (!why.changed || why.changed.by === 'promised') return null;
  return t(`why:changed.${why.changed.by}`, { day: formatDay(locale, why.changed.plannedFor, now) });
}

/**
 * Why today without the touch's number: "3 working days after Tuesday's email · moved past Thanksgiving". A day the
 * prospect named is all of the reason.
 * @param now the day it is read
 */
export function whyReason(t: Translate, why: Why, locale: string, now: LocalDateTime): string {
  const promised = promisedText(t, why, locale, now);
  if (promised !== null) return promised;
  return [countedText(t, why, locale, now), passedText(t, why, locale), changedText(t, why, locale, now)]
    .filter((part) => part !== null)
    .join(t('why:separator'));
}
