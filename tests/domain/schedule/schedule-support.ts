import { UTCDateMini } from '@date-fns/utc/date/mini';
import fc from 'fast-check';
import type { Channel, Step, Wait } from '@/lib/domain/cadence/cadence';
import type { CalendarRules, DayOff } from '@/lib/domain/calendar/rules';
import { scheduleStep } from '@/lib/domain/schedule/due';
import type { From } from '@/lib/domain/schedule/schedule';
import { dateOf, dayNumber } from '@/lib/domain/time/calendar-day';
import type { LocalDateTime, TimeRange } from '@/lib/domain/time/time';
import { toInstant } from '@/lib/domain/time/zone';

/** Mon–Fri at nine, nothing off: what a table states only its difference to. */
export const RULES: CalendarRules = { workingDays: [1, 2, 3, 4, 5], daysOff: [], nudgeTime: '09:00', callFree: [] };

export const holiday = (date: string, name: string): DayOff => ({ date, name, kind: 'holiday' });

export const days = (amount: number): Wait => ({ unit: 'workingDays', amount });
export const calendar = (amount: number): Wait => ({ unit: 'calendarDays', amount });
export const hours = (amount: number): Wait => ({ unit: 'hours', amount });
export const within = (amount: number): Wait => ({ unit: 'hours', amount, within: true });

export function stepOf(wait: Wait, channel: Channel = 'email', window: TimeRange | null = null): Step {
  return { id: 's', channel, wait, window, gives: '', optional: false };
}

export function touchAt(local: LocalDateTime, zone: string): From {
  return { what: 'touch', channel: 'email', local, at: toInstant(local, zone) };
}

export const NEW_YORK = 'America/New_York';

/** When the second of five steps is due after a touch at this local time. */
export function planStep(
  wait: Wait,
  local: string,
  rules = RULES,
  zone = NEW_YORK,
  channel: Channel = 'email',
  window: TimeRange | null = null,
) {
  return scheduleStep({
    step: stepOf(wait, channel, window),
    touch: 2,
    of: 5,
    from: touchAt(local, zone),
    rules,
    zone,
  });
}

/** North and south, east and west of UTC, with and without half hours; all change their clocks. */
export const ZONES_WITH_DST = [
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'Europe/Berlin',
  'Europe/London',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Pacific/Auckland',
] as const;
const ZONES = [...ZONES_WITH_DST, 'Asia/Kolkata', 'Asia/Kathmandu', 'Africa/Cairo', 'UTC'] as const;

const time = fc.integer({ min: 0, max: 24 * 60 - 1 }).map(clock);
const date = fc.nat(800).map((day) => dateOf(dayNumber('2026-01-01') + day));
const range = fc.record({ from: time, to: time });

/** Any set of rules: one to seven working days, up to thirty days off, call-free times that may cover the whole day. */
export const anyRules: fc.Arbitrary<CalendarRules> = fc.record({
  workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  daysOff: fc.array(
    fc.record({ date, name: fc.constantFrom('a', 'b'), kind: fc.constantFrom('holiday' as const, 'own' as const) }),
    { maxLength: 30 },
  ),
  nudgeTime: time,
  callFree: fc.array(range, { maxLength: 2 }),
});
export const anyLocal = fc.tuple(date, time).map(([day, clockTime]) => `${day}T${clockTime}`);
export const anyDate = date;
export const anyZone = fc.constantFrom(...ZONES);
const anyWait: fc.Arbitrary<Wait> = fc.oneof(
  fc.integer({ min: 0, max: 25 }).map(days),
  fc.integer({ min: 0, max: 40 }).map(calendar),
  fc.integer({ min: 0, max: 200 }).map(hours),
  fc.integer({ min: 0, max: 48 }).map(within),
);
export const anyStep: fc.Arbitrary<Step> = fc
  .tuple(anyWait, fc.constantFrom('email' as const, 'call' as const), fc.option(range, { nil: null }))
  .map(([wait, channel, window]) => stepOf(wait, channel, window));

/** Whether a day is worked on, found by looking: what the counted calendar is compared with. */
export function worksNaively(day: string, rules: CalendarRules): boolean {
  const weekday = new UTCDateMini(day).getDay() || 7;
  return rules.workingDays.includes(weekday) && !rules.daysOff.some((off) => off.date === day);
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
