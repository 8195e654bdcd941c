import { horizonStart } from '@/lib/domain/insights/reply-times';
import { dateIn } from '@/lib/domain/time/time';
import type { SyncService } from '@/lib/messages/sync-contract';
import { readTallies } from '@/lib/storage/queries/insights';
import type { SyncContext } from '@/lib/sync/context';
import { figuresOfTeam, keepFigures, leadOf, memberFigures } from '@/lib/sync/team/figures';
import { loadTeam, SHARE_KEY } from '@/lib/sync/team/team-membership';
import type { TeamContext } from '@/lib/sync/team/tell-team';
import type { Deps } from '../deps';
import { putDoc } from './session';
import { membersOf, openTeam } from './team-vault';

/** Before a pass over the team's vault: the lead is shown the rep's figures of today where the rep agreed to this lead. */
export async function updateFigures({ db, now }: Pick<Deps, 'db' | 'now'>, own: SyncContext): Promise<void> {
  const team = await openTeam(own);
  if (!team) return;
  const to = (await loadTeam(db))?.figuresFor ?? null;
  const members = await membersOf(db);
  const lead = to === null || to === team.machine.id || leadOf(members) !== to ? undefined : members.get(to);
  const { local } = await now();
  const count = async () => memberFigures(await readTallies(db, horizonStart(local)), local);
  await keepFigures(team, to && lead ? { to, wrapKey: lead.wrapKey, day: dateIn(local), count } : null);
}

/** Figures for the team's lead. @param team null where the rep is in none */
export function createTeamFigures(
  { db }: Pick<Deps, 'db'>,
  ownVault: () => Promise<SyncContext | null>,
  team: () => Promise<TeamContext | null>,
  soon: () => void,
): Pick<SyncService, 'figures' | 'shareFigures'> {
  return {
    async figures() {
      const context = await team();
      const joined = await loadTeam(db);
      const members = await membersOf(db);
      const lead = leadOf(members);
      if (!context || !joined || lead === null) return null;
      if (lead !== joined.member.id)
        return { lead: members.get(lead)?.name ?? '?', isShown: joined.figuresFor === lead, team: [] };
      const shown = await figuresOfTeam(context);
      const rows = [...shown].map(([id, each]) => ({ id, name: members.get(id)?.name ?? '?', ...each }));
      return { lead: null, isShown: false, team: rows.toSorted((a, b) => a.name.localeCompare(b.name)) };
    },

    async shareFigures(isShown) {
      const [own, joined, members] = [await ownVault(), await loadTeam(db), await membersOf(db)];
      if (!own || !joined) return;
      await putDoc(own, 'share', SHARE_KEY, { ...joined, figuresFor: isShown ? leadOf(members) : null });
      soon();
    },
  };
}
