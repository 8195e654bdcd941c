/** Reports for the isolated world: in batches, sends at once. */
import { MAX_MESSAGES, MAX_REPORTS, type TapMessage } from '../bridge/message';
import type { TapReport } from '../wire/records';

/** Longest wait of a report for others, ms. */
const WAIT_MS = 250;

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
    const waiting = reports;
    reports = [];
    do post({ reports: takeBatch(waiting), mailbox: mailbox() });
    while (waiting.length > 0);
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

/** Takes a batch of limited size: the reader handles each batch in one task. */
function takeBatch(reports: TapReport[]): TapReport[] {
  let weight = 0;
  const end = reports.findIndex((report, index) => {
    weight += 1 + (report.kind === 'answer' ? report.answer.messages.length : 0);
    return index > 0 && weight > MAX_MESSAGES;
  });
  return reports.splice(0, Math.min(end < 0 ? reports.length : end, MAX_REPORTS));
}

/** A report of many messages as several of few; the first carries the acks. */
function parts(report: TapReport): TapReport[] {
  if (report.kind !== 'answer' || report.answer.messages.length <= MAX_MESSAGES) return [report];
  const { messages } = report.answer;
  const result: TapReport[] = [];
  for (let start = 0; start < messages.length; start += MAX_MESSAGES) {
    const acks = start === 0 ? report.answer.acks : [];
    const part = { ...report.answer, acks, messages: messages.slice(start, start + MAX_MESSAGES) };
    result.push({ ...report, answer: part });
  }
  return result;
}
