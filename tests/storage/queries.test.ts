import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LogEvent } from '@/lib/domain/log/events';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { appendEvents } from '@/lib/storage/log-repository';
import {
  byThreadIds,
  coming,
  countDue,
  countOverdue,
  doneToday,
  dueCountByDay,
  dueNow,
  elsewhere,
  nextMoment,
  peopleDueOn,
  prospectPage,
  prospectsByAddress,
  questions,
  searchProspects,
  snoozed,
  waiting,
} from '@/lib/storage/queries';
import { added, enrolled, mergedInto, START, story, touched } from './support/book';
import { fold } from './support/fold';
import { freshDatabase } from './support/fresh-database';

let db: NextTouchDatabase;

/** ann: mailed on the 2nd, due on the 5th 09:10. bob: enrolled on the 2nd 09:01, no touch. cleo: snoozed to the 9th. */
beforeEach(async () => {
  db = freshDatabase();
  const snooze: LogEvent = {
    ...{ id: 'snooze-cleo', v: 1, at: START + 7_200_000, local: '2026-11-02T11:00', prospectId: 'cleo', batch: 's' },
    ...{ type: 'snoozed', enrollmentId: 'e-cleo', until: '2026-11-09T08:00' },
  };
  await appendEvents(db, [...story('ann'), added('bob'), enrolled('bob'), ...story('cleo'), snooze], fold);
});

const ids = (rows: { prospect: { id: string } }[]) => rows.map((row) => row.prospect.id);

