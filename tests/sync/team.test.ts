import { expect, it } from 'vitest';
import { openTeam } from '@/lib/services/sync/team-vault';
import { eraseProspect } from '@/lib/storage/erase';
import { itemId } from '@/lib/sync/item';
import { rotation } from '@/lib/sync/rotate';
import { outboxKey } from '@/lib/sync/tables';
import { forgetTold } from '@/lib/sync/team/forget-person';
import { createPseudonyms } from '@/lib/sync/team/pseudonyms';
import { loadTeam } from '@/lib/sync/team/team-membership';
import { teamTables } from '@/lib/sync/team/team-tables';
import { optOutKey } from '@/lib/sync/team/tell-team';
import { newVault } from '@/lib/sync/vault';
import { added, story, touched, undone } from '../storage/support/book';
import { describeIf } from '../support/only-if';
import { START } from './support/machine';
import { repOnServer } from './support/rep';
import { SERVER } from './support/server';
import { joinTeam, teamLevel, teammatesOf, teamPass, twoReps } from './support/team';

const ADA = 'ada@buyer.example';
const SINCE = '2026-10-01';
/** Whom Ada asked for no more mail. */
const TOLD = { teammate: 'Robin', day: '2026-11-02' };

describeIf(SERVER, 'no nats-server on this machine')('two reps of one team and a real server', () => {
  const rep = repOnServer();

  it('know whom the other wrote to, when, and by what: of the person and of the company', async () => {
    const { robin, kim } = await twoReps(rep);
    await robin.write([
      ...story('ada', 2),
      touched('ada', 5, { channel: 'call' }),
      touched('ada', 6, { direction: 'inbound' }),
    ]);
    await teamLevel(robin, kim);
    const told = await teammatesOf(kim).touches(ADA, 'buyer.example', SINCE);
    expect(told.map(({ teammate, channel, samePerson }) => [teammate, channel, samePerson])).toEqual(
      expect.arrayContaining([
        ['Robin', 'email', true],
        ['Robin', 'email', true],
        ['Robin', 'call', true],
      ]),
    );
    expect(told).toHaveLength(3);
    const colleague = await teammatesOf(kim).touches('eve@buyer.example', 'buyer.example', SINCE);
    expect(colleague.map(({ samePerson }) => samePerson)).toEqual([false, false, false]);
    expect(await teammatesOf(kim).touches(ADA, 'buyer.example', '2026-12-01')).toEqual([]);
    expect(await teammatesOf(kim).touches('ada@other.example', 'other.example', SINCE)).toEqual([]);
    // Nobody is their own teammate, and no log reached the other.
    expect(await teammatesOf(robin).touches(ADA, 'buyer.example', SINCE)).toEqual([]);
    expect(await kim.db.prospects.count()).toBe(0);
    expect(await kim.db.events.count()).toBe(0);
  });

  it('take back what was taken back, and tell nothing twice', async () => {
    const { robin, kim } = await twoReps(rep);
    const second = touched('ada', 1);
    await robin.write([...story('ada', 1), second]);
    await teamLevel(robin, kim);
    expect(await teammatesOf(kim).touches(ADA, null, SINCE)).toHaveLength(2);
    await robin.write([undone('ada', second.id)]);
    await teamLevel(robin, kim);
    expect(await teammatesOf(kim).touches(ADA, null, SINCE)).toHaveLength(1);
    expect(await teamPass(robin)).toMatchObject({ sent: 0, received: 0, changed: false });
    expect(await teamPass(kim)).toMatchObject({ sent: 0, received: 0, changed: false });
    expect(await teamTables(robin.db).docs.toArray()).toEqual(await teamTables(kim.db).docs.toArray());
  });

  it('respect who told the other that they want no more mail, until that is taken back', async () => {
    const { robin, kim } = await twoReps(rep);
    await robin.write(story('ada', 1));
    robin.at = START + 3_600_000;
    await robin.act({ type: 'finish', enrollmentId: 'e-ada', reason: 'opted-out' });
    await teamLevel(robin, kim);
    expect([...(await teammatesOf(kim).optedOut([ADA, 'eve@buyer.example']))]).toEqual([[ADA, TOLD]]);
    // Within a transaction too: that is where a send becomes a touch.
    const within = await kim.db.transaction('rw', kim.db.tables, async () => {
      const out = await teammatesOf(kim).optedOut([ADA]);
      await kim.db.meta.put({ key: 'still-open', value: true });
      return out;
    });
    expect(within.get(ADA)).toEqual(TOLD);
    const [finished] = (await robin.db.events.toArray()).filter((event) => event.type === 'finished');
    await robin.act({ type: 'undo', prospectId: 'ada', batch: finished?.batch ?? '' });
    await teamLevel(robin, kim);
    expect([...(await teammatesOf(kim).optedOut([ADA]))]).toEqual([]);
  });

  it('respect it for the address, whatever becomes of the same person in another mailbox of the rep', async () => {
    const { robin, kim } = await twoReps(rep);
    await robin.write(story('ada', 1));
    robin.at = START + 3_600_000;
    await robin.act({ type: 'finish', enrollmentId: 'e-ada', reason: 'opted-out' });
    await teamLevel(robin, kim);
    await robin.write([added('ada-2', { addresses: [ADA], mailbox: 'sales@seller.example' }), touched('ada-2', 5)]);
    await teamLevel(robin, kim);
    expect([...(await teammatesOf(kim).optedOut([ADA]))]).toEqual([[ADA, TOLD]]);
    const [finished] = (await robin.db.events.toArray()).filter((event) => event.type === 'finished');
    await robin.act({ type: 'undo', prospectId: 'ada', batch: finished?.batch ?? '' });
    await teamLevel(robin, kim);
    expect([...(await teammatesOf(kim).optedOut([ADA]))]).toEqual([]);
  });

  it('tell what they had before they joined, of the last 60 days', async () => {
    const robin = await rep.machine();
    await robin.write([
      ...story('ada', 1),
      touched('ada', 4, { at: START - 70 * 86_400_000, local: '2026-08-24T10:00' }),
    ]);
    const { kim, vault } = await twoReps(rep);
    await robin.join(newVault(), true);
    await joinTeam(robin, vault, 'Sam');
    await teamLevel(robin, kim);
    expect(await teammatesOf(kim).touches(ADA, null, '2026-01-01')).toEqual([
      { teammate: 'Sam', date: '2026-11-02', channel: 'email', samePerson: true },
    ]);
  });

  it('are each one member on all their machines, and what two machines know is told once', async () => {
    const { robin, kim, vault } = await twoReps(rep);
    const laptop = await rep.machine();
    await laptop.join(robin.sync.vault);
    await robin.write(story('ada', 1));
    await teamLevel(robin, laptop, kim);
    expect((await loadTeam(laptop.db))?.member).toEqual((await loadTeam(robin.db))?.member);
    await laptop.write([touched('ada', 8)]);
    await teamLevel(laptop, robin, kim);
    expect(await teammatesOf(kim).touches(ADA, null, SINCE)).toHaveLength(2);
    const wire = await kim.wire();
    let contacts = 0;
    await wire.read('items', `t.acme.${vault.id}.*.*`, 1, 100, async (messages) => {
      contacts += messages.filter(({ subject }) => subject.split('.')[3] !== '0').length;
    });
    await wire.close();
    expect(contacts).toBe(2);
  });

  it('share no note, name, address, subject or word: neither on the server nor with each other', async () => {
    const { robin, kim } = await twoReps(rep);
    await robin.write([...story('ada', 1), touched('ada', 3, { note: 'Hates golf' })]);
    await robin.act({
      type: 'edit-prospect',
      prospectId: 'ada',
      notes: 'Secretly looking for a job',
      name: 'Ada Field',
    });
    robin.at = START + 3_600_000;
    await robin.act({ type: 'finish', enrollmentId: 'e-ada', reason: 'opted-out' });
    await teamLevel(robin, kim);
    const docs = await teamTables(kim.db).docs.toArray();
    expect(docs.filter(({ kind }) => kind === 'contact')).toHaveLength(2);
    expect(docs.filter(({ kind }) => kind === 'opt-out')).toHaveLength(1);
    const readable = JSON.stringify(docs) + rep.server().files();
    for (const word of ['golf', 'Secretly', 'Field', 'buyer.example', 'pilot in spring', 'steady', 't-ada', 'e-ada'])
      expect(readable.includes(word), word).toBe(false);
    // What a contact is made of, exactly.
    const [contact] = docs.filter(({ kind }) => kind === 'contact');
    expect(Object.keys(contact?.value as object).toSorted()).toEqual(['channel', 'company', 'date']);
  });

  it('forget a person whom one of them erases, but not that they want no mail', async () => {
    const { robin, kim, vault } = await twoReps(rep);
    for (const each of [robin, kim]) await each.write(story('ada', 1));
    robin.at = START + 3_600_000;
    await robin.act({ type: 'finish', enrollmentId: 'e-ada', reason: 'opted-out' });
    await teamLevel(robin, kim);
    expect(await teammatesOf(robin).touches(ADA, null, SINCE)).toHaveLength(1);
    const team = await openTeam(robin.sync);
    if (!team) throw new Error('In a team');
    const person = await createPseudonyms(team.namer).address(ADA);
    await forgetTold(team, ['ada']);
    await eraseProspect(robin.db, robin.snapshots, 'ada');
    await teamLevel(robin, kim);
    for (const each of [robin, kim]) {
      const docs = await teamTables(each.db).docs.toArray();
      expect(docs.filter(({ kind }) => kind === 'contact')).toEqual([]);
      expect(await teamTables(each.db).keys.toArray()).toEqual([]);
    }
    expect([...(await teammatesOf(kim).optedOut([ADA]))]).toEqual([[ADA, TOLD]]);
    const wire = await kim.wire();
    const tag = await team.namer.person(person);
    expect(await wire.find('keys', `k.acme.${vault.id}.${tag}`)).toBeNull();
    expect(await wire.next('items', `t.acme.${vault.id}.${tag}.*`, 1)).toBeNull();
    await wire.close();
    // Kim's own log is Kim's.
    expect(await kim.db.prospects.count()).toBe(1);
  });

  it('go on without a member who was removed, who reads nothing new', async () => {
    const { robin, kim } = await twoReps(rep);
    const team = await openTeam(robin.sync);
    const me = (await loadTeam(robin.db))?.member;
    if (!team || !me) throw new Error('In a team');
    const item = await rotation(team.vault, me.id, new Map([[me.id, me.wrap.publicKey]]));
    const known = await team.tables.docs.get('member|member-Kim');
    await team.tables.outbox.bulkPut([
      { key: outboxKey('item', itemId(item)), rev: 'turn', at: robin.at, item },
      {
        key: outboxKey('member', 'member-Kim'),
        rev: 'gone',
        at: robin.at,
        value: { ...(known?.value as object), removedAt: 1 },
      },
    ]);
    await teamLevel(robin);
    expect((await loadTeam(robin.db))?.vault.epochs).toHaveLength(2);
    await robin.write(story('ada', 1));
    await teamLevel(robin, kim);
    expect(await loadTeam(kim.db)).toBeNull();
    expect(await teamTables(kim.db).docs.count()).toBe(0);
    expect(await teammatesOf(kim).touches(ADA, null, SINCE)).toEqual([]);
  });

  it('cannot change what the other told', async () => {
    const { robin, kim } = await twoReps(rep);
    await robin.write(story('ada', 1));
    robin.at = START + 3_600_000;
    await robin.act({ type: 'finish', enrollmentId: 'e-ada', reason: 'opted-out' });
    await teamLevel(robin, kim);
    const [row] = (await teamTables(kim.db).docs.toArray()).filter(({ kind }) => kind === 'opt-out');
    expect(row?.key.endsWith(optOutKey('', 'member-Robin'))).toBe(true);
    await teamTables(kim.db).outbox.put({
      key: outboxKey('opt-out', row?.key ?? ''),
      rev: 'forged',
      at: kim.at + 9e9,
      value: null,
    });
    await teamLevel(kim, robin);
    expect((await teamTables(robin.db).docs.get(row?.id ?? ''))?.value).toBe(true);
  });
});
