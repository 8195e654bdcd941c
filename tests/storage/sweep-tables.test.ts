import { beforeEach, describe, expect, it } from 'vitest';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { appendEvents } from '@/lib/storage/log-repository';
import { claimNotifications, pruneNotified } from '@/lib/storage/notified';
import { dueNow } from '@/lib/storage/queries';
import { SendRow } from '@/lib/storage/send-row';
import { openSends, pruneSends } from '@/lib/storage/sends';
import { START, story, touched } from './support/book';
import { fold } from './support/fold';
import { freshDatabase } from './support/fresh-database';
import { send } from './support/stored';

let db: NextTouchDatabase;
const NOW = '2026-11-30T09:00';

beforeEach(async () => {
  db = freshDatabase();
  await appendEvents(db, [...story('ann'), ...story('bob')], fold);
});

describe('notifications', () => {
  const claimed = async (rows: Awaited<ReturnType<typeof dueNow>>, at = START) =>
    (await claimNotifications(db, rows, at)).map((row) => row.prospect.id);

  it('name each due touch once, also for two sweeps at once', async () => {
    const rows = await dueNow(db, NOW, 10);
    const both = await Promise.all([claimed(rows), claimed(rows)]);
    expect(both.flat().toSorted()).toEqual(['ann', 'bob']);
    expect(await claimed(rows)).toEqual([]);
  });

  it('name the next step, and the same step again when a snooze is over', async () => {
    await claimed(await dueNow(db, NOW, 10));
    await appendEvents(db, [touched('ann', 1)], fold);
    expect(await claimed(await dueNow(db, NOW, 10))).toEqual(['ann']);
    const snooze = { v: 1, at: START + 9_000_000, local: '2026-11-02T11:30', prospectId: 'bob', batch: 's' } as const;
    const until = '2026-11-20T09:00';
    await appendEvents(db, [{ ...snooze, id: 's', type: 'snoozed', enrollmentId: 'e-bob', until }], fold);
    expect(await claimed(await dueNow(db, NOW, 10))).toEqual(['bob']);
  });

  it('are forgotten once old, unless the touch is due still', async () => {
    await claimed(await dueNow(db, NOW, 10));
    await appendEvents(db, [touched('ann', 1)], fold);
    expect(await pruneNotified(db, START)).toBe(0);
    expect(await pruneNotified(db, START + 1)).toBe(1);
    expect(await claimed((await dueNow(db, NOW, 10)).filter((row) => row.prospect.id === 'bob'))).toEqual([]);
  });
});

describe('sends', () => {
  it('are followed until their end, oldest first', async () => {
    await db.sends.bulkAdd([
      send('m1', [], { state: 'requested', requestedAt: START + 2 }),
      send('m2', [], { state: 'confirmed' }),
      send('m3', [], { state: 'scheduled', requestedAt: START + 1 }),
      send('m4', [], { state: 'accepted', requestedAt: START + 3 }),
      send('m5', [], { state: 'undone' }),
      send('m6', [], { state: 'accepted', subject: 7 as never }),
    ]);
    expect((await openSends(db)).map((row) => row.messageId)).toEqual(['m3', 'm1', 'm4']);
  });

  it('that touch no prospect go when old; those followed still, and touches, stay', async () => {
    await db.sends.bulkAdd([
      send('msg-a:ann-0', ['ann@buyer.example']),
      send('old', ['x@other.example']),
      send('old-open', ['x@other.example'], { state: 'scheduled' }),
      send('young', ['x@other.example'], { requestedAt: START + 10 }),
    ]);
    expect(await pruneSends(db, START + 5)).toBe(1);
    expect(await db.sends.toCollection().primaryKeys()).toEqual(['msg-a:ann-0', 'old-open', 'young']);
  });

  it.each([
    [{}, true],
    [{ messageId: '' }, false],
    [{ state: 'sent' }, false],
    [{ sentAt: null, acceptedAt: null }, true],
    [{ requestedAt: null }, false],
    [{ to: [{ address: 'a@x.example' }] }, false],
    [{ ofALaterVersion: { kept: true } }, true],
  ])('%j is a readable row: %s', (over, readable) => {
    const read = SendRow.safeParse({ ...send('m', ['a@x.example']), ...over });
    expect(read.success).toBe(readable);
    if (read.success) expect(read.data).toMatchObject(over);
  });
});
