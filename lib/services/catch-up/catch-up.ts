import { recordSend } from '@/lib/domain/log/record/send';
import { prospectIdOf } from '@/lib/domain/prospect/prospect-id';
import type { WireMessage } from '@/lib/gmail/wire/records';
import type { CatchUpService } from '@/lib/messages/catch-up-contract';
import type { SentRow } from '@/lib/messages/contract';
import { appendEvents, readGroup } from '@/lib/storage/log-repository';
import { prospectsByAddress } from '@/lib/storage/queries';
import type { Deps } from '../deps';
import { createLateRoom } from '../log/late-room';
import { withAct } from '../log/log-service';
import { loadCadences, projector } from '../log/schedule-context';
import { companyName } from '../prospects/company';
import { judgeRecipients, ownAddresses } from '../prospects/who-is-prospect';
import { loadRecordContext } from '../sends/record-confirmed';
import { loadSettings } from '../settings/settings-store';
import {
  type Candidate,
  loadCatchUp,
  loadSentList,
  loadThreads,
  storeCatchUp,
  storeSentList,
  storeThreads,
} from './catch-up-store';
import { seeThreads } from './see-threads';

type Who = { mailbox: string; address: string };
const keyOf = ({ mailbox, address }: Who) => `${mailbox}\n${address}`;

/** Never followed up and not settled. */
const isOpen = (person: Candidate) => !person.settled && person.threadIds.length === 1;

/** Where catch-up gets what Gmail's pages show. */
export interface SentListReader {
  /** Messages of lists and threads. Only their threads, senders and dates are looked at. */
  saw(messages: readonly WireMessage[], mailbox: string): Promise<void>;
  /** The rows of the Sent list, which alone name to whom a thread went. */
  rows(mailbox: string, rows: readonly SentRow[]): Promise<void>;
  /** These prospects are about to be erased: nothing of them stays here either. */
  erase(prospectIds: readonly string[]): Promise<void>;
}

/** The catch-up service and what feeds it. */
export interface CatchUp {
  sentList: SentListReader;
  service: CatchUpService;
  /** How many of one mailbox there are to offer; 0 once the rep said "not now". */
  offered(mailbox: string): Promise<number>;
}

