import { describe, expect, it } from 'vitest';
import type { SkippedDay } from '@/lib/domain/calendar/skipped-day';
import { endOfWait, scheduleStep } from '@/lib/domain/schedule/due';
import type { Why } from '@/lib/domain/schedule/why';
import { addsUp } from '@/tests/support/explain-check';
import { days, holiday, hours, RULES, stepOf, touchAt } from './schedule-support';

const zone = 'America/New_York';
const rules = { ...RULES, daysOff: [holiday('2026-11-26', 'Thanksgiving')] };
const step = stepOf(days(3), 'call', { from: '10:00', to: '17:00' });
// Not at load: a mutant met while a test file loads can be laid to no test, and costs a run of all.
const explained = () => scheduleStep({ step, touch: 2, of: 5, from: touchAt('2026-11-24T10:00', zone), rules, zone });

/** What is said of one skipped day. */
const told = (why: Why, date: string, said: Partial<SkippedDay>) => ({
  skipped: why.skipped.map((day) => (day.date === date ? { ...day, ...said } : day)),
});

describe('an explanation', () => {
  it('adds up as planned', () => {
    const why = explained();
    expect(why.dueAt).toBe('2026-11-30T10:00');
    expect(addsUp(why, rules, zone, step)).toBe(true);
  });

  it.each<[string, (why: Why) => Partial<Why>]>([
    ['another date', () => ({ dueAt: '2026-12-01T10:00' })],
    ['another time', () => ({ dueAt: '2026-11-30T10:01' })],
    ['another wait', () => ({ wait: days(4) })],
    ['another start', (why) => ({ from: { ...why.from, local: '2026-11-25T10:00' } })],
    ['a skipped day missing', (why) => ({ skipped: why.skipped.slice(1) })],
    ['a skipped day too many in the count', (why) => ({ skippedCount: why.skippedCount + 1 })],
    ['a holiday called an own day', (why) => told(why, '2026-11-26', { kind: 'own' })],
    ['a holiday by another name', (why) => told(why, '2026-11-26', { name: 'Easter' })],
    ['a holiday passed off as a weekend', (why) => told(why, '2026-11-26', { kind: 'weekend', name: null })],
    ['a weekend with a name', (why) => told(why, '2026-11-28', { name: 'Thanksgiving' })],
    [
      'a weekend passed off as the holiday',
      (why) => told(why, '2026-11-28', { kind: 'holiday', name: 'Thanksgiving' }),
    ],
    ['the window kept quiet', () => ({ changed: null })],
    ['the window blamed for another date', () => ({ changed: { by: 'window', plannedFor: '2026-11-27T09:00' } })],
  ])('does not add up with %s', (_name, wrong) => {
    const why = explained();
    expect(addsUp({ ...why, ...wrong(why) }, rules, zone, step)).toBe(false);
  });

  it('does not add up under another calendar', () => {
    expect(addsUp(explained(), RULES, zone, step)).toBe(false);
  });

  it('tells two days off apart', () => {
    const off = [...rules.daysOff, { date: '2026-11-27', name: 'Leave', kind: 'own' as const }];
    const longer = { ...RULES, daysOff: off };
    const why = scheduleStep({ step, touch: 2, of: 5, from: touchAt('2026-11-24T10:00', zone), rules: longer, zone });
    const names = why.skipped.map(({ name }) => name);
    expect(names).toEqual(['Thanksgiving', 'Leave', null, null]);
    expect(addsUp(why, longer, zone, step)).toBe(true);
    const swapped: [string, Partial<SkippedDay>][] = [
      ['2026-11-26', { name: 'Leave' }],
      ['2026-11-26', { kind: 'own' }],
      ['2026-11-26', { kind: 'own', name: 'Leave' }],
    ];
    for (const [date, said] of swapped)
      expect(addsUp({ ...why, ...told(why, date, said) }, longer, zone, step)).toBe(false);
  });

  it('of the end of a cadence adds up without a step', () => {
    const why = endOfWait({ endWait: days(3), of: 5, from: touchAt('2026-11-24T10:00', zone), rules, zone });
    expect(why.dueAt).toBe('2026-11-30T09:00');
    expect(addsUp(why, rules, zone, null)).toBe(true);
    expect(addsUp({ ...why, dueAt: '2026-11-30T10:00' }, rules, zone, null)).toBe(false);
  });

  it.each([
    ['a window that ends where it begins', { from: '10:00', to: '10:00' }, []],
    ['call-free time that ends where it begins', null, [{ from: '09:00', to: '09:00' }]],
  ])('knows that %s narrows nothing', (_, window, callFree) => {
    const open = { ...rules, callFree };
    for (const [wait, dueAt] of [
      [days(3), '2026-11-30T09:00'],
      [hours(24), '2026-11-25T10:00'],
    ] as const) {
      const call = stepOf(wait, 'call', window);
      const why = scheduleStep({
        step: call,
        touch: 2,
        of: 5,
        from: touchAt('2026-11-24T10:00', zone),
        rules: open,
        zone,
      });
      expect(why.dueAt).toBe(dueAt);
      expect(addsUp(why, open, zone, call)).toBe(true);
    }
  });

  it.each(['rescheduled', 'lighter-day'] as const)('%s: checks the plan the choice replaced', (by) => {
    const why = explained();
    const moved = { ...why, dueAt: '2026-12-03T15:00', changed: { by, plannedFor: why.dueAt } };
    expect(addsUp(moved, rules, zone, step)).toBe(true);
    expect(addsUp({ ...moved, changed: { by, plannedFor: '2026-11-30T11:00' } }, rules, zone, step)).toBe(false);
  });

  it('adds up where the clocks go back further than the wait', () => {
    const [troll, always] = ['Antarctica/Troll', { ...RULES, workingDays: [1, 2, 3, 4, 5, 6, 7], nudgeTime: '00:00' }];
    const wait = stepOf(hours(1));
    const from = touchAt('2026-10-25T02:30', troll);
    const why = scheduleStep({ step: wait, touch: 2, of: 5, from, rules: always, zone: troll });
    expect(why.dueAt).toBe('2026-10-25T02:30');
    expect(addsUp(why, always, troll, wait)).toBe(true);
  });

  it('accepts both readings of a time the clocks show twice', () => {
    const always = { ...RULES, workingDays: [1, 2, 3, 4, 5, 6, 7], nudgeTime: '00:00' };
    const from = touchAt('2026-11-01T01:30', zone);
    for (const at of [from.at, from.at + 3_600_000]) {
      const wait = stepOf(hours(2));
      const plan = scheduleStep({ step: wait, touch: 2, of: 5, from: { ...from, at }, rules: always, zone });
      expect(addsUp(plan, always, zone, wait)).toBe(true);
      expect(addsUp({ ...plan, dueAt: '2026-11-01T04:30' }, always, zone, wait)).toBe(false);
    }
  });
});
