/** What the page sends and gets on `/sync` → reports. Knows nothing of XHR and fetch; observes, never acts. */
import { looksMoved } from '../wire/moved-answer';
import { at } from '../wire/normalise';
import { answerSteps } from '../wire/parse-answer';
import { readRequest } from '../wire/parse-request';
import type { TapReport, WireAnswer, WireEndpoint } from '../wire/records';
import type { SyncRoute } from '../wire/route';
import type { Jobs } from './jobs';
import type { Outbox } from './outbox';
import { readAnswer } from './read-answer';
import { createRelevance } from './relevance';

/** One request of the page that is being followed. */
export interface Exchange {
  /** The request was handed to the network. */
  sent(body: string | null): void;
  /** The answer is here. `json` where the page had it parsed. */
  answered(status: number, answer: { text: string } | { json: unknown }): void;
  /** It failed or was given up: whether Gmail got it is not known. */
  failed(): void;
}

export interface Tap {
  /** A request is about to leave. */
  begin(route: SyncRoute): Exchange;
  /** Lists and threads in the first page load. */
  pageData(json: unknown): void;
  accounts(accounts: { address: string; index: number }[]): void;
}

/** Requests longer than this are read in a task of their own: attachments travel elsewhere, so this is rare. */
const READ_AT_ONCE = 64 * 1024;

/** Misses told in one page: the health light needs a sign, not a stream. */
const MAX_UNREAD = 50;

export function createTap(outbox: Outbox, jobs: Jobs, firstExchange: number): Tap {
  const relevance = createRelevance();
  let next = firstExchange;
  let misses = 0;

  const unread = (report: Extract<TapReport, { kind: 'unread' }>) => {
    misses += 1;
    if (misses <= MAX_UNREAD) outbox.add(report, false);
  };

  /** Reads the body of a request; true if it asked for a send, so that the answer matters whatever it is. */
  const request = (route: SyncRoute, exchange: number, body: string): boolean => {
    // Most requests on `i/s` name no message at all.
    if (route.endpoint !== 's' || !body.includes('msg-')) return false;
    const reading = readRequest(body);
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
      return {
        sent(body) {
          if (body === null) return;
          if (body.length <= READ_AT_ONCE) asked = request(route, exchange, body);
          else {
            jobs.add(
              (function* () {
                yield;
                asked = request(route, exchange, body);
              })(),
            );
          }
        },
        answered(status, answer) {
          jobs.add(
            (function* () {
              yield;
              const { endpoint, path } = route;
              const read = yield* 'json' in answer
                ? answerSteps(endpoint, answer.json)
                : readAnswer(endpoint, answer.text);
              if (read === null) {
                unread({ kind: 'unread', path, endpoint, direction: 'answer', reason: 'not-json' });
                if (asked) outbox.add({ kind: 'answer', path, exchange, endpoint, status, answer: nothing() }, true);
                return;
              }
              if (looksMoved(endpoint, read, 'text' in answer ? answer.text : null))
                unread({ kind: 'unread', path, endpoint, direction: 'answer', reason: 'fields-moved' });
              const told = relevance.answer(endpoint, read, asked);
              if (told !== null) {
                outbox.add({ kind: 'answer', path, exchange, endpoint, status, answer: told }, asked);
              }
            })(),
          );
        },
        failed() {
          // After the request's own job, which says whether it mattered.
          jobs.add(
            (function* () {
              yield;
              if (asked) outbox.add({ kind: 'failed', path: route.path, exchange }, true);
            })(),
          );
        },
      };
    },
    pageData(json) {
      jobs.add(
        (function* () {
          yield;
          const told = relevance.answer(PAGE, yield* pageAnswer(json), false);
          const exchange = next;
          next += 1;
          if (told !== null) {
            outbox.add({ kind: 'answer', path: '', exchange, endpoint: PAGE, status: 200, answer: told }, false);
          }
        })(),
      );
    },
    accounts(accounts) {
      outbox.add({ kind: 'accounts', accounts }, false);
    },
  };
}

const PAGE: WireEndpoint = 'page';

/** A part of the first page: `[[name, 0, JSON text]]` as pages of 2018 to 2022 have it, or the data itself. */
function* pageAnswer(part: unknown): Generator<void, WireAnswer> {
  const text = at(part, 0, 2);
  if (typeof text === 'string') return (yield* readAnswer(PAGE, text)) ?? nothing();
  return yield* answerSteps(PAGE, part);
}

const nothing = () => ({ acks: [], messages: [], mailbox: null, errorCode: null });
