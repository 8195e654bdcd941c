import { expect, it } from 'vitest';
import { nowIn } from '@/lib/domain/time/zone';
import type { SyncService } from '@/lib/messages/sync-contract';
import { createSettingsDoor } from '@/lib/services/replan/create-settings-door';
import { createSerial } from '@/lib/services/serial';
import type { SyncParts } from '@/lib/services/sync/part';
import { createPasses } from '@/lib/services/sync/passes';
import { createSyncPorts } from '@/lib/services/sync/ports';
import { createSyncService } from '@/lib/services/sync/sync-service';
import { syncTables } from '@/lib/sync/tables';
import { READERS } from '../services/support/readers';
import { memoryValues } from '../services/support/world';
import { story, touched } from '../storage/support/book';
import { describeIf } from '../support/only-if';
import { START, type TestMachine, ZONE } from './support/machine';
import { repOnServer } from './support/rep';
import { SERVER } from './support/server';
import { teammatesOf } from './support/team';

/** The sync service of one machine, as the worker puts it together. */
function serviceOf({ db, snapshots }: TestMachine, local = memoryValues()): SyncService {
  let ids = 0;
  const outer = {
    ...{ db, local, session: memoryValues() },
    newId: () => `${db.name}-service-${++ids}`,
    now: async () => nowIn(START, ZONE),
  };
  const parts: SyncParts = {
    deps: { ...outer, settings: createSettingsDoor(outer), readers: READERS, changed: () => {} },
    browserApi: { keepOnce: async () => {} },
    snapshots,
    own: { ownId: 'own', ownBase: 'chrome-extension://own/' },
    exclusive: createSerial(),
    ready: async () => {},
    track: (work) => work,
  };
  const ports = createSyncPorts(parts, () => START, '1');
  return createSyncService(
    parts,
    ports,
    createPasses(parts, ports, () => 0),
  );
}

