import type { NextTouchDatabase } from '@/lib/storage/database';
import type { SyncContext } from '@/lib/sync/context';
import { docId, sameValue } from '@/lib/sync/documents';
import { type PassReport, runPass } from '@/lib/sync/pass';
import { outboxKey } from '@/lib/sync/tables';
import { openTeamVault } from '@/lib/sync/team/open-team-vault';
import { cardOf, loadTeam, MemberCard, SHARE_KEY } from '@/lib/sync/team/team-membership';
import { enterTeamTables, leaveTeamTables, teamTables } from '@/lib/sync/team/team-tables';
import type { TeamContext } from '@/lib/sync/team/tell-team';
import type { Wire } from '@/lib/sync/wire';
import { companyDomain } from '../prospects/company';
import { putDoc } from './session';

/** The cards of the team's members by id, those removed too, with what waits here counted. */
export async function membersOf(db: NextTouchDatabase): Promise<Map<string, MemberCard>> {
  const { docs, outbox } = teamTables(db);
  const prefix = outboxKey('member', '');
  const all = [
    ...(await docs.where('kind').equals('member').toArray()),
    ...(await outbox.where('key').startsWith(prefix).toArray()).map((row) => ({
      ...row,
      key: row.key.slice(prefix.length),
    })),
  ];
  return new Map(
    all.flatMap(({ key, value }): [string, MemberCard][] => {
      const card = MemberCard.safeParse(value);
      return card.success ? [[key, card.data]] : [];
    }),
  );
}

/** The rep's card goes out where the team does not have it. False where another member removed the rep. */
async function keepCard({ tables, machine, ports }: TeamContext, card: MemberCard): Promise<boolean> {
  const known = MemberCard.safeParse((await tables.docs.get(docId('member', machine.id)))?.value);
  if (known.success && known.data.removedAt !== null) return false;
  if (!known.success || !sameValue(known.data, card)) {
    const key = outboxKey('member', machine.id);
    if (!(await tables.outbox.get(key)))
      await tables.outbox.put({ key, rev: ports.newId(), at: ports.now(), value: card });
  }
  return true;
}

/** The team's vault, ready for a pass; null where the rep is in no team, or in none any more. @param own the rep's vault */
export async function openTeam(own: SyncContext): Promise<TeamContext | null> {
  const { ports } = own;
  const { db } = ports;
  const team = await loadTeam(db);
  if (!team) {
    await leaveTeamTables(db);
    return null;
  }
  await enterTeamTables(db, team.vault.id, ports.newId);
  const context = await openTeamVault(
    {
      ...{ db, newId: ports.newId, now: ports.now, version: ports.version, companyOf: companyDomain },
      async forget(person) {
        await teamTables(db).docs.where('person').equals(person).delete();
      },
      adopt: (vault) => putDoc(own, 'share', SHARE_KEY, { ...team, vault }),
    },
    own.team,
    team,
  );
  if (await keepCard(context, cardOf(team))) return context;
  await putDoc(own, 'share', SHARE_KEY, { removedAt: ports.now() });
  await leaveTeamTables(db);
  return null;
}

/** A pass over the team's vault; null where the rep is in no team, or in none any more after it. */
export async function passOfTeam(own: SyncContext, wire: Wire): Promise<PassReport | null> {
  const team = await openTeam(own);
  const report = team && (await runPass(team, wire));
  // It may have brought word that the rep was removed: what came since cannot be opened, and need not.
  return report && (await openTeam(own)) ? report : null;
}
