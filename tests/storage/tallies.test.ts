import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CadenceKind, cadenceKind } from '@/lib/domain/insights/cadence-kind';
import { cellsOf, type Dimension } from '@/lib/domain/insights/cells';
import { journeysOf } from '@/lib/domain/insights/journeys-of';
import { nowIn } from '@/lib/domain/time/zone';
import { countJourneys } from '@/lib/services/insights/count-journeys';
import { byProspect } from '@/lib/storage/by-prospect';
import { readCounted } from '@/lib/storage/counted';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { eraseProspect } from '@/lib/storage/erase';
import type { TallyRow } from '@/lib/storage/insights-rows';
import { appendEvents } from '@/lib/storage/log-repository';
import { itemUse, peopleBehind, readTallies } from '@/lib/storage/queries/insights';
import { SnapshotDatabase } from '@/lib/storage/snapshots/snapshot-database';
import { type Act, acts } from '../domain/log/acts';
import { ANN, BOB, Story } from '../domain/log/story';
import { memoryValues } from '../services/support/world';
import { countsIn } from '../support/counts-in';
import { added, enrolled, story, touched } from './support/book';
import { contents, freshDatabase } from './support/fresh-database';
import { PRESET_MAP, realProject } from './support/stored';

const kindOf = (): CadenceKind => cadenceKind(undefined);

/** The tallies by reading every row, as nothing but a test does. */
async function recount(db: NextTouchDatabase): Promise<TallyRow[]> {
  const enrollments = byProspect(await db.enrollments.toArray());
  const touches = byProspect(await db.touches.toArray());
  const sums = new Map<string, TallyRow>();
  for (const { id } of await db.prospects.toArray()) {
    for (const journey of journeysOf(enrollments.get(id) ?? [], touches.get(id) ?? [], kindOf)) {
      for (const { cadenceId, dim, value, n } of cellsOf(journey)) {
        const key = `${cadenceId} ${dim} ${value}`;
        sums.set(key, { cadenceId, dim, value, n: n + (sums.get(key)?.n ?? 0) });
      }
    }
  }
  return inOrder([...sums.values()]);
}

const inOrder = (rows: readonly TallyRow[]) =>
  rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

function told(all: readonly Act[]): Story {
  const story = new Story().adds(ANN).adds(BOB).enrolls();
  for (const { minutes, run } of all) run(story.waits(minutes));
  return story;
}

describe('the tallies', () => {
  it('are the recount of every row, after each step of any log', async () => {
    await fc.assert(
      fc.asyncProperty(acts, fc.integer({ min: 1, max: 6 }), async (acts, step) => {
        const db = freshDatabase();
        const { events, context } = told(acts);
        const project = realProject(context.cadences);
        for (let from = 0; from < events.length; from += step) {
          await appendEvents(db, events.slice(from, from + step), project);
          expect(inOrder(await db.tallies.toArray())).toEqual(await recount(db));
        }
        await db.delete();
      }),
      { numRuns: 20 },
    );
  }, 30_000);

  it('have behind them whom they count, found by the index', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (acts) => {
        const db = freshDatabase();
        const { events, context } = told(acts);
        await appendEvents(db, events, realProject(context.cadences));
        const rows = await db.journeys.toArray();
        const listed = (await db.tallies.toArray()).filter(({ dim }) => !['since', 'left', 'gap'].includes(dim));
        for (const { cadenceId, dim, value } of listed) {
          const figure = { cadences: [cadenceId], dim: dim as Dimension, value };
          const behind = rows.filter(({ journeys }) =>
            journeys.some((each) => each.cadenceId === cadenceId && countsIn(each, figure.dim, value)),
          );
          expect((await peopleBehind(db, figure, 9)).sort()).toEqual(behind.map(({ id }) => id).sort());
        }
        await db.delete();
      }),
      { numRuns: 20 },
    );
  }, 30_000);

  it('lose a prospect who is erased', async () => {
    const db = freshDatabase();
    await appendEvents(db, [...story('ann', 2), ...story('bob', 1)], realProject(PRESET_MAP));
    const snapshots = new SnapshotDatabase('next-touch-test-tallies');
    await eraseProspect(db, snapshots, 'ann');
    await snapshots.delete();
    expect((await db.journeys.toArray()).map(({ id }) => id)).toEqual(['bob']);
    expect(await db.tallies.get(['steady', 'touch', '01'])).toMatchObject({ n: 1 });
    expect(await db.tallies.get(['steady', 'touch', '02'])).toBeUndefined();
  });
});

