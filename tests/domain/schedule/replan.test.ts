import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingDaysBetween } from '@/lib/domain/calendar/working-days';
import { type OverdueTouch, replan } from '@/lib/domain/schedule/replan';
import { nowIn, toInstant } from '@/lib/domain/time/zone';
import { PROPERTY_RUNS } from '../../support/property-runs';
import { holiday, RULES, worksNaively } from './schedule-support';

const zone = 'Europe/Berlin';
const now = (local: string) => nowIn(toInstant(local, zone), zone);
const touch = (enrollmentId: string, dueAt: string, prospectId = enrollmentId): OverdueTouch => ({
  enrollmentId,
  prospectId,
  dueAt,
});

describe('back from leave', () => {
  const overdue = [
    touch('d', '2026-11-12T09:00'),
    touch('b', '2026-11-09T09:00'),
    touch('c', '2026-11-11T09:00'),
    touch('a', '2026-11-09T09:00'),
  ];
  const moves = (input: Partial<Parameters<typeof replan>[0]>) =>
    replan({ overdue, load: new Map(), cap: 2, now: now('2026-11-20T08:00'), rules: RULES, ...input }).map(
      ({ enrollmentId, to }) => `${enrollmentId} ${to.slice(5)}`,
    );

  it('spreads the longest overdue first, so many a day', () => {
    expect(moves({})).toEqual(['a 11-20T09:00', 'b 11-20T09:00', 'c 11-23T09:00', 'd 11-23T09:00']);
  });

  it('says from when to when', () => {
    const [first] = replan({ overdue, load: new Map(), cap: 2, now: now('2026-11-20T08:00'), rules: RULES });
    expect(first).toEqual({ enrollmentId: 'a', from: '2026-11-09T09:00', to: '2026-11-20T09:00' });
  });

  it('begins now when nudge time has passed', () => {
    expect(moves({ now: now('2026-11-20T10:17') })).toEqual([
      'a 11-20T10:17',
      'b 11-20T10:17',
      'c 11-23T09:00',
      'd 11-23T09:00',
    ]);
  });

  it('begins on a working day', () => {
    const rules = { ...RULES, daysOff: [holiday('2026-11-23', 'x')] };
    expect(moves({ now: now('2026-11-21T10:00'), rules, cap: 4 })[0]).toBe('a 11-24T09:00');
  });

  it('counts what is already planned', () => {
    const load = new Map([
      ['2026-11-20', 2],
      ['2026-11-23', 1],
    ]);
    expect(moves({ load })).toEqual(['a 11-23T09:00', 'b 11-24T09:00', 'c 11-24T09:00', 'd 11-25T09:00']);
  });

  it('takes a cap below one for one', () => {
    expect(moves({ cap: 0 }).at(-1)).toBe('d 11-25T09:00');
  });

  it('keeps the working days between two touches of one prospect, and at least one', () => {
    const same = [
      touch('a', '2026-11-09T09:00', 'p'),
      touch('b', '2026-11-09T09:00', 'p'),
      touch('c', '2026-11-12T09:00', 'p'),
      touch('d', '2026-11-12T09:00', 'q'),
    ];
    expect(moves({ overdue: same, cap: 5 })).toEqual([
      'a 11-20T09:00',
      'b 11-23T09:00',
      'c 11-26T09:00',
      'd 11-20T09:00',
    ]);
  });

  it('never goes over the cap, onto a day off, or out of order', () => {
    const anyOverdue = fc.array(fc.tuple(fc.integer({ min: 1, max: 19 }), fc.nat(5)), { maxLength: 30 });
    const anyLoad = fc.dictionary(fc.constantFrom('2026-11-20', '2026-11-23', '2026-11-24'), fc.nat(4));
    fc.assert(
      fc.property(anyOverdue, anyLoad, fc.integer({ min: 1, max: 4 }), (list, planned, cap) => {
        const touches = list.map(([day, prospect], index) =>
          touch(`e${String(index).padStart(2, '0')}`, `2026-11-${String(day).padStart(2, '0')}T09:00`, `p${prospect}`),
        );
        const load = new Map(Object.entries(planned));
        const result = replan({ overdue: touches, load, cap, now: now('2026-11-20T08:00'), rules: RULES });
        const used = new Map(load);
        const lastOf = new Map<string, { from: string; to: string }>();
        for (const { enrollmentId, from, to } of result) {
          const date = to.slice(0, 10);
          used.set(date, (used.get(date) ?? 0) + 1);
          expect(used.get(date)).toBeLessThanOrEqual(cap);
          expect(worksNaively(date, RULES)).toBe(true);
          const prospect = touches.find((each) => each.enrollmentId === enrollmentId)?.prospectId ?? '';
          const before = lastOf.get(prospect);
          if (before) {
            const apart = workingDaysBetween(before.to.slice(0, 10), date, RULES);
            expect(apart).toBeGreaterThanOrEqual(
              Math.max(1, workingDaysBetween(before.from.slice(0, 10), from.slice(0, 10), RULES)),
            );
          }
          lastOf.set(prospect, { from, to });
        }
        expect(result.map((move) => move.from)).toEqual(touches.map((each) => each.dueAt).sort());
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  it('keeps the order of different prospects', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 19 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 4 }),
        (list, cap) => {
          const touches = list.map((day, index) => touch(`e${index}`, `2026-11-${String(day).padStart(2, '0')}T09:00`));
          const result = replan({ overdue: touches, load: new Map(), cap, now: now('2026-11-20T08:00'), rules: RULES });
          const moved = result.map((move) => move.to);
          expect(moved).toEqual([...moved].sort());
        },
      ),
      { numRuns: PROPERTY_RUNS },
    );
  });
});
