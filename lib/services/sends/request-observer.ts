import * as z from 'zod/mini';
import { movedIn } from '@/lib/gmail/record/moved';
import { bins, hasToast, takesBack, textNamesOnlyDrafts, textNamesSend } from '@/lib/gmail/wire/labels';
import { readRequest } from '@/lib/gmail/wire/parse-request';
import type { WireRequest } from '@/lib/gmail/wire/records';
import type { GmailRequestEnded, GmailRequestSent } from '@/lib/platform/gmail-requests';
import { openSends } from '@/lib/storage/sends';
import type { Deps } from '../deps';
import type { Health } from '../health/health';
import { type DraftItems, loadDraftItems } from '../value-items/draft-value-items';
import type { PageWord } from './page-word';
import { loadRecordContext } from './record-confirmed';
import { mailboxOf } from './send-facts';
import type { SendLog } from './send-log';
import { rememberToastCovered } from './undo-click';

/** What an exchange asked for, by message id; kept over a restart of the worker until its end is seen. */
const Asked = z.object({
  sends: z.array(z.string()),
  takenBack: z.array(z.string()),
  binned: z.optional(z.array(z.string())),
});

const keyOf = (requestId: string) => `exchange:${requestId}`;

function retractions(request: WireRequest): string[] {
  if (request.kind === 'draft') return [request.messageId];
  return request.kind === 'labels' && takesBack(request) ? request.messageIds : [];
}

/**
 * When indices have moved, drafts are not recognised. A request that names an open send and calls something a draft,
 * and nothing a send, is then taken as taking it back: a missed touch is the smaller error.
 */
async function likelyRetractions({ db }: Deps, body: string): Promise<string[]> {
  if (!textNamesOnlyDrafts(body)) return [];
  return (await openSends(db)).map((row) => row.messageId).filter((id) => body.includes(`"${id}"`));
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** Follows requests as the browser saw them leave, by `webRequest`. Page scripts cannot forge these. */
export function createRequestObserver(deps: Deps, sends: SendLog, health: Health, pageWord: PageWord) {
  type Context = Awaited<ReturnType<typeof loadRecordContext>>;

  async function read(
    request: GmailRequestSent & { body: string },
    context: Context,
    items: DraftItems,
  ): Promise<void> {
    const { requestId, path, tabId, body } = request;
    const { requests, unread } = readRequest(body);
    const { at } = context;
    const ids: string[] = [];
    let withoutRecipients = 0;
    // Sends first: one that is not stored yet is lost if the worker is killed.
    for (const each of requests) {
      if (each.kind !== 'send' && each.kind !== 'schedule') continue;
      const mailbox = mailboxOf(path, each.from.address, context.numbers);
      await sends.observed(each, { mailbox, at, tabId: tabId < 0 ? null : tabId, items }, context);
      ids.push(each.messageId);
      if (each.to.length + each.cc.length + each.bcc.length === 0) withoutRecipients += 1;
    }
    const isUnclear = unread !== null && requests.length === 0;
    const named = isUnclear ? await likelyRetractions(deps, body) : requests.flatMap(retractions);
    const takenBack = named.filter((id) => !ids.includes(id));
    // A draft that Gmail refuses takes nothing back: the answer decides, and until then the send does not settle.
    for (const messageId of takenBack) await sends.apply(messageId, { kind: 'take-back-asked', at });
    if (ids.length + takenBack.length > 0) await pageWord.drop([...ids, ...takenBack]);
    const binned = requests.flatMap((each) => (each.kind === 'labels' && bins(each) ? each.messageIds : []));
    if (ids.length + takenBack.length + binned.length > 0)
      await deps.session.set(keyOf(requestId), { sends: ids, takenBack, binned } satisfies z.infer<typeof Asked>);
    if (requests.some((each) => each.kind === 'labels' && hasToast(each))) await rememberToastCovered(deps, tabId, at);
    if (unread === 'fields-moved') for (const line of movedIn(parsed(body), 'request')) await health.note(line);
    await health.count({
      ...(unread === 'not-json' ? { requestsUnread: 1 } : { requestsRead: 1 }),
      sendsObserved: ids.length,
      sendsWithoutRecipients: withoutRecipients,
      ...(unread === 'fields-moved' && { sendsMoved: 1 }),
      // Much of the traffic is not about messages; only what looks like a send and cannot be read is a bad sign.
      ...(isUnclear && textNamesSend(body) && { sendsUnread: 1 }),
    });
  }

  return {
    async sent({ body, ...request }: GmailRequestSent): Promise<void> {
      // All at once: a send that is not stored yet is lost if the worker is killed.
      const [context, items] = await Promise.all([loadRecordContext(deps), loadDraftItems(deps)]);
      if (!context.settings.detection) return;
      if (body !== null) await read({ ...request, body }, context, items);
      else await health.count({ requestsUnread: 1 });
      await health.observedIn(request.tabId);
    },

    /** `wasSeen`: whether any life of the worker saw it begin. */
    async ended({ requestId, status, path, tabId }: GmailRequestEnded, wasSeen: boolean): Promise<void> {
      const asked = Asked.safeParse(await deps.session.get(keyOf(requestId)));
      if (!asked.success) return wasSeen ? undefined : pageWord.ended({ path, tabId, status });
      const { at } = await deps.now();
      for (const messageId of asked.data.sends) await sends.apply(messageId, { kind: 'status', at, status });
      if (status === 200) {
        for (const messageId of asked.data.takenBack) await sends.apply(messageId, { kind: 'taken-back', at });
        for (const messageId of asked.data.binned ?? []) await sends.apply(messageId, { kind: 'binned', at });
      }
      await deps.session.remove(keyOf(requestId));
    },
  };
}
