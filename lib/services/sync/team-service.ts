import type { JoinRefusal, SyncService, Teammate } from '@/lib/messages/sync-contract';
import type { LogContext, LogPorts } from '@/lib/sync/context';
import { pairingCode, readPairingCode } from '@/lib/sync/pairing-code';
import { wantRotation } from '@/lib/sync/rotate';
import { outboxKey } from '@/lib/sync/tables';
import { cardOf, loadTeam, MEMBER_NAME, newMember, SHARE_KEY } from '@/lib/sync/team/team-membership';
import { newVault, type Vault } from '@/lib/sync/vault';
import { createHandingOver } from './handing-over';
import { createLending } from './lending';
import { loadIdentity, loadMembership } from './membership';
import type { SyncParts } from './part';
import type { Passes } from './passes';
import { openContext, putDoc } from './session';
import { createTeamFigures } from './team-figures';
import { membersOf, openTeam } from './team-vault';

type TeamService = Pick<
  SyncService,
  | 'foundTeam'
  | 'joinTeam'
  | 'inviteTeammate'
  | 'removeTeammate'
  | 'leaveTeam'
  | keyof ReturnType<typeof createLending>
  | keyof ReturnType<typeof createHandingOver>
  | keyof ReturnType<typeof createTeamFigures>
>;

/** The members of the rep's team, those who joined first before the others; null where the rep is in none. */
export async function teammatesNow({ db }: Pick<SyncParts['deps'], 'db'>): Promise<Teammate[] | null> {
  const team = await loadTeam(db);
  if (!team) return null;
  const { id } = team.member;
  const cards = new Map([[id, cardOf(team)], ...(await membersOf(db))]);
  const members = [...cards].filter(([, card]) => card.removedAt === null);
  return members
    .map(([each, { name, joinedAt }]) => ({ id: each, name, joinedAt, isThis: each === id }))
    .toSorted((a, b) => a.joinedAt - b.joinedAt);
}

/** What the options page may ask of the team. */
export function createTeamService({ deps, ready, track }: SyncParts, ports: LogPorts, passes: Passes): TeamService {
  const { db, local, newId } = deps;
  const soon = () => void track(passes.now()).catch((error: unknown) => console.error('Next Touch: sync', error));

  async function ownVault(): Promise<LogContext | null> {
    await ready();
    const membership = await loadMembership(local);
    return membership && openContext(ports, await loadIdentity(local, newId), membership);
  }

  async function enter(own: LogContext, vault: Vault, name: string, founded: boolean): Promise<JoinRefusal | null> {
    if (await loadTeam(db)) return 'already-joined';
    const plain = name.trim();
    if (plain === '' || plain.length > MEMBER_NAME) return 'bad-name';
    await putDoc(own, 'share', SHARE_KEY, await newMember(vault, { id: newId(), name: plain, founded }, ports.now()));
    soon();
    return null;
  }

  const team = async () => {
    const own = await ownVault();
    return own && openTeam(own);
  };

  return {
    ...createLending(db, team, soon),
    ...createHandingOver(deps, team, soon),
    ...createTeamFigures(deps, ownVault, team, soon),

    async foundTeam(name) {
      const own = await ownVault();
      return own ? enter(own, newVault(), name, true) : 'no-vault';
    },

    async joinTeam({ code, name }) {
      const own = await ownVault();
      if (!own) return 'no-vault';
      const invitation = readPairingCode(code, 'teammate');
      if (!invitation) return 'bad-code';
      return invitation.team === own.team ? enter(own, invitation.vault, name, false) : 'other-server';
    },

    async inviteTeammate() {
      const [membership, team] = [await loadMembership(local), await loadTeam(db)];
      return membership && team && pairingCode({ ...membership, vault: team.vault }, 'teammate');
    },

    async removeTeammate(id) {
      const own = await ownVault();
      const team = own && (await openTeam(own));
      if (!team) return;
      const gone = (await membersOf(db)).get(id);
      if (gone) await putDoc(team, 'member', id, { ...gone, removedAt: ports.now() });
      await wantRotation(team);
      soon();
    },

    async leaveTeam() {
      const own = await ownVault();
      const [team, joined] = [own && (await openTeam(own)), await loadTeam(db)];
      if (!own || !team || !joined) return;
      const at = ports.now();
      const value = { ...cardOf(joined), removedAt: at };
      await team.tables.outbox.put({ key: outboxKey('member', team.machine.id), rev: newId(), at, value });
      // Publishes the departure where the server can be reached; otherwise the others list the rep until they remove them.
      await passes.now();
      if (await loadTeam(db)) await putDoc(own, 'share', SHARE_KEY, null);
      soon();
    },
  };
}
