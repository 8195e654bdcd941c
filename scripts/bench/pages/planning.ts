import { addBusinessDays } from 'date-fns/addBusinessDays';
import type { Cadence } from '@/lib/domain/cadence/cadence';
import { PRESETS } from '@/lib/domain/cadence/presets';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { type ForecastEnrollment, forecast } from '@/lib/domain/schedule/forecast';
import { plusDays } from '@/lib/domain/time/calendar-day';
import { nowIn, toInstant } from '@/lib/domain/time/zone';

/** Four weeks, as the page of the load draws them. */
const DAYS = 28;
const ZONE = 'America/New_York';
const TODAY = '2026-11-24';
const RULES: CalendarRules = {
  workingDays: [1, 2, 3, 4, 5],
  daysOff: Array.from({ length: 200 }, (_, index) => ({
    date: plusDays('2026-01-01', index * 17),
    name: 'Holiday',
    kind: 'holiday',
  })),
  nudgeTime: '09:00',
  callFree: [{ from: '12:00', to: '13:00' }],
};

/** Enrollments over all presets and steps, due at any minute of the days around today. */
function enrollmentsOf(count: number): ForecastEnrollment[] {
  return Array.from({ length: count }, (_, index) => {
    const preset = PRESETS[index % PRESETS.length];
    const steps = preset?.revisions[0]?.steps.length ?? 1;
    const minute = String((index * 7) % 60).padStart(2, '0');
    const date = plusDays(TODAY, (index % 30) - 10);
    return { cadenceId: preset?.id ?? '', revision: 1, stepIndex: index % steps, nudgeAt: `${date}T10:${minute}` };
  });
}

function timed(rounds: number, work: () => unknown): number[] {
  work();
  return Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

/** Ms of planning all coming dates of so many enrollments, and of one call of `addBusinessDays` for each enrollment. */
export function planning(count: number, rounds: number): { dates: number; ours: number[]; dateFns: number[] } {
  const cadences = new Map<string, Cadence>(PRESETS.map((preset) => [preset.id, preset]));
  const enrollments = enrollmentsOf(count);
  const now = nowIn(toInstant(`${TODAY}T12:00`, ZONE), ZONE);
  const plan = () => forecast(enrollments, cadences, now, DAYS, RULES);
  const dates = plan().reduce((sum, day) => sum + day.touches, 0);
  const starts = enrollments.map(({ nudgeAt }) => new Date(`${nudgeAt}:00Z`));
  return {
    dates,
    ours: timed(rounds, plan),
    dateFns: timed(rounds, () => {
      for (const start of starts) addBusinessDays(start, 3);
    }),
  };
}
