import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduleAfterPause } from '@/lib/domain/schedule/after-pause';
import { scheduleStep } from '@/lib/domain/schedule/due';
import type { Now } from '@/lib/domain/time/time';
import { dateIn, timeIn } from '@/lib/domain/time/time';
import { nowIn, toInstant, toLocal } from '@/lib/domain/time/zone';
import { addsUp } from '@/tests/support/explain-check';
import { PROPERTY_RUNS } from '../../support/property-runs';
import {
  anyLocal,
  anyRules,
  anyStep,
  anyZone,
  calendar,
  days,
  RULES,
  stepOf,
  touchAt,
  worksNaively,
  ZONES_WITH_DST,
} from './schedule-support';

const options = { numRuns: PROPERTY_RUNS };
const place = { touch: 2, of: 5 };

describe('any plan', () => {
  it('is due at or after what it counts from, on a working day', () => {
    fc.assert(
      fc.property(anyStep, anyLocal, anyRules, anyZone, (step, local, rules, zone) => {
        const why = scheduleStep({ step, ...place, from: touchAt(local, zone), rules, zone });
        expect(why.dueAt >= local).toBe(true);
        expect(worksNaively(dateIn(why.dueAt), rules)).toBe(true);
        if (step.wait.amount > 0 && step.wait.unit !== 'hours') expect(dateIn(why.dueAt) > dateIn(local)).toBe(true);
      }),
      options,
    );
  });

  it('adds up when its explanation is counted again day by day', () => {
    fc.assert(
      fc.property(anyStep, anyLocal, anyRules, anyZone, (step, drawn, rules, zone) => {
        // Of what the clocks skipped nothing can be told: a touch has a time that they showed.
        const local = toLocal(toInstant(drawn, zone), zone);
        const why = scheduleStep({ step, ...place, from: touchAt(local, zone), rules, zone });
        expect(addsUp(why, rules, zone, step), JSON.stringify(why)).toBe(true);
      }),
      options,
    );
  });

  it('is due no earlier when what it counts from came later', () => {
    fc.assert(
      fc.property(anyStep, anyLocal, anyLocal, anyRules, anyZone, (step, one, other, rules, zone) => {
        const [early, late] = [one, other].sort() as [string, string];
        const due = (local: string) => scheduleStep({ step, ...place, from: touchAt(local, zone), rules, zone }).dueAt;
        const [first, second] = [due(early), due(late)];
        // Clocks set back let a later instant show an earlier time; only then, and only within that hour.
        if (first > second) {
          expect(step.wait.unit).toBe('hours');
          expect(dateIn(first)).toBe(dateIn(second));
          expect(isRepeated(second, zone)).toBe(true);
        }
      }),
      options,
    );
  });

  it('never loses time to a pause: what is left is never due before the resume, and adds up', () => {
    fc.assert(
      fc.property(anyStep, anyLocal, anyLocal, anyLocal, anyRules, anyZone, (step, a, b, c, rules, zone) => {
        const [from, paused, resumed] = [a, b, c].sort() as [string, string, string];
        const moment = (local: string): Now => nowIn(toInstant(local, zone), zone);
        const planned = scheduleStep({ step, ...place, from: touchAt(from, zone), rules, zone });
        const why = scheduleAfterPause({
          planned,
          pausedAt: moment(paused),
          resumedAt: moment(resumed),
          rules,
          zone,
          step,
        });
        expect(why.dueAt >= moment(resumed).local).toBe(true);
        expect(why.changed).toEqual({ by: 'paused', plannedFor: planned.dueAt });
        expect(addsUp(why, rules, zone, step), JSON.stringify(why)).toBe(true);
      }),
      options,
    );
  });
});

describe('across both clock changes of a year', () => {
  it.each(ZONES_WITH_DST)('keeps the wall time of waits in days in %s', (zone) => {
    const start = toInstant('2026-01-01T00:00', zone);
    fc.assert(
      fc.property(fc.nat(364), fc.nat(24 * 60 - 1), fc.integer({ min: 1, max: 300 }), (day, minute, amount) => {
        const local = toLocal(start + day * 86_400_000 + minute * 60_000, zone);
        for (const wait of [days(amount), calendar(amount)]) {
          const step = stepOf(wait);
          const why = scheduleStep({ step, ...place, from: touchAt(local, zone), rules: RULES, zone });
          expect(timeIn(why.dueAt)).toBe('09:00');
          expect(toLocal(toInstant(why.dueAt, zone), zone)).toBe(why.dueAt);
        }
      }),
      { numRuns: Math.ceil(PROPERTY_RUNS / ZONES_WITH_DST.length) },
    );
  });
});

function isRepeated(local: string, zone: string): boolean {
  const first = toInstant(local, zone);
  return [30, 60, 120].some((minutes) => toLocal(first + minutes * 60_000, zone) === local);
}
