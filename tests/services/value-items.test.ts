import { describe, expect, test } from 'vitest';
import type { ValueItemInput } from '@/lib/domain/compose/value-item';
import { loadDraftItems, rememberValueItem, valueItemOf } from '@/lib/services/value-items/draft-value-items';
import { sendAndSettle } from './support/gmail';
import { gmailSender, memoryValues, PROSPECT, REP, World } from './support/world';

const CASE: ValueItemInput = {
  kind: 'case',
  title: 'Case study',
  url: 'https://seller.example/case',
  text: '{{firstName}}, this is how they did it.',
  note: 'After the first call',
  tags: ['pricing'],
  stage: null,
};

const inserts = async (world: World) => {
  const { inserts: found } = await world.gmail().composeContext({ mailbox: REP, addresses: [PROSPECT] });
  return found.map(({ title }) => title);
};

describe('what the rep gives', () => {
  test('is created, changed, put away and brought back; Gmail sees each change', async () => {
    const world = new World();
    const plan = world.page('setup');
    const created = await plan.saveValueItem({ id: null, ...CASE, title: '  Case study ' });
    expect(created).toMatchObject({ ...CASE, order: 0, archivedAt: null, createdAt: world.now().at });
    const [insert] = (await world.gmail().composeContext({ mailbox: REP, addresses: [PROSPECT] })).inserts;
    expect(insert).toEqual({
      id: created.id,
      kind: 'value',
      title: 'Case study',
      text: '{{firstName}}, this is how they did it.\nhttps://seller.example/case',
      url: 'https://seller.example/case',
    });
    const told = world.seen.told;
    await plan.saveValueItem({ id: created.id, ...CASE, kind: 'template', title: 'Story' });
    expect(world.seen.told).toBeGreaterThan(told);
    expect(await inserts(world)).toEqual(['Story']);
    await plan.archiveValueItem(created.id);
    expect(await inserts(world)).toEqual([]);
    expect(await world.db.valueItems.count()).toBe(1);
    await plan.restoreValueItem(created.id);
    expect(await inserts(world)).toEqual(['Story']);
  });

  test('comes in the order the rep gives, new ones last', async () => {
    const world = new World();
    const plan = world.page('setup');
    const ids: string[] = [];
    for (const title of ['A', 'B', 'C']) ids.push((await plan.saveValueItem({ id: null, ...CASE, title })).id);
    await plan.arrangeValueItems([...ids.toReversed(), 'not-there']);
    await plan.saveValueItem({ id: null, ...CASE, title: 'D' });
    expect(await inserts(world)).toEqual(['C', 'B', 'A', 'D']);
  });

  test.each<[string, Partial<ValueItemInput>]>([
    ['without a title', { title: ' ' }],
    ['with nothing to give', { text: '', url: null }],
    ['with a field that is none', { text: '{{surname}}' }],
    ['with a link that runs', { url: 'javascript:alert(1)' }],
  ])('is refused %s, and nothing is written', async (_, change) => {
    const world = new World();
    await expect(world.page('setup').saveValueItem({ id: null, ...CASE, ...change })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    expect(await world.db.valueItems.count()).toBe(0);
  });

  test('many are added at once behind the others, all or none, and put away together', async () => {
    const world = new World();
    const plan = world.page('setup');
    await plan.saveValueItem({ id: null, ...CASE, title: 'A' });
    const two = ['B', 'C'].map((title) => ({ ...CASE, title }));
    const ids = await plan.addValueItems(two);
    expect(await inserts(world)).toEqual(['A', 'B', 'C']);
    await expect(plan.addValueItems([...two, { ...CASE, title: '' }])).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await world.db.valueItems.count()).toBe(3);
    await plan.archiveValueItems(ids);
    expect(await inserts(world)).toEqual(['A']);
  });

  test('one that is not there is a typed failure', async () => {
    const plan = new World().page('setup');
    for (const call of [
      plan.archiveValueItem('x'),
      plan.restoreValueItem('x'),
      plan.saveValueItem({ id: 'x', ...CASE }),
    ])
      await expect(call).rejects.toMatchObject({ code: 'invalid-input' });
  });

  test('is written by pages of the extension alone', async () => {
    const world = new World();
    const plan = world.client('setup', gmailSender());
    await expect(plan.saveValueItem({ id: null, ...CASE })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(plan.archiveValueItem('x')).rejects.toMatchObject({ code: 'not-allowed' });
    const page = world.page('gmail');
    await expect(page.draftHasValueItem({ messageId: 'm', itemId: 'x' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  test('a row of the first version still has a title and a link to give', async () => {
    const world = new World();
    const old = { v: 1, id: 'old', title: 'Guide', url: 'https://seller.example/guide', note: '', createdAt: 1 };
    await world.db
      .table('valueItems')
      .bulkAdd([{ ...old, archivedAt: null }, { ...old, id: 'bare', url: null, archivedAt: null }, { id: 'broken' }]);
    const { inserts: found } = await world.gmail().composeContext({ mailbox: REP, addresses: [PROSPECT] });
    expect(found.map(({ text }) => text).sort()).toEqual(['Guide', 'https://seller.example/guide']);
    await world.page('setup').saveValueItem({ id: 'old', ...CASE });
    expect(await world.db.valueItems.get('old')).toMatchObject({ v: 1, createdAt: 1, ...CASE });
  });
});

describe('what a mail gave', () => {
  test('is on the touch, and is known as given from then on', async () => {
    const world = new World();
    const { id } = await world.page('setup').saveValueItem({ id: null, ...CASE });
    await world.gmail().draftHasValueItem({ messageId: 'msg-a:r1', itemId: id });
    await sendAndSettle(world, { id: 'msg-a:r1' });
    expect(await world.db.touches.toArray()).toMatchObject([{ messageId: 'msg-a:r1', valueItemId: id }]);
    const { recipients } = await world.gmail().composeContext({ mailbox: REP, addresses: [PROSPECT] });
    expect(recipients[0]?.givenIds).toEqual([id]);
  });

  test('is told by its title on the thread card, also once it is put away', async () => {
    const world = new World();
    const plan = world.page('setup');
    const { id } = await plan.saveValueItem({ id: null, ...CASE });
    const thread = { threadId: 'thread-a:r1', legacyThreadId: null, addresses: [{ address: PROSPECT, name: '' }] };
    const gave = async () => {
      const { people } = await world.gmail().threadCard({ mailbox: REP, ...thread });
      return people[0]?.touches.map((touch) => [touch.subject, touch.valueItemTitle]);
    };
    await world.gmail().draftHasValueItem({ messageId: 'msg-a:r1', itemId: id });
    await sendAndSettle(world, { id: 'msg-a:r1' });
    await sendAndSettle(world, { id: 'msg-a:r2', subject: 'Another' });
    await plan.archiveValueItem(id);
    expect(await gave()).toEqual([
      ['An idea', 'Case study'],
      ['Another', null],
    ]);
    await world.db.valueItems.clear();
    expect(await gave()).toMatchObject([
      ['An idea', null],
      ['Another', null],
    ]);
  });

  test('may be said of a touch logged by hand beside a thread, of what is not put away', async () => {
    const world = new World();
    const plan = world.page('setup');
    const { id } = await plan.saveValueItem({ id: null, ...CASE });
    const old = await plan.saveValueItem({ id: null, ...CASE, title: 'Old' });
    await plan.archiveValueItem(old.id);
    await sendAndSettle(world, { id: 'msg-a:r1' });
    const gmail = world.gmail();
    const thread = { threadId: 'thread-a:r1', legacyThreadId: null, addresses: [{ address: PROSPECT, name: '' }] };
    const { values, people } = await gmail.threadCard({ mailbox: REP, ...thread });
    expect(values).toEqual([{ id, title: 'Case study' }]);
    const said = { channel: 'call', outcome: null, note: null, valueItemId: id } as const;
    const enrollmentId = people[0]?.enrollment?.id ?? '';
    await world.client('log', gmailSender()).execute({ type: 'complete', enrollmentId, ...said });
    const { recipients } = await gmail.composeContext({ mailbox: REP, addresses: [PROSPECT] });
    expect(recipients[0]).toMatchObject({ givenIds: [id], last: { channel: 'call' } });
  });

  test('is nothing once the rep took it out of the draft, and nothing of another draft', async () => {
    const world = new World();
    const { id } = await world.page('setup').saveValueItem({ id: null, ...CASE });
    await world.gmail().draftHasValueItem({ messageId: 'msg-a:r1', itemId: id });
    await world.gmail().draftHasValueItem({ messageId: 'msg-a:r1', itemId: null });
    await world.gmail().draftHasValueItem({ messageId: 'msg-a:other', itemId: id });
    await sendAndSettle(world, { id: 'msg-a:r1' });
    expect(await world.db.touches.toArray()).toMatchObject([{ messageId: 'msg-a:r1', valueItemId: null }]);
  });

  test('is kept for so many drafts and no more', async () => {
    const deps = { session: memoryValues() };
    for (let n = 0; n < 60; n++) await rememberValueItem(deps, { messageId: `m${n}`, itemId: `i${n}` });
    const items = await loadDraftItems(deps);
    expect([valueItemOf(items, 'm9'), valueItemOf(items, 'm10'), valueItemOf(items, 'm59')]).toEqual([
      null,
      'i10',
      'i59',
    ]);
    await deps.session.set('draft-gifts', 'broken');
    expect(valueItemOf(await loadDraftItems(deps), 'm59')).toBeNull();
  });
});
