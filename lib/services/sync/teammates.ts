import Dexie from 'dexie';
import type { ToldTeammate } from '@/lib/domain/prospect/told-teammate';
import { dateIn } from '@/lib/domain/time/time';
import { toLocal } from '@/lib/domain/time/zone';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { docId } from '@/lib/sync/documents';
import type { DocRow } from '@/lib/sync/tables';
import { createPseudonyms, type Pseudonyms } from '@/lib/sync/team/pseudonyms';
import { loadTeam, MemberCard } from '@/lib/sync/team/team-membership';
import { teamTables } from '@/lib/sync/team/team-tables';
import { optOutKey } from '@/lib/sync/team/tell-team';
import { Contact } from '@/lib/sync/team/told-facts';
import { createNamer } from '@/lib/sync/vault';
import type { Teammates } from '../teammates';

/** What teammates have told, as it lies in the database; `no-sync.ts` has none. */
export function createTeammates(db: NextTouchDatabase): Teammates | null {
  const { docs } = teamTables(db);

  /** Hashing is none of the database's: without `waitFor` a transaction would end meanwhile. */
  async function openTeam(): Promise<{ me: string; names: Pseudonyms } | null> {
    const team = await loadTeam(db);
    if (!team) return null;
    return { me: team.member.id, names: createPseudonyms(await Dexie.waitFor(createNamer(team.vault))) };
  }

  async function nameOf(member: string): Promise<string> {
    return MemberCard.safeParse((await docs.get(docId('member', member)))?.value).data?.name ?? '?';
  }

  return {
    any: async () => (await loadTeam(db)) !== null,

    async optedOut(addresses) {
      const out = new Map<string, ToldTeammate>();
      const team = await openTeam();
      if (!team) return out;
      for (const address of addresses) {
        const person = await Dexie.waitFor(team.names.address(address));
        const told = await docs
          .where('id')
          .startsWith(docId('opt-out', optOutKey(person, '')))
          .toArray();
        const theirs = told.find(({ by, value }) => by !== team.me && value !== null);
        if (theirs) out.set(address, { teammate: await nameOf(theirs.by), day: dateIn(toLocal(theirs.at, 'UTC')) });
      }
      return out;
    },

    async touches(address, domain, since) {
      const team = await openTeam();
      if (!team) return [];
      const person = await Dexie.waitFor(team.names.address(address));
      const company = domain === null ? null : await Dexie.waitFor(team.names.company(domain));
      const found = [
        ...(await docs.where('person').equals(person).toArray()),
        ...(company === null ? [] : await docs.where('value.company').equals(company).toArray()),
      ];
      const rows = new Map(found.map((row): [string, DocRow] => [row.id, row]));
      const touches = [...rows.values()].map(async (row) => {
        const contact = Contact.safeParse(row.value);
        if (row.kind !== 'contact' || row.by === team.me || !contact.success || contact.data.date < since) return [];
        const { date, channel } = contact.data;
        return [{ teammate: await nameOf(row.by), date, channel, samePerson: row.person === person }];
      });
      return (await Promise.all(touches)).flat();
    },
  };
}
