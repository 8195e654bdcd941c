import { snoozeOptions } from '@/lib/domain/schedule/snooze-options';
import type { TapReport } from '@/lib/gmail/wire/records';
import { syncRoute } from '@/lib/gmail/wire/route';
import { localizedName, overlayWords } from '@/lib/i18n/overlay-words';
import type { GmailService } from '@/lib/messages/contract';
import { readMoment } from '@/lib/moments/read-moment';
import { StorageError } from '@/lib/storage/errors';
import { countDue, readLastActs } from '@/lib/storage/queries';
import type { AnswerReader } from '../answers/read-answers';
import type { CatchUp } from '../catch-up/catch-up';
import type { BrowserApi, Deps } from '../deps';
import type { Counts } from '../health/counters';
import type { Health } from '../health/health';
import type { SendLog } from '../sends/send-log';
import type { createTapReports } from '../sends/tap-reports';
import { sendOfToast } from '../sends/undo-click';
import { loadSettings } from '../settings/settings-store';
import { rememberValueItem } from '../value-items/draft-value-items';
import { addressAt, knownAccounts, rememberAccounts } from './accounts';
import { takeAnswerWish } from './answer-wish';
import { sendCards } from './cards';
import { chooseOnCard } from './choose-on-card';
import { composeContext } from './compose-context';
import { chipsFor, dueNudges } from './nudges';
import type { OverlayTabs } from './overlay-tabs';
import { threadCard } from './thread-card';

const FOLDED_KEY = 'overlay-folded';
/** A report that fails is tried again so often. */
const MOST_TRIES = 2;
/** A toast comes this soon (ms) after its send at the latest. */
const TOAST_MS = 60_000;

export interface GmailParts {
  deps: Deps;
  browserApi: BrowserApi;
  sends: SendLog;
  tap: ReturnType<typeof createTapReports>;
  answers: AnswerReader;
  catchUp: CatchUp;
  overlay: OverlayTabs;
  health: Health;
  /** One after the other with the requests that the browser saw: what came first counts first. */
  inOrder: <T>(task: () => Promise<T>) => Promise<T>;
}

/** The messages of an answer, each in a report of its own; the first carries the acks. */
function oneMessageEach(report: TapReport): TapReport[] {
  if (report.kind !== 'answer' || report.answer.messages.length < 2) return [report];
  return report.answer.messages.map((message, index) => ({
    ...report,
    answer: { ...report.answer, acks: index === 0 ? report.answer.acks : [], messages: [message] },
  }));
}

type Unread = Extract<TapReport, { kind: 'unread' }>;

/** Fields that moved are certain; that something could not be read counts by how often. */
function missOf({ direction, reason }: Unread): Partial<Counts> {
  if (reason === 'fields-moved') return { tapMoved: 1 };
  if (reason === 'refused-report') return { reportsRefused: 1 };
  if (reason === 'no-thread') return { pagesWithoutThread: 1 };
  if (reason === 'no-text') return { tapAnswersUnread: 1, tapAnswersWithoutText: 1 };
  return direction === 'request' ? { tapRequestsUnread: 1 } : { tapAnswersUnread: 1 };
}