describeIf(SERVER, 'no nats-server on this machine')('the sync service of reps in a team', () => {
  const rep = repOnServer();

  async function twoServices() {
    const [ofRobin, ofKim] = [await rep.machine(), await rep.machine()];
    const [robin, kim] = [serviceOf(ofRobin), serviceOf(ofKim)];
    const servers = rep.server().cluster.servers();
    for (const each of [robin, kim]) {
      expect(await each.foundTeam('Too early')).toBe('no-vault');
      expect(await each.found({ servers, team: 'acme', machineName: 'Desk' })).toBeNull();
    }
    return { ofRobin, ofKim, robin, kim };
  }
  const names = async (service: SyncService) => (await service.syncNow()).teammates?.map(({ name }) => name) ?? null;

  it('begin it, join it by a code, are told of each other, and go', async () => {
    const { ofRobin, ofKim, robin, kim } = await twoServices();
    expect(await names(robin)).toBeNull();
    expect(await robin.inviteTeammate()).toBeNull();
    expect(await robin.foundTeam(' ')).toBe('bad-name');
    expect(await robin.foundTeam('Robin')).toBeNull();
    expect(await robin.foundTeam('Robin')).toBe('already-joined');
    const code = (await robin.inviteTeammate()) ?? '';
    expect(await kim.joinTeam({ code: (await robin.invite()) ?? '', name: 'Kim' })).toBe('bad-code');
    expect(await kim.join({ code, machineName: 'Laptop' })).toBe('bad-code');
    expect(await kim.joinTeam({ code, name: 'Kim' })).toBeNull();
    for (const each of [kim, robin, kim]) await each.syncNow();
    expect((await names(robin))?.toSorted()).toEqual(['Kim', 'Robin']);
    expect((await names(kim))?.toSorted()).toEqual(['Kim', 'Robin']);

    await ofRobin.write(story('ada', 1));
    expect((await robin.status()).waiting).toBe(4);
    for (const each of [robin, kim]) expect(await each.syncNow()).toMatchObject({ waiting: 0 });
    expect(await teammatesOf(ofKim).touches('ada@buyer.example', null, '2026-10-01')).toHaveLength(1);

    await kim.leaveTeam();
    expect(await names(kim)).toBeNull();
    expect(await names(robin)).toEqual(['Robin']);
    expect(await teammatesOf(ofKim).touches('ada@buyer.example', null, '2026-10-01')).toEqual([]);
    // The rep's own vault is another matter.
    expect((await kim.status()).joined).not.toBeNull();
  });

  it('remove a member, who finds out at the next pass; the others read on', async () => {
    const { ofRobin, robin, kim } = await twoServices();
    await robin.foundTeam('Robin');
    await kim.joinTeam({ code: (await robin.inviteTeammate()) ?? '', name: 'Kim' });
    for (const each of [kim, robin]) await each.syncNow();
    const gone = (await robin.status()).teammates?.find(({ isThis }) => !isThis);
    await robin.removeTeammate(gone?.id ?? '');
    await ofRobin.write(story('ada', 1));
    expect(await names(robin)).toEqual(['Robin']);
    expect(await kim.status()).toMatchObject({ removedFromTeam: null });
    expect(await names(kim)).toBeNull();
    // Kim is told so, until they are in a team again.
    expect(await kim.status()).toMatchObject({ teammates: null, removedFromTeam: START });
    expect(await robin.status()).toMatchObject({ removedFromTeam: null });
    expect(await robin.syncNow()).toMatchObject({ waiting: 0 });
  });

  it('leave with one machine and stay in the team with the others', async () => {
    const { ofRobin, robin, kim } = await twoServices();
    await robin.foundTeam('Robin');
    await robin.syncNow();
    const ofLaptop = await rep.machine();
    const laptop = serviceOf(ofLaptop);
    expect(await laptop.join({ code: (await robin.invite()) ?? '', machineName: 'Laptop' })).toBeNull();
    await laptop.syncNow();
    expect(await names(laptop)).toEqual(['Robin']);
    await robin.leave();
    expect((await robin.status()).teammates).toBeNull();
    expect(await ofRobin.db.table('teamDocs').count()).toBe(0);
    expect(await names(laptop)).toEqual(['Robin']);
    expect(await names(kim)).toBeNull();
  });

  it('leave as a pass begins, and nothing of the vault stays', async () => {
    const ofRobin = await rep.machine();
    const local = memoryValues();
    let pass: Promise<unknown> | null = null;
    const robin = serviceOf(ofRobin, {
      ...local,
      // The pass has read what was joined by the time that goes.
      async remove(key) {
        if (key === 'sync-membership') {
          pass = robin.syncNow();
          await new Promise((resolve) => setTimeout(resolve));
        }
        await local.remove(key);
      },
    });
    await robin.found({ servers: rep.server().cluster.servers(), team: 'acme', machineName: 'Desk' });
    await ofRobin.write(story('ada', 1));
    await robin.syncNow();
    await robin.leave();
    await pass;
    for (const [name, table] of Object.entries(syncTables(ofRobin.db))) expect(await table.count(), name).toBe(0);
  });

  it('hand a prospect over with history and without notes; only the taker can read it, and the giver sees the answer', async () => {
    const { ofRobin, ofKim, robin, kim } = await twoServices();
    await robin.foundTeam('Robin');
    const code = (await robin.inviteTeammate()) ?? '';
    await kim.joinTeam({ code, name: 'Kim' });
    const ofSam = await rep.machine();
    const sam = serviceOf(ofSam);
    await sam.found({ servers: rep.server().cluster.servers(), team: 'acme', machineName: 'Desk' });
    await sam.joinTeam({ code, name: 'Sam' });
    await ofRobin.write([...story('ada', 2), touched('ada', 5, { note: 'Hates golf', channel: 'call' })]);
    for (const each of [robin, kim, sam, robin]) await each.syncNow();
    const to = (await robin.status()).teammates?.find(({ name }) => name === 'Kim')?.id ?? '';
    await expect(robin.handOver({ prospectId: 'nobody', to, withNotes: false })).rejects.toThrow('nobody');
    await robin.handOver({ prospectId: 'ada', to, withNotes: false });
    expect((await ofRobin.db.enrollments.get('e-ada'))?.finishReason).toBe('removed');
    expect(await robin.handedOver()).toMatchObject([
      { teammate: 'Kim', isToMe: false, name: 'Prospect ada', answer: null },
    ]);
    for (const each of [robin, kim, sam]) await each.syncNow();
    expect(await sam.handedOver()).toEqual([]);
    expect(JSON.stringify(await ofSam.db.table('teamDocs').toArray())).not.toContain('Prospect ada');

    const [handed] = await kim.handedOver();
    expect(handed).toMatchObject({
      teammate: 'Robin',
      isToMe: true,
      address: 'ada@buyer.example',
      touches: 3,
      answer: null,
    });
    await kim.answerHandOver({ key: handed?.key ?? '', mailbox: 'Kim@Seller.example' });
    await kim.answerHandOver({ key: handed?.key ?? '', mailbox: null });
    const [prospect] = await ofKim.db.prospects.toArray();
    expect(prospect).toMatchObject({ name: 'Prospect ada', mailbox: 'kim@seller.example', notes: '' });
    expect((await ofKim.db.touches.toArray()).map(({ channel, note }) => [channel, note]).toSorted()).toEqual([
      ['call', null],
      ['email', null],
      ['email', null],
    ]);
    for (const each of [kim, robin, sam]) await each.syncNow();
    expect(await robin.handedOver()).toMatchObject([{ answer: 'taken' }]);
    expect(await kim.handedOver()).toMatchObject([{ answer: 'taken' }]);
    // The history is Robin's: Sam is not told it a second time as Kim's.
    const told = await teammatesOf(ofSam).touches('ada@buyer.example', null, '2026-10-01');
    expect(told.map(({ teammate }) => teammate)).toEqual(['Robin', 'Robin', 'Robin']);
  });

  it('decline one that was handed to them', async () => {
    const { ofRobin, ofKim, robin, kim } = await twoServices();
    await robin.foundTeam('Robin');
    await kim.joinTeam({ code: (await robin.inviteTeammate()) ?? '', name: 'Kim' });
    await ofRobin.write(story('ada', 1));
    for (const each of [kim, robin, kim]) await each.syncNow();
    const to = (await robin.status()).teammates?.find(({ isThis }) => !isThis)?.id ?? '';
    await robin.handOver({ prospectId: 'ada', to, withNotes: true });
    for (const each of [robin, kim]) await each.syncNow();
    await kim.answerHandOver({ key: (await kim.handedOver())[0]?.key ?? '', mailbox: null });
    for (const each of [kim, robin]) await each.syncNow();
    expect(await robin.handedOver()).toMatchObject([{ answer: 'declined' }]);
    expect(await ofKim.db.prospects.count()).toBe(0);
  });

  it('show the lead figures once they agree, nobody else, and no longer than that', async () => {
    const { ofKim, robin, kim } = await twoServices();
    expect(await robin.figures()).toBeNull();
    await robin.foundTeam('Robin');
    const code = (await robin.inviteTeammate()) ?? '';
    await robin.syncNow();
    await kim.joinTeam({ code, name: 'Kim' });
    await ofKim.write(story('ada', 2));
    for (const each of [kim, robin, kim]) await each.syncNow();
    const [lead, other] = [robin, kim];
    expect(await lead.figures()).toEqual({ lead: null, isShown: false, team: [] });
    expect(await other.figures()).toEqual({ lead: 'Robin', isShown: false, team: [] });
    for (const each of [other, lead]) await each.syncNow();
    expect((await lead.figures())?.team).toEqual([]);
    await other.shareFigures(true);
    for (const each of [other, lead, other]) await each.syncNow();
    expect(await other.figures()).toMatchObject({ isShown: true, team: [] });
    expect((await lead.figures())?.team).toMatchObject([{ name: 'Kim', day: '2026-11-02', people: 1, replied: 0 }]);
    expect(await other.syncNow()).toMatchObject({ waiting: 0 });
    await other.shareFigures(false);
    for (const each of [other, lead]) await each.syncNow();
    expect((await lead.figures())?.team).toEqual([]);
  });
});