describe('lists', () => {
  it.each([
    ['2026-11-02T09:00', [], 0],
    ['2026-11-02T09:01', ['bob'], 1],
    ['2026-11-05T09:10', ['bob', 'ann'], 2],
    ['2026-11-09T08:00', ['bob', 'ann', 'cleo'], 3],
  ])('at %s %j are due, longest overdue first', async (now, expected, count) => {
    expect(ids(await dueNow(db, now, 50))).toEqual(expected);
    expect(await countDue(db, now)).toBe(count);
  });

  it('gives each row all that a nudge shows', async () => {
    const [row] = await dueNow(db, '2026-11-05T09:10', 50, { mailbox: 'rep@seller.example', cadenceId: 'steady' });
    expect(row?.prospect.id).toBe('bob');
    expect(row?.lastTouch).toBeNull();
    const [, ann] = await dueNow(db, '2026-11-05T09:10', 50, { channel: 'email' });
    expect(ann?.lastTouch?.subject).toBe('Our pilot in spring');
    expect(ann?.threadTouch?.threadId).toBe('thread-a:ann');
  });

  it.each([{ mailbox: 'other@seller.example' }, { channel: 'call' as const }, { cadenceId: 'other' }])(
    'leaves out what the filter %j does not ask for',
    async (filter) => {
      expect(await dueNow(db, '2026-12-01T00:00', 50, filter)).toEqual([]);
      expect(await countDue(db, '2026-12-01T00:00', filter)).toBe(0);
    },
  );

  it('reads as many rows as it returns, not as many as are stored', async () => {
    const many = Array.from({ length: 300 }, (_, n) => [added(`p${n}`), enrolled(`p${n}`)]).flat();
    await appendEvents(db, many, fold);
    const read = vi.fn((row) => row);
    db.enrollments.hook('reading', read);
    expect(await dueNow(db, '2026-11-02T09:01', 10)).toHaveLength(10);
    expect(read.mock.calls.length).toBeLessThanOrEqual(10);
    expect(await countDue(db, '2026-11-02T09:01')).toBe(301);
    expect(read.mock.calls.length).toBeLessThanOrEqual(10);
  });

  it('tells what comes, from the moment after `from` up to `to`', async () => {
    expect(ids(await coming(db, '2026-11-02T09:01', '2026-11-09T08:00', 50))).toEqual(['ann', 'cleo']);
    expect(ids(await coming(db, '2026-11-05T09:10', '2026-11-09T07:59', 50))).toEqual([]);
    const byDay = await dueCountByDay(db, '2026-11-01T00:00', '2026-11-30T00:00');
    expect([...byDay]).toEqual([
      ['2026-11-02', 1],
      ['2026-11-05', 1],
      ['2026-11-09', 1],
    ]);
    expect(await peopleDueOn(db, '2026-11-01T00:00', { from: '2026-11-05', to: '2026-11-05' }, 50)).toEqual(['ann']);
    expect(await peopleDueOn(db, '2026-11-05T09:10', { from: '2026-11-05', to: '2026-11-05' }, 50)).toEqual([]);
    expect(await peopleDueOn(db, '2026-11-01T00:00', { from: '2026-11-05', to: '2026-11-05' }, 0)).toEqual([]);
  });

  it('names the next moment to wake at', async () => {
    expect(await nextMoment(db, '2026-11-02T09:01')).toBe('2026-11-05T09:10');
    await db.enrollments.update('e-bob', { wakeAt: '2026-11-03T00:00' });
    expect(await nextMoment(db, '2026-11-02T09:01')).toBe('2026-11-03T00:00');
    expect(await nextMoment(db, '2026-11-09T08:00')).toBeNull();
  });

  it('tells snoozed from waiting', async () => {
    expect(ids(await snoozed(db, '2026-11-06T00:00', 50))).toEqual(['cleo']);
    expect(ids(await snoozed(db, '2026-11-09T08:00', 50))).toEqual([]);
    // Due on the 5th: coming within a week, so nobody waits for a reply only. Bob was never written to.
    expect(ids(await waiting(db, '2026-11-03T00:00', 50))).toEqual([]);
    expect(ids(await waiting(db, '2026-10-28T23:59', 50))).toEqual(['ann']);
    await db.touches.update('t-ann-0', { direction: 'inbound' });
    expect(ids(await waiting(db, '2026-10-28T23:59', 50))).toEqual([]);
  });

  it('names what the rep has to decide, not what else is paused', async () => {
    await db.enrollments.update('e-ann', { state: 'paused', pauseReason: 'colleague-replied' });
    await db.enrollments.update('e-bob', { state: 'paused', pauseReason: 'rep' });
    await db.enrollments.update('e-cleo', { state: 'active', pauseReason: null });
    expect(ids(await questions(db, 50))).toEqual(['ann']);
    expect(ids(await questions(db, 50, { cadenceId: 'none such' }))).toEqual([]);
  });

  it('counts overdue and the progress of the day', async () => {
    expect(await countOverdue(db, '2026-11-05T00:00')).toBe(1);
    await db.touches.update('t-ann-0', { stepIndex: 1 });
    await db.touches.update('t-cleo-0', { stepIndex: 0 });
    expect(await doneToday(db, START)).toEqual({ touches: 2, steps: 1 });
    expect(await doneToday(db, START + 86_400_000)).toEqual({ touches: 0, steps: 0 });
  });

  it('leaves a row out that cannot be read, and shows the rest', async () => {
    await db.enrollments.update('e-bob', { stepCount: 'five' as never });
    expect(ids(await dueNow(db, '2026-12-01T00:00', 50))).toEqual(['ann', 'cleo']);
    await db.prospects.delete('ann');
    expect(ids(await dueNow(db, '2026-12-01T00:00', 50))).toEqual(['cleo']);
  });
});

