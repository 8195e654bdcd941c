/** Reports for the isolated world: in batches, sends at once. */
import { MAX_REPORTS, type TapMessage } from '../bridge/message';
import type { TapReport, WireMessage } from '../wire/records';

/** Longest wait of a report for others, ms. */
const WAIT_MS = 250;

/**
 * Most weight of one batch, and of the mail in one report: the reader handles a batch in one task, and drops one of more
 * than a million characters.
 */
const MAX_WEIGHT = 100;
/** People in To and Cc that weigh as much as a mail without them: some 500 characters each at most. */
const PEOPLE = 10;
/** Of a report without mail. */
const REPORT_WEIGHT = MAX_WEIGHT / MAX_REPORTS;

/** Collects the reports of one page. */
export interface Outbox {
  /** `urgent` posts what is waiting at once. */
  add(report: TapReport, urgent: boolean): void;
  /** Posts the mailbox's address, also without any report. */
  introduce(): void;
}

/**
 * An outbox over a port.
 *
 * @param mailbox reads the mailbox's address from the page, null while the page does not name it
 */
export function createOutbox(
  post: (message: TapMessage) => void,
  mailbox: () => string | null,
  wait = defaultWait(),
): Outbox {
  let reports: TapReport[] = [];
  let isWaiting = false;
  const flush = () => {
    isWaiting = false;
    const batches = runsOf(reports, weightOfReport);
    reports = [];
    for (const batch of batches.length > 0 ? batches : [[]]) post({ reports: batch, mailbox: mailbox() });
  };
  const soon = () => {
    if (isWaiting) return;
    isWaiting = true;
    wait(() => isWaiting && flush(), WAIT_MS);
  };
  return {
    add(report, urgent) {
      reports.push(...parts(report));
      if (urgent) flush();
      else soon();
    },
    introduce() {
      if (mailbox() !== null) soon();
    },
  };
}

/** `setTimeout` as it was before the page could replace it. */
function defaultWait(): (run: () => void, ms: number) => void {
  const { setTimeout } = globalThis;
  return (run, ms) => void setTimeout(run, ms);
}

const weightOfMail = ({ to, cc }: WireMessage) => 1 + Math.trunc((to.length + cc.length) / PEOPLE);

const weightOfReport = (report: TapReport) =>
  report.kind === 'answer'
    ? report.answer.messages.reduce((sum, message) => sum + weightOfMail(message), REPORT_WEIGHT)
    : REPORT_WEIGHT;

/** The items in runs of limited weight. What is heavier alone is a run of its own. */
function runsOf<T>(items: readonly T[], weightOf: (item: T) => number): T[][] {
  const runs: T[][] = [];
  let weight = 0;
  for (const item of items) {
    weight += weightOf(item);
    const last = runs.at(-1);
    if (last && weight <= MAX_WEIGHT) last.push(item);
    else {
      runs.push([item]);
      weight = weightOf(item);
    }
  }
  return runs;
}

/** A report of much mail as several of little; the first carries the acks. */
function parts(report: TapReport): TapReport[] {
  if (report.kind !== 'answer') return [report];
  const runs = runsOf(report.answer.messages, weightOfMail);
  if (runs.length < 2) return [report];
  return runs.map((messages, index) => ({
    ...report,
    answer: { ...report.answer, acks: index === 0 ? report.answer.acks : [], messages },
  }));
}
