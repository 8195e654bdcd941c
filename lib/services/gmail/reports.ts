import type { TapReport } from '@/lib/gmail/wire/records';
import { syncRoute } from '@/lib/gmail/wire/route';
import type { GmailService } from '@/lib/messages/contract';
import { isOutage } from '@/lib/storage/errors';
import { addressAt, knownAccounts, rememberAccounts } from '../accounts';
import type { Counts } from '../health/counters';
import type { Heard } from '../sends/page-word';
import { sendOfToast } from '../sends/undo-click';
import { loadSettings } from '../settings/settings-store';
import { isOverlayNeeded } from './overlay-need';
import { type GmailParts, lower } from './parts';

/** A report that fails is tried again so often. */
const MOST_TRIES = 2;
/** A toast appears at most this long (ms) after its send. */
const TOAST_MS = 60_000;

/** The messages of an answer, each in a report of its own; the first carries the acks. */
function oneMessageEach(report: TapReport): TapReport[] {
  if (report.kind !== 'answer' || report.answer.messages.length < 2) return [report];
  return report.answer.messages.map((message, index) => ({
    ...report,
    answer: { ...report.answer, acks: index === 0 ? report.answer.acks : [], messages: [message] },
  }));
}

type Unread = Extract<TapReport, { kind: 'unread' }>;

/** What could not be read, as a counter: moved fields count as certain, other failures by their number. */
function missOf({ direction, reason }: Unread): Partial<Counts> {
  if (reason === 'fields-moved') return { tapMoved: 1 };
  if (reason === 'refused-report') return { reportsRefused: 1 };
  if (reason === 'no-thread') return { pagesWithoutThread: 1 };
  if (reason === 'no-text') return { tapAnswersUnread: 1, tapAnswersWithoutText: 1 };
  return direction === 'request' ? { tapRequestsUnread: 1 } : { tapAnswersUnread: 1 };
}

/** What the page of one Gmail tab reports. `tabId` comes from the browser, not from the message. */
export function createReports(
  parts: GmailParts,
  tabId: number,
): Pick<GmailService, 'report' | 'undoClicked' | 'toastSeen' | 'selectorReport' | 'opened' | 'sentList'> {
  const { deps, sends, tap, answers, catchUp, overlay, health, inOrder } = parts;
  const { db } = deps;

  /** Whose mailbox traffic belongs to: by the page, else by the answer, else by the number in its path. */
  async function owner(mailbox: string | null, report: Extract<TapReport, { path: string }>): Promise<string | null> {
    const named = mailbox || (report.kind === 'answer' && report.answer.mailbox);
    if (named) return lower(named);
    const route = syncRoute(report.path);
    if (route?.account == null || route.delegate !== null) return null;
    return addressAt(await knownAccounts(deps), route.account);
  }

  async function take(mailbox: string | null, report: TapReport, heard: Heard): Promise<void> {
    if (report.kind === 'accounts') return rememberAccounts(deps, report.accounts);
    if (report.kind === 'unread') return health.count(missOf(report));
    if (report.kind === 'failed') return tap.failed(report, tabId);
    if (report.kind === 'request' || report.endpoint === 's') await health.reportedIn(tabId);
    if (report.kind === 'read')
      return health.count(report.endpoint === 'page' ? { pagesWithThreads: 1 } : { tapAnswersRead: report.count });
    const account = await owner(mailbox, report);
    await health.count(report.kind === 'request' ? { tapRequests: 1 } : { tapAnswers: 1 });
    if (report.kind === 'request') return tap.request(report, account, tabId, heard);
    await tap.answer(report, account, tabId);
    await answers.read(report.answer.messages, account);
    if (account) await offering(account, () => catchUp.sentList.saw(report.answer.messages, account));
  }

  /** Reports one by one: one that fails does not keep the others back. Throws what failed, to be tried again. */
  async function takeAll(
    { mailbox, reports, heard }: { mailbox: string | null; reports: readonly TapReport[]; heard: Heard },
    isLastTry: boolean,
  ): Promise<void> {
    let failed: unknown = null;
    for (const report of isLastTry ? reports.flatMap(oneMessageEach) : reports) {
      try {
        await take(mailbox, report, heard);
      } catch (error) {
        // The database cannot be written: all reports are to be sent again.
        if (isOutage(error)) throw error;
        failed = error;
        await health.note(`report ${report.kind}: ${error instanceof Error ? error.name : typeof error}`);
        if (isLastTry) await health.count({ reportsGivenUp: 1 });
      }
    }
    if (failed !== null && !isLastTry) throw failed;
  }

  /** Runs what may find people to catch up with; the overlay comes for them as for a touch. */
  async function offering(whose: string, look: () => Promise<void>): Promise<void> {
    const before = await catchUp.offered(whose);
    await look();
    const after = await catchUp.offered(whose);
    if (after === before) return;
    if (after > 0) await overlay.bring(tabId);
    deps.changed();
  }

  return {
    report({ mailbox, reports, tries = 0, heldMs = 0, pressed = false }) {
      // Asked for here: the wait for its turn is no part of when the page was heard.
      const arrival = deps.now();
      return inOrder(async () => {
        const heard = { at: (await arrival).at - heldMs, pressed };
        const { detection } = await loadSettings(deps.local);
        const wanted = reports.filter((report) => detection || report.kind === 'accounts');
        await takeAll({ mailbox, reports: wanted, heard }, tries >= MOST_TRIES);
        await health.count({ tapReports: reports.length });
      });
    },

    undoClicked: () =>
      inOrder(async () => {
        const { at } = await deps.now();
        const send = await sendOfToast(deps, tabId, at);
        if (send) await sends.apply(send.messageId, { kind: 'taken-back', at });
      }),

    toastSeen: () =>
      inOrder(async () => {
        const [{ at }, { detection }] = await Promise.all([deps.now(), loadSettings(deps.local)]);
        if (!detection) return;
        const recent = await db.sends
          .where('requestedAt')
          .above(at - TOAST_MS)
          .count();
        await health.count({ toasts: 1, ...(recent === 0 && { toastsWithoutSend: 1 }) });
        if (recent > 0) await health.over('toastsWithoutSend');
      }),

    selectorReport: (report) => health.selectors(report),

    async opened({ mailbox }) {
      if (mailbox === null) return { overlay: false };
      await overlay.opened(tabId, lower(mailbox));
      const { detection } = await loadSettings(deps.local);
      const show = detection && (await isOverlayNeeded(parts, lower(mailbox)));
      if (show) await overlay.bring(tabId);
      return { overlay: show };
    },

    sentList: ({ mailbox, rows }) =>
      inOrder(() => offering(lower(mailbox), () => catchUp.sentList.rows(lower(mailbox), rows))),
  };
}
