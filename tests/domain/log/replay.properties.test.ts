import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '@/lib/domain/log/events';
import { evolve } from '@/lib/domain/log/evolve/evolve';
import { readLog } from '@/lib/domain/log/fold/read-log';
import { takenBack } from '@/lib/domain/log/fold/taken-back';
import { project, projectAfter } from '@/lib/domain/log/project/project';
import { emptyState, type ProspectState } from '@/lib/domain/log/state';
import { Enrollment } from '@/lib/domain/prospect/enrollment';
import { Prospect } from '@/lib/domain/prospect/prospect';
import { Touch } from '@/lib/domain/prospect/touch';
import { PROPERTY_RUNS } from '../../support/property-runs';
import { type Act, act, acts, plainAct } from './acts';
import { ANN, BOB, Story } from './story';

/** Ann is enrolled, Bob is known; then all that happens. */
function told(all: readonly Act[]): Story {
  const story = new Story().adds(ANN).adds(BOB).enrolls();
  for (const { minutes, run } of all) run(story.waits(minutes));
  return story;
}

const shuffles = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });

/** The events by the keys, some of them twice. */
function shuffled(events: readonly LogEvent[], keys: readonly number[]): LogEvent[] {
  const twice = [...events, ...events.filter((_, index) => (keys[index % keys.length] ?? 0) % 3 === 0)];
  const key = (index: number) => ((keys[index % keys.length] ?? 0) ^ (index * 40_503)) % 65_537;
  return twice
    .map((event, index) => ({ event, key: key(index) }))
    .sort((a, b) => a.key - b.key)
    .map(({ event }) => event);
}

const check = <T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void) =>
  fc.assert(
    fc.property(arbitrary, (value) => predicate(value)),
    { numRuns: PROPERTY_RUNS },
  );

describe('whatever happened', () => {
  it('gives the same rows in any order of arrival, and however often an event arrives', () => {
    check(fc.record({ acts, shuffles }), ({ acts, shuffles }) => {
      const { events, context } = told(acts);
      const rows = JSON.stringify(project(events, context));
      expect(JSON.stringify(project(shuffled(events, shuffles), context))).toBe(rows);
    });
  }, 300_000);

  it('gives the rows it would give had what was undone never been', () => {
    check(acts, (acts) => {
      const { events, context } = told(acts);
      const taken = takenBack(events);
      const rest = events.filter((event) => event.type !== 'undone' && !taken.has(event.id));
      expect(JSON.stringify(project(rest, context))).toBe(JSON.stringify(project(events, context)));
    });
  }, 300_000);

  it('is given back by an undo, and brought again by undoing that', () => {
    check(fc.record({ acts, last: act }), ({ acts, last }) => {
      const story = told(acts);
      const [before, count] = [JSON.stringify(story.rows()), story.events.length];
      const batches = new Set(story.events.map((event) => event.batch));
      last.run(story.waits(last.minutes));
      // Refused; or one more recipient of a mail recorded before, whose batch is the whole mail.
      if (story.events.length === count || batches.has(story.last)) return;
      const after = JSON.stringify(story.rows());
      expect(JSON.stringify(story.undoes().rows())).toBe(before);
      expect(JSON.stringify(story.undoes().rows())).toBe(after);
    });
  }, 300_000);

  it('folds one event at a time to what all of them at once give', () => {
    check(fc.array(plainAct, { maxLength: 8 }), (acts) => {
      const { events, context } = told(acts);
      const log = readLog(events, context.cadences);
      const states = new Map<string, ProspectState>();
      for (const event of log.events) {
        if (log.taken.has(event.id) || event.type === 'undone') continue;
        const owner = log.ownerOf(event.prospectId);
        states.set(owner, evolve(states.get(owner) ?? emptyState(owner, context.cadences), event));
      }
      // Here each touch is looked for among all before it; there only where an id is known to come again.
      const all = log.states.map((state) => ({ ...state, repeated: null }));
      expect([...states.values()].sort((a, b) => (a.ownerId < b.ownerId ? -1 : 1))).toEqual(all);
    });
  }, 300_000);

  it('folded on top of what was read before gives the same, wherever the log is cut', () => {
    let folded = 0;
    check(fc.array(plainAct, { maxLength: 8 }), (acts) => {
      const { events, context } = told(acts);
      const whole = readLog(events, context.cadences).events;
      for (let cut = 1; cut < whole.length; cut += 1) {
        const after = projectAfter(readLog(whole.slice(0, cut), context.cadences), whole.slice(cut), context);
        if (after === null) continue;
        folded += 1;
        expect(after).toEqual(project(whole, context));
      }
    });
    expect(folded).toBeGreaterThan(100);
  }, 300_000);

  it('never has a touch due before what it follows, and has rows as the database wants them', () => {
    check(acts, (acts) => {
      const { prospects, enrollments, touches } = told(acts).rows();
      for (const row of enrollments) {
        const { why, dueAt, snoozedUntil, nudgeAt, state, wakeAt } = row;
        if (why && why.changed?.by !== 'rescheduled' && why.changed?.by !== 'lighter-day') {
          expect(why.dueAt >= why.from.local).toBe(true);
        }
        expect(why?.dueAt ?? null).toBe(dueAt);
        expect(nudgeAt).toBe(dueAt && (snoozedUntil !== null && snoozedUntil > dueAt ? snoozedUntil : dueAt));
        if (state === 'active') expect([dueAt, wakeAt].filter((each) => each !== null)).toHaveLength(1);
        else expect([dueAt, why]).toEqual([null, null]);
        if (state === 'finished') expect(wakeAt).toBeNull();
        Enrollment.parse(row);
      }
      for (const row of prospects) Prospect.parse(row);
      for (const row of touches) Touch.parse(row);
    });
  }, 300_000);

  it('leaves nobody in two cadences unless an undo put them back', () => {
    check(fc.array(plainAct, { maxLength: 10 }), (acts) => {
      const { enrollments } = told(acts).rows();
      const open = enrollments.filter((each) => each.state !== 'finished').map((each) => each.prospectId);
      expect(new Set(open).size).toBe(open.length);
    });
  }, 300_000);
});
