import type { JoinRefusal, SyncMachine, SyncService, SyncStatus } from '@/lib/messages/sync-contract';
import type { LogPorts } from '@/lib/sync/context';
import { clearSync } from '@/lib/sync/enqueue';
import { type Invitation, isServerAddress, pairingCode, readPairingCode } from '@/lib/sync/pairing-code';
import { wantRotation } from '@/lib/sync/rotate';
import { syncTables } from '@/lib/sync/tables';
import { removedFromTeam } from '@/lib/sync/team/team-membership';
import { leaveTeamTables, teamTables } from '@/lib/sync/team/team-tables';
import { newVault, Token } from '@/lib/sync/vault';
import { dropMembership, loadIdentity, loadMembership, saveMembership } from './membership';
import type { SyncParts } from './part';
import type { Passes } from './passes';
import { machinesOf, openContext, putDoc } from './session';
import { readSyncState, SYNC_STATE_KEY } from './state';
import { createTeamService, teammatesNow } from './team-service';

const NAME_MOST = 60;

/** What the options page may ask of sync. */
export function createSyncService(parts: SyncParts, ports: LogPorts, passes: Passes): SyncService {
  const { deps, track, ready } = parts;
  const { db, local, newId } = deps;

  const soon = () => void track(passes.now()).catch((error: unknown) => console.error('Next Touch: sync', error));

  async function enter(invitation: Invitation, machineName: string, founder: boolean): Promise<JoinRefusal | null> {
    if (await loadMembership(local)) return 'already-joined';
    const name = machineName.trim();
    if (name === '' || name.length > NAME_MOST) return 'bad-name';
    await loadIdentity(local, newId);
    const { servers, team, vault } = invitation;
    const joinedAt = ports.now();
    await saveMembership(local, { servers, team, vault, machineName: name, joinedAt, prepared: false, founder });
    soon();
    return null;
  }

  async function status(): Promise<SyncStatus> {
    const [identity, membership, state] = await Promise.all([
      loadIdentity(local, newId),
      loadMembership(local),
      readSyncState(local),
    ]);
    const { machineId, publicKey } = identity;
    const none = {
      machineId,
      publicKey,
      running: false,
      lastAt: null,
      waiting: 0,
      nextAt: null,
      problems: [],
      skew: null,
    };
    if (!membership) return { ...none, joined: null, machines: [], teammates: null, removedFromTeam: null };
    const { servers, team, machineName, vault } = membership;
    const teammates = await teammatesNow(deps);
    const cards = [...(await machinesOf(db))].filter(([, card]) => card.removedAt === null);
    const machines = cards.map(
      ([id, card]): SyncMachine => ({
        ...{ id, name: card.name, publicKey: card.publicKey, joinedAt: card.joinedAt },
        isThis: id === machineId,
      }),
    );
    return {
      ...none,
      joined: { servers, team, machineName, vault: vault.id },
      running: passes.isRunning(),
      waiting: (await syncTables(db).outbox.count()) + (teammates ? await teamTables(db).outbox.count() : 0),
      ...{ lastAt: state.lastAt, nextAt: state.nextAt, problems: state.problems, skew: state.skew },
      machines: machines.toSorted((a, b) => a.joinedAt - b.joinedAt),
      teammates,
      removedFromTeam: await removedFromTeam(db),
    };
  }

  return {
    ...createTeamService(parts, ports, passes),
    status,

    async found({ servers, team, machineName }) {
      if (servers.length === 0 || !servers.every(isServerAddress)) return 'bad-address';
      if (!Token.safeParse(team).success) return 'bad-team';
      return enter({ servers, team, vault: newVault() }, machineName, true);
    },

    async join({ code, machineName }) {
      const invitation = readPairingCode(code);
      return invitation ? enter(invitation, machineName, false) : 'bad-code';
    },

    async invite() {
      const membership = await loadMembership(local);
      return membership && pairingCode(membership);
    },

    async syncNow() {
      await passes.now();
      return status();
    },

    async removeMachine(id) {
      await ready();
      const membership = await loadMembership(local);
      if (!membership) return;
      const identity = await loadIdentity(local, newId);
      const context = await openContext(ports, identity, membership);
      const cards = await machinesOf(db);
      const gone = id === null ? undefined : cards.get(id);
      if (id !== null && gone) await putDoc(context, 'machine', id, { ...gone, removedAt: ports.now() });
      await wantRotation(context);
      soon();
    },

    async leave() {
      await ready();
      const membership = await loadMembership(local);
      if (!membership) return;
      const identity = await loadIdentity(local, newId);
      const context = await openContext(ports, identity, membership);
      const card = (await machinesOf(db)).get(identity.machineId);
      if (card) {
        await putDoc(context, 'machine', identity.machineId, { ...card, removedAt: ports.now() });
        // Publishes the departure where the server can be reached; otherwise the others list the machine until they
        // remove it.
        await passes.now();
      }
      await dropMembership(local);
      // A pass under way would put keys and rows back: it ends first, and the one after it finds nothing joined.
      await passes.now();
      await local.remove(SYNC_STATE_KEY);
      await clearSync(context.tables);
      await leaveTeamTables(db);
    },
  };
}
