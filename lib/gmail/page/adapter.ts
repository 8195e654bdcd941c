/** The isolated script of every Gmail page: takes the tap's reports to the background. Shows nothing. */
import { type SharedTarget, takePort } from '../bridge/channel';
import { answerSuccessors, takeOver } from '../bridge/handover';
import { readTapMessage, type TapMessage } from '../bridge/message';
import type { TapReport } from '../wire/records';
import { createMailbox, type Mailbox } from './account';
import { createBudget } from './budget';
import { newHits } from './find-place';
import { createPending } from './pending';
import { checkSelectors, type SelectorCount } from './selector-check';
import { readSentRows, type SentRow } from './sent-rows';
import { watchToast, watchUndo } from './toast';

/** What the adapter needs of the background: a part of the `gmail` service. Every method may reject. */
export interface Background {
  report(input: {
    mailbox: string | null;
    reports: TapReport[];
    tries: number;
    heldMs: number;
    pressed: boolean;
  }): Promise<void>;
  undoClicked(input: { mailbox: string | null }): Promise<void>;
  toastSeen(input: { mailbox: string | null }): Promise<void>;
  selectorReport(input: SelectorCount[]): Promise<void>;
  opened(input: { mailbox: string | null }): Promise<unknown>;
  sentList(input: { mailbox: string; rows: SentRow[] }): Promise<void>;
}

/** Reports a page may make at once, refilled by so many per second: a first load makes about 20, a busy hour hundreds. */
const MOST_REPORTS = 500;
const REPORTS_PER_SECOND = 10;

/** How long after a change of view Gmail has drawn it, in ms. */
const DRAWN_AFTER_MS = 2_000;

/**
 * Starts in a page. Does nothing where an adapter of this extension works already.
 * @param isAlive whether the extension behind this script is still there
 */
export function startAdapter(page: Window, background: Background, isAlive: () => boolean): void {
  const shared: SharedTarget = page.document;
  const ending = new AbortController();
  const { signal } = ending;
  const mailbox = createMailbox(page.document);
  const pending = createPending(
    (batch) => background.report(batch),
    signal,
    () => page.performance.now(),
  );

  if (!takeOver(shared, (handedOver) => pending.adopt(handedOver))) return;
  answerSuccessors(shared, signal, { isAlive, pending: () => pending.all(), leave: () => ending.abort() });

  const tell = (call: Promise<unknown>) => void call.catch(() => {});
  const toast = watchToast(page.document, signal, () => tell(background.toastSeen({ mailbox: mailbox.current() })));
  watchUndo(page.document, signal, () => tell(background.undoClicked({ mailbox: mailbox.current() })));

  const introduce = introducer(mailbox, background);
  const budget = createBudget(MOST_REPORTS, REPORTS_PER_SECOND);
  takePort(shared, signal, (data, atMs) => {
    const message = readTapMessage(data);
    if (message === null || !budget.take(1 + message.reports.length, atMs)) return;
    readMailbox(message, mailbox);
    // The browser's word, which no page script can forge in this world.
    const pressed = page.navigator.userActivation?.isActive === true;
    if (message.reports.length > 0)
      pending.add({ mailbox: mailbox.current(), reports: message.reports }, atMs, pressed);
    toast.look();
    introduce();
  });

  page.addEventListener('load', () => introduce(), { once: true, signal });
  // Out of the back/forward cache: another page, perhaps of another mailbox, was in this tab meanwhile.
  page.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      introduce(true);
      pending.resume();
    },
    { signal },
  );
  const lookAtSelectors = selectorReporter(page, (counts) => tell(background.selectorReport(counts)));
  watchViews(page, signal, () => {
    lookAtSelectors();
    const current = mailbox.current();
    const rows = readSentRows(page.document, page.location.hash);
    if (current !== null && rows.length > 0) tell(background.sentList({ mailbox: current, rows }));
  });
  if (page.document.readyState === 'complete') introduce();
}

function readMailbox(message: TapMessage, mailbox: Mailbox): void {
  mailbox.told(message.mailbox);
  for (const report of message.reports) {
    if (report.kind === 'answer' && report.endpoint === 'fd') mailbox.inThread(report.answer?.mailbox ?? null);
  }
}

/**
 * Tells the background once that a mailbox is open, and again should the page turn to another, when asked to, or where it
 * could not be told.
 */
function introducer(mailbox: Mailbox, background: Background) {
  let known: string | null = null;
  return (isAgain = false): void => {
    const current = mailbox.current();
    if (current === null || (current === known && !isAgain)) return;
    known = current;
    background.opened({ mailbox: current }).catch(() => {
      known = null;
    });
  };
}

/** Looks some time after the last change of view, when Gmail has drawn it. One timer, however many changes meanwhile. */
function watchViews(page: Window, signal: AbortSignal, look: () => void): void {
  let isWaiting = false;
  let changedAt = 0;
  const wait = (ms: number) => {
    page.setTimeout(() => {
      if (signal.aborted) return;
      const left = changedAt + DRAWN_AFTER_MS - page.performance.now();
      if (left > 0) return wait(left);
      isWaiting = false;
      look();
    }, ms);
  };
  const soon = () => {
    changedAt = page.performance.now();
    if (isWaiting) return;
    isWaiting = true;
    wait(DRAWN_AFTER_MS);
  };
  page.addEventListener('hashchange', soon, { signal });
  page.addEventListener('load', soon, { once: true, signal });
  if (page.document.readyState === 'complete') soon();
}

/** Checks the selectors when called, and reports misses, and a result that differs from the last. */
function selectorReporter(page: Window, report: (counts: SelectorCount[]) => void): () => void {
  const last = new Map<string, boolean>();
  return () => {
    const counts = checkSelectors(page.document, page.location.hash).filter(({ surface, misses }) => {
      const isNew = last.get(surface) !== misses > 0;
      last.set(surface, misses > 0);
      return isNew || misses > 0;
    });
    const all = [...counts, ...newHits()];
    if (all.length > 0) report(all);
  };
}
