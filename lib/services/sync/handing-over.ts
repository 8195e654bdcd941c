import { prospectIdOf } from '@/lib/domain/prospect/prospect-id';
import type { SyncService } from '@/lib/messages/sync-contract';
import { appendEvents } from '@/lib/storage/log-repository';
import { prospectPage, prospectsByAddress } from '@/lib/storage/queries';
import { answerHandOver, handOver, type OpenHandOver, openHandOvers } from '@/lib/sync/team/hand-over';
import { handedProspect, takenEvents } from '@/lib/sync/team/handed-prospect';
import type { TeamContext } from '@/lib/sync/team/tell-team';
import type { Deps } from '../deps';
import { act } from '../log/act';
import { withAct } from '../log/log-service';
import { projector } from '../log/schedule-context';
import { membersOf } from './team-vault';

/** A prospect or a teammate named by the caller is not there. */
class NobodyToHandOver extends Error {
  override readonly name = 'NobodyToHandOver';
}

async function give(deps: Deps, team: TeamContext, prospectId: string, to: string, withNotes: boolean) {
  const page = await prospectPage(deps.db, prospectId);
  const cards = await membersOf(deps.db);
  const [mine, theirs] = [cards.get(team.machine.id), cards.get(to)];
  if (!page || !mine || !theirs || theirs.removedAt !== null) throw new NobodyToHandOver(prospectId);
  const keys = new Map([
    [team.machine.id, mine.wrapKey],
    [to, theirs.wrapKey],
  ]);
  await handOver(team, handedProspect(page.prospect, page.touches, withNotes), to, keys);
  await withAct(deps, async (each) => {
    for (const { id, state } of page.enrollments)
      if (state !== 'finished') await act(deps.db, { type: 'finish', enrollmentId: id, reason: 'removed' }, each);
  });
}

/** Takes them into the log under the id that this mailbox gives them, or joins what is known of them there. */
async function take({ db, ...deps }: Deps, { key, handed }: OpenHandOver, mailbox: string): Promise<void> {
  const holders = await prospectsByAddress(db, handed.addresses);
  const known = holders.find((each) => each.mailbox === mailbox);
  const prospectId = known?.id ?? prospectIdOf(mailbox, handed.addresses[0] ?? '');
  await withAct({ db, ...deps }, async ({ now, schedule }) => {
    const events = takenEvents(handed, { key, prospectId, mailbox, isKnown: known !== undefined, now });
    await appendEvents(db, events, projector(schedule));
  });
}

/** Prospects handed from one rep of the team to another. @param openTeam null where the rep is in none */
export function createHandingOver(
  deps: Deps,
  openTeam: () => Promise<TeamContext | null>,
  soon: () => void,
): Pick<SyncService, 'handedOver' | 'handOver' | 'answerHandOver'> {
  return {
    async handedOver() {
      const team = await openTeam();
      if (!team) return [];
      const members = await membersOf(deps.db);
      return (await openHandOvers(team)).map(({ key, from, to, at, handed, answer }) => {
        const isToMe = to === team.machine.id;
        const { name, company, addresses, touches } = handed;
        const teammate = members.get(isToMe ? from : to)?.name ?? '?';
        return {
          key,
          teammate,
          isToMe,
          name,
          company,
          address: addresses[0] ?? '',
          touches: touches.length,
          at,
          answer,
        };
      });
    },

    async handOver({ prospectId, to, withNotes }) {
      const team = await openTeam();
      if (!team) throw new NobodyToHandOver(prospectId);
      await give(deps, team, prospectId, to, withNotes);
      deps.changed();
      soon();
    },

    async answerHandOver({ key, mailbox }) {
      const team = await openTeam();
      const found = team && (await openHandOvers(team)).find((each) => each.key === key);
      if (!team || found?.to !== team.machine.id || found.answer !== null) return;
      if (mailbox !== null) await take(deps, found, mailbox.trim().toLowerCase());
      await answerHandOver(team, found, mailbox === null ? 'declined' : 'taken');
      deps.changed();
      soon();
    },
  };
}
