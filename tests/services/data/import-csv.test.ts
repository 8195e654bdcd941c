import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { readTable } from '@/lib/storage/csv/read-table';
import { tableFile } from '@/lib/storage/csv/table-file';
import { finished, leave } from '../support/data-jobs';
import { REP, World } from '../support/world';

let world: World;
beforeEach(() => {
  world = new World();
});

describe('CSV import', () => {
  const SHEET =
    'Email,Name,Company,Notes\nann@buyer.example,Ann,Buyer,Met in May\nno address,Bo,,\nann@buyer.example,,,\n';
  const MAPPING = ['address', 'name', 'company', 'notes'];
  const leaveSheet = (text: string) => leave(world, tableFile(readTable(text)));

  test('adds the new rows under one batch, which undoes them all', async () => {
    const options = { mailbox: 'Rep@Seller.example ', enrollIn: 'steady' };
    const id = await world.page('data').importCsv(await leaveSheet(SHEET), MAPPING, options);
    const { state, result } = await finished(world, id);
    expect(state).toBe('done');
    expect(result).toMatchObject({ kind: 'import-csv', added: 1, repeated: 1, errors: 1, known: 0, refused: 0 });
    const [prospect] = await world.db.prospects.toArray();
    expect(prospect).toMatchObject({
      name: 'Ann',
      notes: 'Met in May',
      mailbox: REP,
      addresses: ['ann@buyer.example'],
    });
    expect(await world.db.enrollments.toArray()).toMatchObject([{ cadenceId: 'steady', state: 'active' }]);
    const added = (await world.db.events.toArray()).find((event) => event.type === 'prospect-added');
    expect(added).toMatchObject({ source: 'import' });
    const batch = result?.kind === 'import-csv' ? result.batch : '';
    expect(await world.page('log').undo(batch)).toMatchObject({ ok: true });
    expect(await world.db.prospects.count()).toBe(0);
  });

  test('spreads first touches so that no day has more than the cap, beside what is planned there already', async () => {
    await world.local.set('settings', { dailyCap: 2 });
    const sheet = (name: string, count: number) =>
      `Email\n${Array.from({ length: count }, (_, index) => `${name}${index}@${name}.example`).join('\n')}`;
    const options = { mailbox: REP, enrollIn: 'steady' };
    const one = await world.page('data').importCsv(await leaveSheet(sheet('one', 1)), ['address'], options);
    expect((await finished(world, one)).result).toMatchObject({ added: 1, until: null });
    const five = await world.page('data').importCsv(await leaveSheet(sheet('five', 5)), ['address'], options);
    expect((await finished(world, five)).result).toMatchObject({ added: 5, until: '2026-11-26' });
    // 24 November 2026 is a Tuesday; one of its two is the first import's.
    const days = (await world.db.enrollments.toArray()).map(({ dueAt }) => dueAt?.slice(0, 10)).sort();
    expect(days).toEqual(['2026-11-24', '2026-11-24', '2026-11-25', '2026-11-25', '2026-11-26', '2026-11-26']);
  });

  test('adds again somebody whose adding was taken back, and leaves out the rep', async () => {
    const options = { mailbox: REP, enrollIn: 'steady' };
    const sheet = `Email\nann@buyer.example\n${REP}\n`;
    const first = await finished(
      world,
      await world.page('data').importCsv(await leaveSheet(sheet), ['address'], options),
    );
    expect(first.result).toMatchObject({ added: 1, errors: 1 });
    await world.page('log').undo(first.result?.kind === 'import-csv' ? first.result.batch : '');
    const again = await finished(
      world,
      await world.page('data').importCsv(await leaveSheet(sheet), ['address'], options),
    );
    expect(again.result).toMatchObject({ added: 1, errors: 1, refused: 0 });
    expect(await world.db.prospects.toArray()).toMatchObject([{ addresses: ['ann@buyer.example'] }]);
    expect(await world.db.enrollments.toArray()).toMatchObject([{ state: 'active' }]);
  });

  test.each([
    ['{"header":["name"],"rows":[["Ann"]],"lines":[2],"broken":null}', ['name'], 'no-address-column'],
    ['{"header":["email"],"rows":[["a@b.example"]],"lines":[],"broken":null}', ['address'], 'not-text'],
    ['Email\nann@buyer.example', ['address'], 'not-text'],
    ['{"header":["email"],"rows":[],"lines":[],"broken":null}', ['address'], 'empty'],
  ])('refuses %j', async (text, mapping, code) => {
    const id = await world.page('data').importCsv(await leave(world, text), mapping, { mailbox: REP, enrollIn: null });
    expect(await finished(world, id)).toMatchObject({ state: 'failed', error: { code } });
    expect(await world.db.events.count()).toBe(0);
  });
});