describe('search', () => {
  beforeEach(async () => {
    await appendEvents(
      db,
      [
        added('dora', {
          name: 'Zoë Ågren-Test',
          company: 'Müller & Söhne',
          addresses: ['z.agren@mail.mueller.example'],
        }),
        touched('dora', 0, { subject: 'AW: Angebot für Kühlregale' }),
        added('emil', { name: 'Emil Test', company: 'Angebot AG' }),
      ],
      fold,
    );
  });

  it.each([
    ['zoe', ['dora']],
    ['ZOË', ['dora']],
    ['agren', ['dora']],
    ['ågren-t', ['dora']],
    ['mull sohne', ['dora']],
    ['z.agren@mail', ['dora']],
    ['mueller.ex', ['dora']],
    ['kuhlregale', ['dora']],
    ['test', ['dora', 'emil']],
    ['test ange', ['emil', 'dora']],
    ['buyer pilot', ['ann', 'cleo']],
    ['pilot buyer ann', ['ann']],
    ['emil angebot', ['emil']],
    ['angebot', ['emil', 'dora']],
    ['pilot', ['ann', 'cleo']],
    ['buyer', ['ann', 'bob', 'cleo', 'emil']],
    ['gren', []],
    ['  ', []],
    ['%*()[', []],
  ])('%j finds %j', async (text, expected) => {
    expect(ids(await searchProspects(db, text, 50))).toEqual(expected);
  });

  it('gives no more than asked, with enrollment and last touch', async () => {
    expect(await searchProspects(db, 'buyer', 2)).toHaveLength(2);
    const [ann] = await searchProspects(db, 'ann@', 5);
    expect(ann?.enrollment?.id).toBe('e-ann');
    expect(ann?.lastTouch?.id).toBe('t-ann-0');
    const [emil] = await searchProspects(db, 'emil', 5);
    expect(emil).toMatchObject({ enrollment: null, lastTouch: null });
  });

  it('finds prospects by address', async () => {
    const found = await prospectsByAddress(db, ['ann@buyer.example', 'nobody@buyer.example', 'bob@buyer.example']);
    expect(found.map((each) => each.id)).toEqual(['ann', 'bob']);
  });
});

describe('the same person elsewhere', () => {
  const shownAs = (prospectId: string, enrollmentId: string, address: string) => [
    { prospectId, enrollmentId, address, mailbox: 'rep@seller.example' },
  ];

  it('is told by the address in another mailbox, not in the same', async () => {
    const twin = added('ann-2', { addresses: ['ann@buyer.example'], mailbox: 'second@seller.example' });
    await appendEvents(db, [twin], fold);
    expect(await elsewhere(db, shownAs('ann', 'e-ann', 'ann@buyer.example'))).toEqual(
      new Map([['ann', [{ mailbox: 'second@seller.example', cadenceId: null }]]]),
    );
    expect(await elsewhere(db, shownAs('bob', 'e-bob', 'bob@buyer.example'))).toEqual(new Map());
  });

  it('is told by a second cadence while it runs', async () => {
    const first = await db.enrollments.get('e-ann');
    if (!first) throw new Error('no enrollment');
    await db.enrollments.add({ ...first, id: 'e-ann-2', cadenceId: 'parked', state: 'paused' });
    const shown = shownAs('ann', 'e-ann', 'ann@buyer.example');
    expect(await elsewhere(db, shown)).toEqual(new Map([['ann', [{ mailbox: null, cadenceId: 'parked' }]]]));
    await db.enrollments.update('e-ann-2', { state: 'finished' });
    expect(await elsewhere(db, shown)).toEqual(new Map());
  });
});

describe('threads', () => {
  it('finds running enrollments by either kind of thread id, in their mailbox only', async () => {
    const found = await byThreadIds(db, 'rep@seller.example', ['thread-a:ann', 'legacy-cleo', 'legacy-bob', 'other']);
    expect(found.map(({ threadId, row }) => [threadId, row.prospect.id])).toEqual([
      ['thread-a:ann', 'ann'],
      ['legacy-cleo', 'cleo'],
    ]);
    expect(await byThreadIds(db, 'other@seller.example', ['thread-a:ann'])).toEqual([]);
    const annFinished = async (finishReason: 'replied' | 'removed') => {
      await db.enrollments.update('e-ann', { state: 'finished', finishReason });
      const rows = await byThreadIds(db, 'rep@seller.example', ['thread-a:ann']);
      return rows.map(({ row }) => row.enrollment.finishReason);
    };
    expect(await annFinished('replied')).toEqual(['replied']);
    expect(await annFinished('removed')).toEqual([]);
  });
});

describe('prospect page', () => {
  it('holds the history of the prospect and of those merged into it', async () => {
    await appendEvents(db, [mergedInto('ann', 'cleo')], fold);
    const page = await prospectPage(db, 'cleo');
    expect(page?.prospect.id).toBe('ann');
    expect(page?.touches).toHaveLength(2);
    expect(page?.enrollments).toHaveLength(2);
    expect(page?.events[0]?.type).toBe('snoozed');
    expect(await prospectPage(db, 'nobody')).toBeNull();
  });
});