/** Collects who was written to before the installation, from what the rep looks at anyway. */
export function createCatchUp(deps: Deps): CatchUp {
  const { db } = deps;

  /** Those of the addresses who may become prospects and are none yet. */
  async function unknownProspects(mailbox: string, addresses: readonly string[]): Promise<string[]> {
    const { settings, accounts } = await loadRecordContext(deps);
    const to = addresses.map((address) => ({ address, name: '' }));
    const mail = { mailbox, from: null, to, cc: [], bcc: [] };
    const judged = judgeRecipients(mail, { ...settings, accounts });
    const fit = judged.filter(({ verdict }) => verdict !== 'no').map(({ address }) => address);
    const known = new Set((await prospectsByAddress(db, fit)).flatMap((prospect) => prospect.addresses));
    return fit.filter((address) => !known.has(address));
  }

  async function settle(people: readonly Who[], settled: boolean): Promise<void> {
    const stored = await loadCatchUp(deps);
    const keys = new Set(people.map(keyOf));
    await storeCatchUp(deps, {
      ...stored,
      people: stored.people.map((each) => (keys.has(keyOf(each)) ? { ...each, settled } : each)),
    });
  }

  /** Brings together what the Sent list shows and what its traffic says. */
  async function collect(): Promise<void> {
    const [stored, threads, list] = await Promise.all([loadCatchUp(deps), loadThreads(deps), loadSentList(deps)]);
    if (!list) return;
    const { mailbox, rows } = list;
    const people = new Map(stored.people.map((each) => [keyOf(each), each]));
    for (const { threadId, addresses } of rows) {
      const thread = threads[threadId];
      if (thread?.sends !== 1 || thread.answered || thread.at > stored.since) continue;
      if (await db.sends.get(thread.messageId)) continue;
      for (const address of await unknownProspects(mailbox, addresses)) {
        const known = people.get(keyOf({ mailbox, address }));
        const threadIds = [...new Set([...(known?.threadIds ?? []), threadId])].slice(0, 5);
        const isLater = !known || thread.at >= known.at;
        const { at, messageId, subject } = isLater ? thread : known;
        people.set(keyOf({ mailbox, address }), {
          ...{ mailbox, address, at, messageId, threadIds },
          ...(subject && { subject }),
          settled: known?.settled ?? false,
        });
      }
    }
    await storeCatchUp(deps, { ...stored, people: [...people.values()] });
  }

  const sentList: SentListReader = {
    async saw(messages, mailbox) {
      if (messages.length === 0) return;
      const { settings, accounts } = await loadRecordContext(deps);
      const own = ownAddresses({ ...settings, accounts: [...accounts, mailbox] });
      const before = await loadThreads(deps);
      const threads = seeThreads(before, messages, own);
      await storeThreads(deps, threads);
      // A thread collected before has an answer now.
      const stored = await loadCatchUp(deps);
      const left = stored.people.filter((each) => each.settled || !each.threadIds.some((id) => threads[id]?.answered));
      if (left.length < stored.people.length) await storeCatchUp(deps, { ...stored, people: left });
      await collect();
    },

    async rows(mailbox, rows) {
      await storeSentList(deps, { mailbox, rows: rows.map((row) => ({ ...row })) });
      await collect();
    },

    async erase(prospectIds) {
      const groups = await Promise.all(prospectIds.map((id) => readGroup(db, id)));
      const prospects = await db.prospects.bulkGet(groups.flatMap((group) => group.prospectIds));
      const keys = new Set(
        prospects.flatMap((row) => row?.addresses.map((address) => keyOf({ ...row, address })) ?? []),
      );
      const stored = await loadCatchUp(deps);
      await storeCatchUp(deps, { ...stored, people: stored.people.filter((each) => !keys.has(keyOf(each))) });
    },
  };

  const service: CatchUpService = {
    async list() {
      const { people } = await loadCatchUp(deps);
      const open = people.filter(isOpen);
      // Some may have become prospects in another way meanwhile.
      const known = await prospectsByAddress(
        db,
        open.map((each) => each.address),
      );
      const taken = new Set(known.flatMap((each) => each.addresses.map((address) => keyOf({ ...each, address }))));
      return open
        .filter((each) => !taken.has(keyOf(each)))
        .toSorted((a, b) => b.at - a.at)
        .map(({ mailbox, address, at, subject = '' }) => ({ mailbox, address, at, subject }));
    },

    async offer() {
      return (await loadCatchUp(deps)).dismissed ? 0 : (await service.list()).length;
    },

    async dismiss() {
      await storeCatchUp(deps, { ...(await loadCatchUp(deps)), dismissed: true });
      deps.changed();
    },

    async take(chosen, cadenceId) {
      const keys = new Set(chosen.map(keyOf));
      const people = (await loadCatchUp(deps)).people.filter((each) => isOpen(each) && keys.has(keyOf(each)));
      const { dailyCap } = await loadSettings(deps.local);
      const { batch, taken } = await withAct(deps, async (each) => {
        const { batch, schedule } = each;
        const giveRoom = await createLateRoom(db, each, dailyCap);
        const cadences = await loadCadences(db);
        let count = 0;
        for (const { mailbox, address, at, messageId, subject = null, threadIds } of people) {
          const prospectId = prospectIdOf(mailbox, address);
          const { events } = await readGroup(db, prospectId);
          const recipient = { prospectId, address, name: '', company: companyName(address), mailbox };
          const threadId = threadIds[0] ?? null;
          const mail = { messageId, threadId, legacyThreadId: null, at, subject, cc: [], bcc: [] };
          const context = { cadences, zone: schedule.zone, batch };
          const fresh = recordSend(events, recipient, { ...mail, source: 'import' }, { enrollIn: cadenceId }, context);
          if ((await appendEvents(db, fresh, projector(schedule))).added.length === 0) continue;
          count += 1;
          const runs = await db.enrollments.where('prospectId').equals(prospectId).toArray();
          const run = runs.find(({ state }) => state === 'active');
          if (run) await giveRoom(run);
        }
        return { batch, taken: count };
      });
      // Not marked as settled: after an undo they may be offered again.
      if (taken > 0) deps.changed();
      return { batch, taken };
    },

    forget: settle,
  };
  const offered = async (mailbox: string): Promise<number> => {
    const { dismissed, people } = await loadCatchUp(deps);
    if (dismissed || people.length === 0) return 0;
    return (await service.list()).filter((each) => each.mailbox === mailbox).length;
  };
  return { sentList, service, offered };
}
