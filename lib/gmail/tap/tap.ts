/** Turns the page's `/sync` traffic into reports. Independent of XHR and fetch; observes only. */
import { looksMoved } from '../wire/moved-answer';
import { at, children } from '../wire/normalise';
import { answerSteps } from '../wire/parse-answer';
import { readKnownRequest } from '../wire/parse-request';
import type { TapReport, WireAnswer, WireEndpoint } from '../wire/records';
import type { SyncRoute } from '../wire/route';
import type { Outbox } from './outbox';
import { readAnswer } from './read-answer';
import { createRelevance } from './relevance';
import type { TaskQueue } from './task-queue';

/** The body of an answer; `json` where the page had it parsed. */
export type AnswerBody = { text: string } | { json: unknown };

/** One request of the page that is being followed. */
export interface Exchange {
  /** The request was handed to the network. Null = its body cannot be read. */
  sent(body: string | null): void;
  /** The answer has come. Null = its body cannot be read. */
  answered(status: number, answer: AnswerBody | null): void;
  /** It failed or was aborted; whether Gmail received it is not known. */
  failed(): void;
}

/** Observes the traffic of one page. */
export interface Tap {
  /** A request is about to be sent. */
  begin(route: SyncRoute): Exchange;
  /** A value of the first page load: a list, opened threads, or anything else. */
  pageData(json: unknown): void;
  /** The page has loaded: counts a miss if no thread was found in its data. */
  pageLoaded(): void;
  accounts(accounts: { address: string; index: number }[]): void;
  /** A new reader has connected, which knows nothing of earlier reports. */
  introduce(): void;
}

/** Characters above which a request is read in a task of its own: attachments travel elsewhere, so this is rare. */
const READ_AT_ONCE = 64 * 1024;

/** Most misses reported by one page: the health light needs a sign, not each of them. */
const MAX_UNREAD = 50;

/**
 * A tap that reports into the outbox.
 *
 * @param elapsed ms since the page was loaded
 */
