/**
 * What planning costs: `npx tsx scripts/bench-schedule.ts`.
 *
 * 1. The forecast of 100,000 enrollments, and 100,000 single plans with their explanation, against the bare date-fns
 *    `addBusinessDays` calls they stand for (no holidays, no zones, no reasons).
 * 2. One plan over 10,000 working days against one over 3.
 */
import { UTCDate } from '@date-fns/utc';
import { addBusinessDays } from 'date-fns';
import type { Cadence, Step } from '../lib/domain/cadence/cadence';
import { PRESETS } from '../lib/domain/cadence/presets';
import type { CalendarRules } from '../lib/domain/calendar/rules';
import { scheduleStep } from '../lib/domain/schedule/due';
import { type ForecastEnrollment, forecast } from '../lib/domain/schedule/forecast';
import { plusDays } from '../lib/domain/time/calendar-day';
import { nowIn, toInstant } from '../lib/domain/time/zone';

const ENROLLMENTS = 100_000;
const DAYS = 28;
const ROUNDS = 7;
const zone = 'America/New_York';
const today = '2026-11-24';
const rules: CalendarRules = {
  workingDays: [1, 2, 3, 4, 5],
  daysOff: Array.from({ length: 200 }, (_, index) => ({
    date: plusDays('2026-01-01', index * 17),
    name: 'Holiday',
    kind: 'holiday',
  })),
  nudgeTime: '09:00',
  callFree: [{ from: '12:00', to: '13:00' }],
};
const cadences = new Map<string, Cadence>(PRESETS.map((preset) => [preset.id, preset]));

/** Median milliseconds of several rounds, after one to warm up. */
function median(work: () => void): number {
  work();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

/** Enrollments over all presets and steps, due at any minute of the working days around today. */
const enrollments: ForecastEnrollment[] = Array.from({ length: ENROLLMENTS }, (_, index) => {
  const preset = PRESETS[index % PRESETS.length];
  const steps = preset?.revisions[0]?.steps.length ?? 1;
  const minute = String((index * 7) % 60).padStart(2, '0');
  const date = plusDays(today, (index % 30) - 10);
  return { cadenceId: preset?.id ?? '', revision: 1, stepIndex: index % steps, nudgeAt: `${date}T10:${minute}` };
});
const starts = enrollments.map(({ nudgeAt }) => ({
  local: nudgeAt,
  at: toInstant(nudgeAt, zone),
  date: new UTCDate(`${nudgeAt}:00Z`),
  system: new Date(`${nudgeAt}:00Z`),
}));

const stepOf = (amount: number): Step => ({
  id: 's',
  channel: 'email',
  wait: { unit: 'workingDays', amount },
  window: null,
  gives: '',
  optional: false,
});
const step = stepOf(3);
const plan = (from: { local: string; at: number }, of: Step) =>
  scheduleStep({ step: of, touch: 2, of: 5, from: { what: 'touch', channel: 'email', ...from }, rules, zone });

const onDate = median(() => {
  for (const { system } of starts) addBusinessDays(system, 3);
});
const onUtc = median(() => {
  for (const { date } of starts) addBusinessDays(date, 3);
});
const now = nowIn(toInstant(`${today}T12:00`, zone), zone);
const touches = forecast(enrollments, cadences, now, DAYS, rules).reduce((sum, day) => sum + day.touches, 0);
const forecasting = median(() => forecast(enrollments, cadences, now, DAYS, rules));
const planning = median(() => {
  for (const from of starts) plan(from, step);
});

const report = (name: string, ms: number) =>
  console.log(
    `${name.padEnd(58)} ${ms.toFixed(1).padStart(8)} ms  ${(ms / onDate).toFixed(2)} × on Date, ${(ms / onUtc).toFixed(2)} × on UTCDate`,
  );
console.log(`${ENROLLMENTS.toLocaleString('en')} enrollments, one addBusinessDays call each at the least`);
report('addBusinessDays on Date (system zone)', onDate);
report('addBusinessDays on UTCDate', onUtc);
report('scheduleStep, with explanation', planning);
report(`forecast of ${DAYS} days (${touches.toLocaleString('en')} touches)`, forecasting);

const [short = 0, long = 0] = [3, 10_000].map((amount) => {
  const waiting = stepOf(amount);
  return median(() => {
    for (const from of starts) plan(from, waiting);
  });
});
const each = (ms: number) => `${((ms / ENROLLMENTS) * 1000).toFixed(2)} µs`;
console.log(`one plan over 3 working days ${each(short)}, over 10,000 ${each(long)}: ${(long / short).toFixed(2)} ×`);
