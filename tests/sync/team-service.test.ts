import { expect, it } from 'vitest';
import { nowIn } from '@/lib/domain/time/zone';
import type { SyncService } from '@/lib/messages/sync-contract';
import { createSettingsDoor } from '@/lib/services/replan/create-settings-door';
import { createSerial } from '@/lib/services/serial';
import type { SyncParts } from '@/lib/services/sync/part';
import { createPasses } from '@/lib/services/sync/passes';
import { createSyncPorts } from '@/lib/services/sync/ports';
import { createSyncService } from '@/lib/services/sync/sync-service';
import { READERS } from '../services/support/readers';
import { memoryValues } from '../services/support/world';
import { story } from '../storage/support/book';
import { describeIf } from '../support/only-if';
import { START, type TestMachine, ZONE } from './support/machine';
import { repOnServer } from './support/rep';
import { SERVER } from './support/server';
import { teammatesOf } from './support/team';

/** The sync service of one machine, as the worker puts it together. */
function serviceOf({ db, snapshots }: TestMachine): SyncService {
  let ids = 0;
  const outer = {
    ...{ db, local: memoryValues(), session: memoryValues() },
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
    expect(await names(kim)).toBeNull();
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
});
