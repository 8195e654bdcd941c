import { readRequest } from '@/lib/gmail/wire/parse-request';
import type { WireRequest } from '@/lib/gmail/wire/records';
import type { GmailRequestEnded, GmailRequestSent } from '@/lib/platform/gmail-requests';
import { openSends } from '@/lib/storage/sends';
import type { Deps } from '../deps';
import { knownAccounts } from '../gmail/accounts';
import type { Health } from '../health/health';
import { loadSettings } from '../settings/settings-store';
import { mailboxOf } from './send-facts';
import type { SendLog } from './send-log';
import { rememberToastCovered } from './undo-click';

/** Which sends an exchange asked for, kept over a restart of the worker until its end is heard. */
const keyOf = (requestId: string) => `exchange:${requestId}`;

/** Labels that make a message a draft again. */
const isTakenBack = ({ add, remove }: { add: string[]; remove: string[] }) =>
  add.includes('^r') || add.includes('^r_bt') || remove.includes('^pfg') || remove.includes('^scheduled');

function retractions(request: WireRequest): string[] {
  if (request.kind === 'draft') return [request.messageId];
  return request.kind === 'labels' && isTakenBack(request) ? request.messageIds : [];
}

/**
 * Where indices have moved, drafts are not recognised any more: then a request that names a send still open and calls
 * something a draft, and nothing a send, takes it back. Rather a touch too few than one that never was.
 */
async function likelyRetractions({ db }: Deps, body: string): Promise<string[]> {
  if (!body.includes('"^r"') || body.includes('"^pfg"') || body.includes('"^scheduled"')) return [];
  return (await openSends(db)).map((row) => row.messageId).filter((id) => body.includes(`"${id}"`));
}

/** Label changes Gmail makes by itself or shows no toast for: read and unread marks, and its marks of answered mail. */
const hasToast = (label: string) => !/^\^(?:u|o|io_\w+|os_\w+|cff?)$/.test(label);

/** Whether the rep did something that puts a toast of its own, with an Undo of its own, over that of a send. */
function coversToast(request: WireRequest): boolean {
  return request.kind === 'labels' && !isTakenBack(request) && [...request.add, ...request.remove].some(hasToast);
}

/** The ear of the background: requests as the browser saw them leave. */
export function createRequestEar(deps: Deps, sends: SendLog, health: Health) {
  return {
    async sent({ requestId, path, tabId, body }: GmailRequestSent): Promise<void> {
      const { detection } = await loadSettings(deps.local);
      if (!detection) return;
      const { requests, unread } = readRequest(body);
      const { at } = await deps.now();
      const accounts = await knownAccounts(deps);
      const ids: string[] = [];
      let withoutRecipients = 0;
      // Sends before all else: until one is stored, a worker that is killed takes it along.
      for (const request of requests) {
        if (request.kind === 'send' || request.kind === 'schedule') {
          const mailbox = mailboxOf(path, request.from.address, accounts);
          await sends.sighted(request, mailbox, at, tabId < 0 ? null : tabId);
          ids.push(request.messageId);
          if (request.to.length + request.cc.length + request.bcc.length === 0) withoutRecipients += 1;
        }
        for (const messageId of retractions(request)) {
          if (!ids.includes(messageId)) await sends.learn(messageId, { kind: 'taken-back', at });
        }
      }
      if (unread !== null && requests.length === 0)
        for (const messageId of await likelyRetractions(deps, body))
          await sends.learn(messageId, { kind: 'taken-back', at });
      if (ids.length > 0) await deps.session.set(keyOf(requestId), ids);
      if (requests.some(coversToast)) await rememberToastCovered(deps, tabId, at);
      // Much of the traffic is not about messages; only what looks like a send and cannot be read is a bad sign.
      const isUnread = unread !== null && requests.length === 0 && body.includes('"^pfg"');
      await health.count({
        sightings: 1,
        sendsSighted: ids.length,
        sendsWithoutRecipients: withoutRecipients,
        ...(unread === 'fields-moved' && { sendsMoved: 1 }),
        ...(isUnread && { sendsUnread: 1 }),
      });
    },

    async ended({ requestId, status }: GmailRequestEnded): Promise<void> {
      const ids = await deps.session.get(keyOf(requestId));
      if (!Array.isArray(ids)) return;
      const { at } = await deps.now();
      for (const messageId of ids.map(String)) {
        await sends.learn(
          messageId,
          status === 200 ? { kind: 'accepted', at, verified: false } : { kind: 'refused', at },
        );
      }
      await deps.session.remove(keyOf(requestId));
    },
  };
}