/** What the adapter and the overlay in one Gmail tab may ask for. `tabId` is the browser's word, not the page's. */
export function createGmailService(parts: GmailParts, tabId: number): GmailService {
  const { deps, browserApi, sends, tap, answers, catchUp, overlay, health, inOrder } = parts;
  const { db } = deps;
  const lower = (mailbox: string) => mailbox.trim().toLowerCase();

  /** Whose mailbox traffic belongs to: by the page, else by the answer, else by the number in its path. */
  async function owner(mailbox: string | null, report: Extract<TapReport, { path: string }>): Promise<string | null> {
    const named = mailbox || (report.kind === 'answer' && report.answer.mailbox);
    if (named) return lower(named);
    const route = syncRoute(report.path);
    if (route?.account == null || route.delegate !== null) return null;
    return addressAt(await knownAccounts(deps), route.account);
  }

  async function take(mailbox: string | null, report: TapReport): Promise<void> {
    if (report.kind === 'accounts') return rememberAccounts(deps, report.accounts);
    if (report.kind === 'unread') return health.count(missOf(report));
    if (report.kind === 'failed') return tap.failed(report, tabId);
    if (report.kind === 'request' || report.endpoint === 's') await health.reportedIn(tabId);
    if (report.kind === 'read')
      return health.count(report.endpoint === 'page' ? { pagesWithThreads: 1 } : { tapAnswersRead: report.count });
    const account = await owner(mailbox, report);
    await health.count(report.kind === 'request' ? { tapRequests: 1 } : { tapAnswers: 1 });
    if (report.kind === 'request') return tap.request(report, account, tabId);
    await tap.answer(report, account, tabId);
    await answers.read(report.answer.messages, account);
    if (account) await offering(account, () => catchUp.sentList.saw(report.answer.messages, account));
  }

  /** Reports one by one: one that fails does not keep the others back. Throws what failed, to be tried again. */
  async function takeAll(mailbox: string | null, reports: readonly TapReport[], isLastTry: boolean): Promise<void> {
    let failed: unknown = null;
    for (const report of isLastTry ? reports.flatMap(oneMessageEach) : reports) {
      try {
        await take(mailbox, report);
      } catch (error) {
        // Nothing can be written for now: all of it is to come again.
        if (error instanceof StorageError && error.code !== 'invalid-event') throw error;
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
    report: ({ mailbox, reports, tries = 0 }) =>
      inOrder(async () => {
        const { detection } = await loadSettings(deps.local);
        const wanted = reports.filter((report) => detection || report.kind === 'accounts');
        await takeAll(mailbox, wanted, tries >= MOST_TRIES);
        await health.count({ tapReports: reports.length });
      }),

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
      const any = await db.prospects.where('mailbox').equals(lower(mailbox)).limit(1).count();
      const isNeeded = async () =>
        any > 0 || (await sendCards(deps, lower(mailbox))).length > 0 || (await catchUp.offered(lower(mailbox))) > 0;
      const show = detection && (await isNeeded());
      if (show) await overlay.bring(tabId);
      return { overlay: show };
    },

    async chips({ mailbox, threadIds }) {
      return chipsFor(db, lower(mailbox), threadIds, await deps.now());
    },

    cards: ({ mailbox }) => sendCards(deps, lower(mailbox)),

    chooseOnCard: (input) => inOrder(() => chooseOnCard(deps, sends, input)),

    async due({ mailbox }) {
      return dueNudges(db, lower(mailbox), await deps.now());
    },

    async lastAct({ mailbox }) {
      const [last] = await readLastActs(db, 1, lower(mailbox));
      return last ? { batch: last.batch, name: last.name ?? '' } : null;
    },

    sentList: ({ mailbox, rows }) =>
      inOrder(() => offering(lower(mailbox), () => catchUp.sentList.rows(lower(mailbox), rows))),

    async cadenceNames() {
      const [all, locale] = await Promise.all([db.cadences.orderBy('order').toArray(), browserApi.locale()]);
      const open = all.filter((each) => each.archivedAt === null);
      return open.map((each) => ({ id: each.id, name: localizedName(locale, each) }));
    },

    openChecklist: ({ withPalette }) => browserApi.openOwnPage(withPalette ? '/popup.html#palette' : '/popup.html'),

    async answerCatchUp({ show }) {
      await catchUp.service.dismiss();
      if (show) await browserApi.openOwnPage('/options.html#catch-up');
    },

    async openProspect({ mailbox, prospectId }) {
      const prospect = await db.prospects.get(prospectId);
      if (prospect?.mailbox !== lower(mailbox)) return false;
      await browserApi.openOwnPage(`/options.html#prospect/${encodeURIComponent(prospect.id)}`);
      return true;
    },

    async overlayState({ mailbox }) {
      const [now, settings, folded, locale] = await Promise.all([
        deps.now(),
        loadSettings(deps.local),
        deps.local.get(FOLDED_KEY),
        browserApi.locale(),
      ]);
      return {
        enabled: settings.detection,
        locale,
        appearance: settings.appearance,
        now,
        due: await countDue(db, now.local, { mailbox: lower(mailbox) }),
        catchUp: await catchUp.offered(lower(mailbox)),
        folded: folded !== false,
        snoozes: snoozeOptions(now, settings.calendar),
        cadences: await this.cadenceNames(),
      };
    },

    overlayWords: async () => overlayWords(await browserApi.locale()),

    saveOverlay: ({ folded }) => deps.local.set(FOLDED_KEY, folded),

    async threadCard(question) {
      const card = await threadCard(deps, { ...question, mailbox: lower(question.mailbox) }, await browserApi.locale());
      return { ...card, isAnswerWished: await takeAnswerWish(deps, question.legacyThreadId) };
    },

    composeContext: ({ mailbox, addresses }) => composeContext(deps, lower(mailbox), addresses),

    draftHasValueItem: (input) => inOrder(() => rememberValueItem(deps, input)),

    async readMoment({ text }) {
      const [now, settings, locale] = await Promise.all([deps.now(), loadSettings(deps.local), browserApi.locale()]);
      return readMoment(text, { now: now.local, locale, rules: settings.calendar });
    },
  };
}
