import * as z from 'zod/mini';
import { acceptance } from '@/lib/gmail/wire/accepted';
import { isInUndoWindow, shownState } from '@/lib/gmail/wire/labels';
import type { SendRequest, TapReport, WireMessage } from '@/lib/gmail/wire/records';
import type { SendRow } from '@/lib/storage/send-row';
import type { Deps } from '../deps';
import type { Health } from '../health/health';
import type { Evidence } from './follow-send';
import type { Heard, PageWord } from './page-word';
import { legacyIdOf } from './send-facts';
import type { SendLog } from './send-log';

/** One exchange of one tab, as the tap numbers them. */
const keyOf = (tabId: number, exchange: number) => `tap:${tabId}:${exchange}`;

const Asked = z.array(z.object({ messageId: z.string(), seq: z.number(), kind: z.enum(['send', 'schedule']) }));
type Asked = z.infer<typeof Asked>;

type RequestReport = Extract<TapReport, { kind: 'request' }>;
type AnswerReport = Extract<TapReport, { kind: 'answer' }>;

/** What Gmail's server shows a message to be, as evidence; null when its labels say nothing about sending. */
export function shownAs(message: WireMessage, at: number): Evidence | null {
  const state = shownState(message);
  if (state === 'draft') return { kind: 'shown-draft', at };
  return state === 'sent' ? { kind: 'shown-sent', at, sentAt: message.at } : null;
}

/**
 * Applies what the tap in the page reports. Page scripts can forge its reports, so one never begins a send (but see
 * `page-word.ts`) and never outweighs an HTTP status that the browser saw.
 */
export function createTapReports(deps: Deps, sends: SendLog, health: Health, pageWord: PageWord) {
  const reported = (mailbox: string | null) => (row: SendRow) => ({
    ...(!row.heardBy.tap && { heardBy: { ...row.heardBy, tap: true } }),
    // The page knows whose mailbox it shows; the request knows only From, which may be an alias.
    ...(mailbox && row.mailbox !== mailbox && row.state !== 'confirmed' && { mailbox }),
  });

  async function request(report: RequestReport, mailbox: string | null, tabId: number, heard: Heard): Promise<void> {
    const { path, exchange } = report;
    const asked: Asked = [];
    const unseen: SendRequest[] = [];
    for (const each of report.requests) {
      if (each.kind !== 'send' && each.kind !== 'schedule') continue;
      asked.push({ messageId: each.messageId, seq: each.seq, kind: each.kind });
      const row = await sends.apply(each.messageId, null, reported(mailbox));
      if (row && row.state !== 'failed') continue;
      unseen.push(each);
    }
    const notBegun = await pageWord.begin({ tabId, path, exchange, mailbox }, unseen, heard);
    for (const { messageId } of notBegun) await health.propose(messageId);
    if (asked.length > 0) await deps.session.set(keyOf(tabId, exchange), asked);
  }

  async function askedIn(report: { exchange: number }, tabId: number): Promise<Asked> {
    const read = Asked.safeParse(await deps.session.get(keyOf(tabId, report.exchange)));
    return read.success ? read.data : [];
  }
  const forget = (report: { exchange: number }, tabId: number) => deps.session.remove(keyOf(tabId, report.exchange));

  async function answer(report: AnswerReport, mailbox: string | null, tabId: number): Promise<void> {
    const { at } = await deps.now();
    const asked = report.endpoint === 's' ? await askedIn(report, tabId) : [];
    const ids = new Set(asked.map((each) => each.messageId));
    for (const { messageId, seq, kind } of asked) {
      const said = report.status === 200 ? acceptance(report.answer, messageId, seq, kind) : 'refused';
      if (said === 'unknown') continue;
      const evidence: Evidence =
        said === 'refused' ? { kind: 'refused', at } : { kind: 'accepted', at, verified: said === 'accepted' };
      const row = await sends.apply(messageId, evidence, reported(mailbox));
      if (said === 'refused') await pageWord.drop([messageId]);
      if (said === 'refused' && row?.httpStatus === 200) await health.count({ answersDisagree: 1 });
    }
    await shown(report.answer.messages, ids, at);
    // Last, so that a report that failed half-way is applied as a whole when it comes again.
    if (asked.length > 0) await forget(report, tabId);
  }

  /** What answers show of sends we know; most messages are none, so one look-up sorts them out. */
  async function shown(messages: WireMessage[], asked: ReadonlySet<string>, at: number): Promise<void> {
    const byId = new Map(messages.map((message) => [message.messageId, message]));
    const known = await deps.db.sends.bulkGet([...byId.keys()]);
    for (const row of known) {
      const message = row && byId.get(row.messageId);
      if (!message) continue;
      const legacyThreadId = message.legacyThreadId ?? legacyIdOf(message.threadId);
      const named = legacyThreadId !== null && row.legacyThreadId === null && !message.partial;
      // What Gmail's server shows, where the stored exchange was lost with session storage by an update.
      const leaving: Evidence | null =
        row.state === 'requested' && isInUndoWindow(message) ? { kind: 'accepted', at, verified: true } : null;
      const evidence = asked.has(row.messageId) ? null : (leaving ?? shownAs(message, at));
      if (row.state === 'confirmed' && !named) continue;
      await sends.apply(row.messageId, evidence, (each) => ({
        ...(named && each.legacyThreadId === null && { legacyThreadId }),
        ...(each.legacyMessageId === null && message.legacyMessageId && { legacyMessageId: message.legacyMessageId }),
      }));
    }
  }

  return {
    request,
    answer,
    /** The request failed or was aborted, says the page. Gmail may try again, which is a new request. */
    async failed(report: { exchange: number }, tabId: number): Promise<void> {
      const { at } = await deps.now();
      const ids = (await askedIn(report, tabId)).map((each) => each.messageId);
      for (const messageId of ids) await sends.apply(messageId, { kind: 'refused', at });
      if (ids.length > 0) await pageWord.drop(ids);
      await forget(report, tabId);
    },
  };
}
