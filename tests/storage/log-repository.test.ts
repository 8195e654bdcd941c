import { describe, expect, it, vi } from 'vitest';
import type { LogEvent } from '@/lib/domain/log/events';
import { InvalidEvent, QuotaExceeded } from '@/lib/storage/errors';
import { appendEvents, eventsOfBatch, logTransaction, readGroup, refoldProspects } from '@/lib/storage/log-repository';
import { toRows } from '@/lib/storage/to-rows';
import { refoldAll } from '../support/refold-all';
import { added, enrolled, mergedInto, story, touched, undone } from './support/book';
import { fold } from './support/fold';
import { contents, freshDatabase } from './support/fresh-database';

describe('appendEvents', () => {
  it('writes events and what they fold into', async () => {
    const db = freshDatabase();
    const { added: written } = await appendEvents(db, story('ann', 2), fold);
    expect(written).toHaveLength(4);
    expect(await db.prospects.get('ann')).toMatchObject({ addresses: ['ann@buyer.example'], v: 1 });
    expect(await db.enrollments.get('e-ann')).toMatchObject({
      nudgeAt: '2026-11-05T09:11',
      lastTouchId: 't-ann-1',
      threadTouchId: 't-ann-1',
    });
    expect(await db.touches.count()).toBe(2);
  });

  it('leaves everything as it is when the same events come again, also within one call', async () => {
    const db = freshDatabase();
    await appendEvents(db, [...story('ann'), ...story('ann')], fold);
    const before = await contents(db);
    const again = await appendEvents(
      db,
      [{ ...added('ann'), name: 'Somebody else' } as LogEvent, ...story('ann')],
      fold,
    );
    expect(again.added).toEqual([]);
    expect(await contents(db)).toEqual(before);
  });

  it('records 50 identical sends from two tabs once', async () => {
    const db = freshDatabase();
    await Promise.all(
      Array.from({ length: 100 }, (_, n) => appendEvents(db, [added('ann'), touched('ann', n % 50)], fold)),
    );
    expect(await db.touches.count()).toBe(50);
    expect(await db.events.count()).toBe(51);
  });

  it('gives the same rows whatever the order of arrival', async () => {
    const [one, two] = [freshDatabase(), freshDatabase()];
    const events = [...story('ann', 3), ...story('bob', 2), mergedInto('ann', 'bob')];
    await appendEvents(one, events, fold);
    for (const event of events.toReversed()) await appendEvents(two, [event], fold);
    expect(await contents(two)).toEqual(await contents(one));
  });

  it('folds only the prospects concerned', async () => {
    const db = freshDatabase();
    await appendEvents(db, [...story('ann'), ...story('bob')], fold);
    const spy = vi.fn(fold);
    await appendEvents(db, [touched('bob', 1)], spy);
    expect(spy).toHaveBeenCalledTimes(1);
    expect(new Set(spy.mock.calls[0]?.[0].map((event) => event.prospectId))).toEqual(new Set(['bob']));
  });

  it('adds hundreds at once to what the log knows of some of them, as one fold of all events has them', async () => {
    const all = Array.from({ length: 520 }, (_, n) => story(`p${n}`, n % 3));
    // Known; added and taken back; heard of without an adding; merged with somebody who comes later.
    const before = [
      ...all.slice(0, 30).flat(),
      ...all.slice(30, 60).flatMap(([add]) => (add ? [add, undone(add.prospectId, add.id)] : [])),
      ...all.slice(60, 90).flatMap((each) => each.slice(2)),
      mergedInto('p490', 'p100'),
    ];
    const late = [
      touched('p3', 7),
      mergedInto('p300', 'p510'),
      mergedInto('p5', 'p500'),
      undone('p481', 'touch-p481-0'),
    ];
    const [db, whole] = [freshDatabase(), freshDatabase()];
    await appendEvents(db, before, fold);
    await appendEvents(db, [...late, ...all.flat()], fold);
    await whole.events.bulkAdd(await db.events.toArray());
    await refoldAll(whole, fold);
    expect(await db.events.count()).toBe(new Set([...before, ...late, ...all.flat()].map(({ id }) => id)).size);
    expect(await contents(db)).toEqual(await contents(whole));
  });

  it('writes nothing at all when the fold of one among hundreds throws', async () => {
    const db = freshDatabase();
    const broken = (events: LogEvent[]) => {
      if (events.some(({ prospectId }) => prospectId === 'p501')) throw new Error('no working day');
      return fold(events);
    };
    const all = Array.from({ length: 520 }, (_, n) => story(`p${n}`)).flat();
    await expect(appendEvents(db, all, broken)).rejects.toThrow('no working day');
    const { events, prospects, journeys, tallies } = await contents(db);
    expect([events, prospects, journeys, tallies]).toEqual([[], [], [], []]);
  });

  it('writes nothing at all when the fold throws', async () => {
    const db = freshDatabase();
    await appendEvents(db, story('ann'), fold);
    const before = await contents(db);
    const failing = appendEvents(db, [...story('bob'), touched('ann', 1)], () => {
      throw new Error('fold failed');
    });
    await expect(failing).rejects.toThrow('fold failed');
    expect(await contents(db)).toEqual(before);
  });

  it('writes nothing at all when one event breaks the schema, and says what is wrong without its value', async () => {
    const db = freshDatabase();
    const broken = { ...added('bob'), local: 'secret noon' } as LogEvent;
    const error = await appendEvents(db, [...story('ann'), broken], fold).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(InvalidEvent);
    expect(String(error)).toContain('local');
    expect(String(error)).not.toContain('secret');
    expect(await db.events.count()).toBe(0);
  });

  it('joins the transaction around it, which goes back as a whole', async () => {
    const db = freshDatabase();
    const failing = logTransaction(db, async () => {
      await appendEvents(db, story('ann'), fold);
      expect(await db.prospects.count()).toBe(1);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await db.events.count()).toBe(0);
    expect(await db.prospects.count()).toBe(0);
  });

  it('turns a full disk into a typed error and leaves nothing behind', async () => {
    const db = freshDatabase();
    await appendEvents(db, story('ann'), fold);
    const before = await contents(db);
    db.touches.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(appendEvents(db, [touched('ann', 1)], fold)).rejects.toBeInstanceOf(QuotaExceeded);
    expect(await contents(db)).toEqual(before);
  });
});

describe('merge groups', () => {
  it('folds merged prospects as one, whichever is written to, and keeps the ids', async () => {
    const db = freshDatabase();
    await appendEvents(db, [...story('ann'), ...story('bob'), ...story('cleo')], fold);
    await appendEvents(db, [mergedInto('bob', 'cleo')], fold);
    await appendEvents(db, [mergedInto('ann', 'bob')], fold);
    await appendEvents(db, [touched('cleo', 5)], fold);
    expect(await db.prospects.toCollection().primaryKeys()).toEqual(['ann']);
    expect((await db.prospects.get('ann'))?.addresses).toHaveLength(3);
    expect(await db.touches.where('prospectId').equals('ann').count()).toBe(4);
    expect((await db.prospects.get('ann'))?.merged).toContain('bob');
    for (const id of ['ann', 'bob', 'cleo']) {
      const group = await readGroup(db, id);
      expect(group.prospectIds.toSorted()).toEqual(['ann', 'bob', 'cleo']);
      expect(group.events).toHaveLength(12);
    }
  });

  it('splits them again when the merge is undone', async () => {
    const db = freshDatabase();
    await appendEvents(db, [...story('ann'), ...story('bob')], fold);
    const before = await db.touches.toArray();
    await appendEvents(db, [mergedInto('ann', 'bob')], fold);
    await appendEvents(db, [undone('ann', 'merge-ann-bob')], fold);
    expect(await db.touches.toArray()).toEqual(before);
    expect(await db.prospects.toCollection().primaryKeys()).toEqual(['ann', 'bob']);
  });

  it('survives a circle of merges', async () => {
    const db = freshDatabase();
    await appendEvents(db, [added('ann'), added('bob'), mergedInto('ann', 'bob')], fold);
    await db.events.add(mergedInto('bob', 'ann', 101));
    expect((await readGroup(db, 'ann')).prospectIds.toSorted()).toEqual(['ann', 'bob']);
  });

  it('is empty for a prospect that was never heard of', async () => {
    expect(await readGroup(freshDatabase(), 'nobody')).toEqual({ prospectIds: ['nobody'], events: [] });
  });
});

describe('refoldProspects', () => {
  it('restores projections that were lost, and removes those without events', async () => {
    const db = freshDatabase();
    for (let n = 0; n < 50; n += 1) await db.events.bulkAdd([added(`p${n}`), enrolled(`p${n}`)]);
    await db.prospects.bulkPut(toRows(fold([added('ghost')])).prospects);
    const ids = Array.from({ length: 50 }, (_, n) => `p${n}`);
    await refoldProspects(db, [...ids, 'ghost'], fold);
    expect(await db.prospects.count()).toBe(50);
    expect(await db.enrollments.count()).toBe(50);
    expect(await db.prospects.get('ghost')).toBeUndefined();
  });
});

it('finds the events of one act', async () => {
  const db = freshDatabase();
  await appendEvents(db, [...story('ann'), { ...added('bob'), batch: 'act' } as LogEvent], fold);
  expect((await eventsOfBatch(db, 'act')).map((event) => event.id)).toEqual(['add-bob']);
});