describe('counting what was there before', () => {
  const people = Array.from({ length: 120 }, (_, n) => story(`p${String(n).padStart(3, '0')}`, (n % 3) + 1));
  const deps = (db: NextTouchDatabase) => ({
    db,
    now: async () => nowIn(Date.parse('2026-11-20T09:00:00Z'), 'Etc/UTC'),
    local: memoryValues(),
  });

  /** A log of which nothing is counted, as an upgrade finds it. */
  async function uncounted(): Promise<NextTouchDatabase> {
    const db = freshDatabase();
    await db.cadences.bulkAdd([...PRESET_MAP.values()]);
    await appendEvents(db, people.flat(), realProject(PRESET_MAP));
    await db.journeys.clear();
    await db.tallies.clear();
    return db;
  }

  it('gives what counting from the start would have given, and is done once', async () => {
    const db = await uncounted();
    await countJourneys(deps(db));
    expect(await readCounted(db)).toMatchObject({ isDone: true });
    expect(await db.journeys.count()).toBe(120);
    expect(await db.tallies.get(['steady', 'touch', '01'])).toMatchObject({ n: 120 });
    const before = await contents(db);
    await countJourneys(deps(db));
    expect(await contents(db)).toEqual(before);
  });

  it('goes on where the worker was stopped, and counts who was written to meanwhile once', async () => {
    const [db, whole] = [await uncounted(), await uncounted()];
    let reads = 0;
    const dying = { ...deps(db), now: () => (reads++ < 1 ? deps(db).now() : Promise.reject(new Error('stopped'))) };
    await expect(countJourneys(dying)).rejects.toThrow('stopped');
    expect(await readCounted(db)).toMatchObject({ upTo: 'p049', isDone: false });
    for (const each of [db, whole]) {
      await appendEvents(each, [touched('p010', 5), touched('p110', 5)], realProject(PRESET_MAP));
      await countJourneys(deps(each));
    }
    expect(await contents(db)).toEqual(await contents(whole));
    expect(await db.tallies.get(['steady', 'people', 'all'])).toMatchObject({ n: 120 });
  });
});

describe('what the page reads', () => {
  it('is every tally, but of those who wait longer than is asked for', async () => {
    const db = freshDatabase();
    await appendEvents(db, [...story('ann', 2), ...story('bob', 1)], realProject(PRESET_MAP));
    const all = inOrder(await db.tallies.toArray());
    expect(inOrder(await readTallies(db, '2026-01-01'))).toEqual(all);
    expect(inOrder(await readTallies(db, '2026-12-01'))).toEqual(all.filter(({ dim }) => dim !== 'since'));
  });

  it('are the people behind a figure, by the rule that counted them', async () => {
    const db = freshDatabase();
    const reply = touched('ann', 90, { direction: 'inbound' });
    await appendEvents(db, [...story('ann'), reply, ...story('bob')], realProject(PRESET_MAP));
    const behind = (dim: 'touch' | 'touch+', limit = 9) =>
      peopleBehind(db, { cadences: ['steady'], dim, value: '01' }, limit);
    expect(await behind('touch')).toEqual(['ann', 'bob']);
    expect(await behind('touch+')).toEqual(['ann']);
    expect(await behind('touch', 1)).toEqual(['ann']);
    expect(await peopleBehind(db, { cadences: ['inbound'], dim: 'touch', value: '01' }, 9)).toEqual([]);
  });

  it('is how many people an item was given to, and how many answered that touch', async () => {
    const db = freshDatabase();
    const given = { valueItemId: 'guide' };
    const reply = touched('ann', 90, { direction: 'inbound' });
    const events = [added('ann'), enrolled('ann'), touched('ann', 0, given), reply];
    await appendEvents(
      db,
      [...events, added('bob'), enrolled('bob'), touched('bob', 0, given)],
      realProject(PRESET_MAP),
    );
    expect(await itemUse(db)).toEqual(new Map([['guide', { given: 2, replied: 1 }]]));
  });
});
