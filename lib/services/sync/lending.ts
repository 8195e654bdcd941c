import type { LentThing, SyncService } from '@/lib/messages/sync-contract';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { lend, lentInTeam, readLentKey } from '@/lib/sync/team/lend';
import { Lent } from '@/lib/sync/team/lent';
import { loadTeam } from '@/lib/sync/team/team-membership';
import { teamTables } from '@/lib/sync/team/team-tables';
import type { TeamContext } from '@/lib/sync/team/tell-team';
import { membersOf } from './team-vault';

/** What may be copied in the team. */
async function lentNow(db: NextTouchDatabase): Promise<LentThing[]> {
  const team = await loadTeam(db);
  if (!team) return [];
  const members = await membersOf(db);
  return [...(await lentInTeam(teamTables(db)))].flatMap(([key, { value, at }]): LentThing[] => {
    const { member, id } = readLentKey(key);
    const lent = Lent.safeParse(value);
    const owner = member === team.member.id ? null : (members.get(member)?.name ?? '?');
    return lent.success ? [{ id, owner, changedAt: at, lent: lent.data }] : [];
  });
}

/** Cadences and value items that their owners let teammates copy. @param openTeam null where the rep is in no team */
export function createLending(
  db: NextTouchDatabase,
  openTeam: () => Promise<TeamContext | null>,
  soon: () => void,
): Pick<SyncService, 'lent' | 'lend'> {
  return {
    lent: () => lentNow(db),
    async lend({ what, id, isLent }) {
      const team = await openTeam();
      if (!team) return;
      await lend(team, what, id, isLent);
      soon();
    },
  };
}
