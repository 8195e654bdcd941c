import { expect, it } from 'vitest';
import { readCadenceFile } from '@/lib/domain/cadence/cadence-file';
import { openTeam } from '@/lib/services/sync/team-vault';
import { outboxKey } from '@/lib/sync/tables';
import { lend, lentInTeam, readLentKey } from '@/lib/sync/team/lend';
import { Lent } from '@/lib/sync/team/lent';
import { teamTables } from '@/lib/sync/team/team-tables';
import { describeIf } from '../support/only-if';
import { START, type TestMachine } from './support/machine';
import { repOnServer } from './support/rep';
import { SERVER } from './support/server';
import { teamLevel, twoReps } from './support/team';

const ITEM = {
  ...{
    v: 1 as const,
    id: 'item',
    kind: 'link' as const,
    title: 'Guide',
    url: 'https://seller.example/guide',
    text: '',
  },
  ...{ note: 'Never to competitors', tags: ['pricing'], stage: null, order: 0, createdAt: START, archivedAt: null },
};

async function lendNow(machine: TestMachine, what: 'cadence' | 'value-item', id: string, isLent = true) {
  const team = await openTeam(machine.sync);
  if (!team) throw new Error('In a team');
  await lend(team, what, id, isLent);
}

/** What may be copied on this machine, by whose it is. */
async function lentOn({ db }: TestMachine): Promise<[owner: string, Lent][]> {
  return [...(await lentInTeam(teamTables(db)))].flatMap(([key, { value }]) => {
    const read = Lent.safeParse(value);
    return read.success ? [[readLentKey(key).member, read.data]] : [];
  });
}

describeIf(SERVER, 'no nats-server on this machine')('cadences and value items that a rep lends', () => {
  const rep = repOnServer();

  it('reach teammates as they are, without the note, and nothing else does', async () => {
    const { robin, kim } = await twoReps(rep);
    await robin.db.valueItems.bulkAdd([ITEM, { ...ITEM, id: 'other', title: 'Secret' }]);
    await lendNow(robin, 'value-item', 'item');
    await lendNow(robin, 'cadence', 'steady');
    await teamLevel(robin, kim);
    const lent = await lentOn(kim);
    expect(lent.map(([owner, { what }]) => [owner, what]).toSorted()).toEqual([
      ['member-Robin', 'cadence'],
      ['member-Robin', 'value-item'],
    ]);
    const item = lent.find(([, { what }]) => what === 'value-item')?.[1];
    expect(item).toEqual({
      what: 'value-item',
      item: { kind: 'link', title: 'Guide', url: ITEM.url, text: '', tags: ['pricing'], stage: null },
    });
    expect(JSON.stringify(await teamTables(kim.db).docs.toArray())).not.toMatch(/competitors|Secret/);
    expect(await kim.db.valueItems.count()).toBe(0);
    const cadence = lent.find(([, { what }]) => what === 'cadence')?.[1];
    const file = cadence?.what === 'cadence' ? readCadenceFile(cadence.file, () => 'step') : null;
    const steady = await robin.db.cadences.get('steady');
    expect(file).toMatchObject({ ok: true, name: 'Steady' });
    expect(file?.ok ? file.steps.length : 0).toBe(steady?.revisions.at(-1)?.steps.length);
  });

  it('follow the owner’s changes, until they are archived or taken back', async () => {
    const { robin, kim } = await twoReps(rep);
    await robin.db.valueItems.add(ITEM);
    await lendNow(robin, 'value-item', 'item');
    await lendNow(robin, 'cadence', 'steady');
    await teamLevel(robin, kim);
    robin.at += 1_000;
    await robin.db.valueItems.update('item', { title: 'Guide of 2027' });
    await teamLevel(robin, kim);
    const titles = async () =>
      (await lentOn(kim)).map(([, lent]) => (lent.what === 'cadence' ? lent.name : lent.item.title));
    expect((await titles()).toSorted()).toEqual(['Guide of 2027', 'Steady']);
    // A change of the rep's note is no change of what is lent.
    const before = await teamTables(kim.db).docs.where('kind').equals('lent').toArray();
    await robin.db.valueItems.update('item', { note: 'Old' });
    await teamLevel(robin, kim);
    expect(await teamTables(kim.db).docs.where('kind').equals('lent').toArray()).toEqual(before);
    robin.at += 1_000;
    await robin.db.valueItems.update('item', { archivedAt: robin.at });
    await lendNow(robin, 'cadence', 'steady', false);
    await teamLevel(robin, kim);
    expect(await titles()).toEqual([]);
  });

  it('are not changed by a teammate', async () => {
    const { robin, kim } = await twoReps(rep);
    await robin.db.valueItems.add(ITEM);
    await lendNow(robin, 'value-item', 'item');
    await teamLevel(robin, kim);
    const key = outboxKey('lent', 'member-Robin|value-item:item');
    await teamTables(kim.db).outbox.put({ key, rev: 'forged', at: kim.at + 9e9, value: null });
    await teamLevel(kim, robin);
    expect(await lentOn(robin)).toHaveLength(1);
  });
});
