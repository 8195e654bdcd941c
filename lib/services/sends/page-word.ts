import type { SendRequest } from '@/lib/gmail/wire/records';
import type { Deps } from '../deps';
import { createSerial } from '../serial';
import { acceptsUnverified } from './away';
import type { Reading } from './interrupted';
import {
  type Claim,
  matchEnds,
  type OrphanedEnd,
  recent,
  Unmatched,
  withClaim,
  withEnd,
  withoutClaims,
} from './lost-beginnings';
import type { SendLog } from './send-log';

const KEY = 'unmatched';

/** A report of the tap as the isolated script tells of it: a page script can change neither. */
export interface Heard {
  /** When (epoch ms). */
  at: number;
  /** Whether the rep had pressed a key or button in that tab just before. */
  pressed: boolean;
}

/** One exchange of one tab, as the page reports it. */
export type Reported = Omit<Claim, 'heardAt' | 'sends'>;

/**
 * What may begin a send on the page's word, which its scripts can forge. One of three must hold: the browser was seen to
 * show a request that names the message (`interrupted.ts`), the extension was updated a moment ago (`away.ts`), or the
 * browser shows the end of a request that no worker saw begin (`lost-beginnings.ts`).
 */
export interface PageWord {
  /** Begins these sends, as far as the page's word is enough; tells those that are not begun yet. */
  begin(reported: Reported, sends: readonly SendRequest[], heard: Heard): Promise<SendRequest[]>;
  /** A request of which no worker saw the beginning has ended, with this HTTP status. */
  ended(request: Omit<OrphanedEnd, 'at' | 'lifeStart'> & { status: number }): Promise<void>;
  /** The browser showed what becomes of these messages, or they failed: what the page claims of them is void. */
  drop(messageIds: readonly string[]): Promise<void>;
  /** Goes on where the worker was stopped, and forgets what is too old. */
  settle(): Promise<void>;
  /** Forgets all claims: somebody is erased. */
  forget(): Promise<void>;
}

/**
 * Created at the start of the worker.
 * @param onBegun told the tab of a send that began so
 */
export function createPageWord(
  deps: Deps,
  sends: SendLog,
  reading: Reading,
  onBegun: (tabId: number) => void,
): PageWord {
  const lifeStart = deps.now();
  lifeStart.catch(() => {});
  const inTurn = createSerial();

  async function load(): Promise<Unmatched> {
    const read = Unmatched.safeParse(await deps.session.get(KEY).catch(() => null));
    return read.data ?? { claims: [], ends: [] };
  }
  // Where storage fails nothing waits, and the claim is not accepted.
  const save = ({ claims, ends }: Unmatched) =>
    (claims.length + ends.length > 0 ? deps.session.set(KEY, { claims, ends }) : deps.session.remove(KEY)).catch(
      () => {},
    );

  const store = async (send: SendRequest, { mailbox, tabId }: Reported, at: number) => {
    await sends.unverified(send, mailbox ?? send.from.address.trim().toLowerCase(), at, tabId);
    onBegun(tabId);
  };

  const change = (edit: (unmatched: Unmatched) => Unmatched) =>
    inTurn(async () => {
      const before = await load();
      const after = recent(edit(before), (await deps.now()).at);
      // An end is shown once: kept first, so that the next worker goes on where this one is stopped.
      if (JSON.stringify(after) !== JSON.stringify(before)) await save(after);
      const { proven, rest } = matchEnds(after);
      for (const { claim, end } of proven) {
        for (const send of claim.sends) {
          await store(send, claim, claim.heardAt);
          await sends.apply(send.messageId, { kind: 'status', at: end.at, status: 200 });
        }
      }
      if (proven.length > 0) await save(rest);
    });

  /** Whether the page's word is enough for this message by itself. */
  const isEnough = async (messageId: string, heardAt: number) =>
    (await reading.wasCutOff(messageId)) || (await acceptsUnverified(deps, heardAt));

  return {
    async begin(reported, asked, heard) {
      const waiting: SendRequest[] = [];
      for (const send of asked) {
        if (await isEnough(send.messageId, heard.at)) {
          await store(send, reported, (await deps.now()).at);
          // Afterwards: the page tells again of what could not be stored.
          await reading.unmark(send.messageId);
        } else waiting.push(send);
      }
      if (waiting.length > 0 && heard.pressed)
        await change((unmatched) => withClaim(unmatched, { ...reported, heardAt: heard.at, sends: waiting }));
      return waiting;
    },

    async ended({ tabId, path, status }) {
      if (status !== 200) return;
      const [{ at }, start] = await Promise.all([deps.now(), lifeStart]);
      await change((unmatched) => withEnd(unmatched, { tabId, path, at, lifeStart: start.at }));
    },

    drop: (messageIds) => change((unmatched) => withoutClaims(unmatched, messageIds)),
    settle: () => change((unmatched) => unmatched),
    forget: () => inTurn(() => save({ claims: [], ends: [] })),
  };
}
