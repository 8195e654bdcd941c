import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { appendEvents } from '@/lib/storage/log-repository';
import { offersOf } from '@/lib/storage/queries';
import { added, enrolled, mergedInto, touched } from './support/book';
import { fold } from './support/fold';
import { freshDatabase } from './support/fresh-database';
import { ITEM } from './support/stored';

let db: NextTouchDatabase;

const companyOf = (address: string) => (address.endsWith('@mail.example') ? null : (address.split('@')[1] ?? null));
const titles = async (...people: string[]) => {
  const offers = await offersOf(
    db,
    people.map((id) => ({ enrollmentId: `e-${id}`, gives: 'An answer about pricing' })),
    companyOf,
  );
  return people.map((id) => offers.get(`e-${id}`)?.title ?? null);
};

/** ann and cleo work at buyer.example, bob at other.example; dan writes from a private address. */
beforeEach(async () => {
  db = freshDatabase();
  const people = {
    ann: 'ann@buyer.example',
    cleo: 'cleo@buyer.example',
    bob: 'bob@other.example',
    dan: 'dan@mail.example',
    eve: 'eve@mail.example',
  };
  const events = Object.entries(people).flatMap(([id, address]) => [added(id, { addresses: [address] }), enrolled(id)]);
  await appendEvents(db, events, fold);
  await db.valueItems.bulkAdd([
    { ...ITEM, id: 'guide', title: 'Guide', tags: [], stage: null, order: 0 },
    { ...ITEM, id: 'prices', title: 'Prices', tags: ['pricing'], stage: null, order: 1 },
    { ...ITEM, id: 'old', title: 'Old', tags: ['pricing'], stage: null, order: 2, archivedAt: 1 },
  ]);
});

describe('what is offered', () => {
  it('is the best item by the step’s words', async () => {
    expect(await titles('ann', 'bob', 'dan')).toEqual(['Prices', 'Prices', 'Prices']);
    const offer = (await offersOf(db, [{ enrollmentId: 'e-ann' }], companyOf)).get('e-ann');
    expect(offer).toMatchObject({ itemId: 'guide', newFor: 'Buyer Ltd', matches: [] });
  });

  it('is nothing that they or a colleague were given; a private address has no colleagues', async () => {
    const gave = [touched('ann', 0, { valueItemId: 'prices' }), touched('dan', 0, { valueItemId: 'prices' })];
    await appendEvents(db, gave, fold);
    expect(await titles('ann', 'cleo', 'bob', 'dan', 'eve')).toEqual(['Guide', 'Guide', 'Prices', 'Guide', 'Prices']);
    await appendEvents(db, [touched('cleo', 1, { valueItemId: 'guide' })], fold);
    expect(await titles('ann', 'cleo', 'bob')).toEqual([null, null, 'Prices']);
  });

  it('knows what somebody merged into them was given', async () => {
    await appendEvents(db, [touched('bob', 0, { valueItemId: 'prices' }), mergedInto('dan', 'bob')], fold);
    expect(await titles('dan')).toEqual(['Guide']);
  });

  it('reads no touch, and nothing at all where there is nothing to give', async () => {
    await appendEvents(db, [touched('ann', 0, { valueItemId: 'prices' })], fold);
    const touches = vi.spyOn(db.touches, 'where');
    const read = vi.fn((row) => row);
    db.prospects.hook('reading', read);
    expect(await titles('ann', 'cleo')).toEqual(['Guide', 'Guide']);
    // Their own rows; of the company keys alone.
    expect(read).toHaveBeenCalledTimes(2);
    touches.mockClear();
    await db.valueItems.clear();
    expect(await titles('ann')).toEqual([null]);
    expect(touches).not.toHaveBeenCalled();
  });
});