export function createTap(outbox: Outbox, tasks: TaskQueue, firstExchange: number, elapsed: () => number): Tap {
  const relevance = createRelevance(elapsed);
  let next = firstExchange;
  let misses = 0;
  /** Answers read and not reported as such yet. */
  const reads = new Map<WireEndpoint, number>();
  const reported = new Set<WireEndpoint>();

  const reportReads = (endpoint: WireEndpoint) => {
    const count = reads.get(endpoint) ?? 0;
    if (count > 0) outbox.add({ kind: 'read', endpoint, count }, false);
    reads.delete(endpoint);
  };
  /**
   * The first one of each endpoint shows that the tap works; the later ones are counted against what cannot be read.
   */
  const countRead = (endpoint: WireEndpoint) => {
    reads.set(endpoint, (reads.get(endpoint) ?? 0) + 1);
    if (reported.has(endpoint)) return;
    reported.add(endpoint);
    reportReads(endpoint);
  };
  const unread = (report: Extract<TapReport, { kind: 'unread' }>) => {
    misses += 1;
    if (misses > MAX_UNREAD) return;
    if (report.direction === 'answer') reportReads(report.endpoint);
    outbox.add(report, false);
  };

  /** Reads the body of a request; true if it asked for a send, so that the answer matters whatever it is. */
  const request = (route: SyncRoute, exchange: number, body: string): boolean => {
    // Most requests on `i/s` name no message at all.
    if (route.endpoint !== 's' || !body.includes('msg-')) return false;
    const reading = readKnownRequest(body);
    if (reading.unread !== null) {
      unread({ kind: 'unread', path: route.path, endpoint: 's', direction: 'request', reason: reading.unread });
    }
    const requests = relevance.requests(reading.requests);
    if (requests.length === 0) return false;
    const isSend = requests.some(({ kind }) => kind === 'send' || kind === 'schedule');
    outbox.add({ kind: 'request', path: route.path, exchange, requests }, isSend);
    return true;
  };

  return {
    begin(route) {
      const exchange = next;
      next += 1;
      let asked = false;
      /** The request is read in a task of its own. */
      let isLong = false;
      return {
        sent(body) {
          if (body === null) return;
          isLong = body.length > READ_AT_ONCE;
          if (!isLong) asked = request(route, exchange, body);
          else {
            tasks.add(
              (function* () {
                yield;
                asked = request(route, exchange, body);
              })(),
            );
          }
        },
        answered(status, answer) {
          const { endpoint, path } = route;
          const text = answer && 'text' in answer ? answer.text : null;
          // At once: a task for each of them would cost more than the look.
          if (text !== null && !asked && !isLong && namesNoMail(endpoint, text)) return countRead(endpoint);
          tasks.add(
            (function* () {
              const json = answer && 'json' in answer ? answer.json : undefined;
              const read = text !== null ? yield* readAnswer(endpoint, text) : yield* readParsed(endpoint, json);
              if (read === null) {
                const reason = answer ? 'not-json' : 'no-text';
                unread({ kind: 'unread', path, endpoint, direction: 'answer', reason });
                if (asked) outbox.add({ kind: 'answer', path, exchange, endpoint, status, answer: nothing() }, true);
                return;
              }
              countRead(endpoint);
              if (looksMoved(endpoint, read, text))
                unread({ kind: 'unread', path, endpoint, direction: 'answer', reason: 'fields-moved' });
              const told = relevance.answer(endpoint, read, asked);
              if (told !== null) {
                outbox.add({ kind: 'answer', path, exchange, endpoint, status, answer: told }, asked);
              }
            })(),
          );
        },
        failed() {
          // After the request's own task, which says whether it mattered.
          tasks.add(
            (function* () {
              yield;
              if (asked) outbox.add({ kind: 'failed', path: route.path, exchange }, true);
            })(),
          );
        },
      };
    },
    pageData(json) {
      tasks.add(
        (function* () {
          for (const part of partsOf(json)) {
            const read = typeof part === 'string' ? yield* readAnswer(PAGE, part) : yield* answerSteps(PAGE, part);
            if (read === null || read.messages.length === 0) continue;
            countRead(PAGE);
            const told = relevance.answer(PAGE, read, false);
            const exchange = next;
            next += 1;
            if (told !== null) {
              outbox.add({ kind: 'answer', path: '', exchange, endpoint: PAGE, status: 200, answer: told }, false);
            }
          }
        })(),
      );
    },
    pageLoaded() {
      // After the tasks of its data.
      tasks.add(
        (function* () {
          yield;
          if (!reported.has(PAGE))
            unread({ kind: 'unread', path: '', endpoint: PAGE, direction: 'answer', reason: 'no-thread' });
        })(),
      );
    },
    accounts(accounts) {
      outbox.add({ kind: 'accounts', accounts }, false);
    },
    introduce() {
      reported.clear();
      relevance.newReader();
    },
  };
}

/** An answer of JSON that names no mail, as most on `i/s`: not parsed where its request was not reported. */
const namesNoMail = (endpoint: WireEndpoint, text: string): boolean =>
  endpoint === 's' && !text.includes('msg-') && /^[[{)]/.test(text);

/** Undefined = there is nothing to read. */
function* readParsed(endpoint: WireEndpoint, json: unknown): Generator<void, WireAnswer | null> {
  return json === undefined ? null : yield* answerSteps(endpoint, json);
}

const PAGE: WireEndpoint = 'page';

/** What of a value of the first page can be read: `[[name, 0, JSON text]]` as pages of 2018 to 2022 have it, else the value. */
function partsOf(value: unknown): unknown[] {
  const texts = children(value, MAX_PARTS).map((entry) => at(entry, 2));
  return texts.some((part) => typeof part === 'string' && /^[[{]/.test(part)) ? texts : [value];
}

/** Texts read of one value of the first page. */
const MAX_PARTS = 20;

const nothing = () => ({ acks: [], messages: [], mailbox: null, errorCode: null });
