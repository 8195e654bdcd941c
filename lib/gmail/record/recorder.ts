/** Records the structure of Gmail's traffic and page. Injected into the page's world only when the rep asked for it. */
import type { AnswerBody, Exchange, Tap } from '../tap/tap';
import { watchFetch } from '../tap/watch-fetch';
import { watchXhr } from '../tap/watch-xhr';
import { readRequest } from '../wire/parse-request';
import { createAnonymiser } from './anonymise';
import { type RecordedPlace, recordPlaces } from './places';

/** One exchange as recorded. */
export interface RecordedExchange {
  endpoint: string;
  /** Null where the body could not be read. */
  request: unknown;
  /** HTTP status; 0 = it failed. */
  status: number;
  answer: unknown;
}

/** A recording of one page. */
export interface Recording {
  format: 'next-touch-recording';
  version: 1;
  language: string;
  exchanges: RecordedExchange[];
  places: RecordedPlace[];
}

/** Acts of the rep (a send, a label changed, no draft saved) after which nothing more is recorded. */
export const MOST_ACTS = 30;
/** Exchanges kept of one page. */
const MOST_EXCHANGES = 200;
/** Longer bodies are left out: they are lists of hundreds of mails. */
const MAX_BODY = 500_000;

const KEY = Symbol.for('next-touch:recorder');

const isAct = (body: string | null) => body !== null && readRequest(body).requests.some(({ kind }) => kind !== 'draft');

type RecordingWindow = Window & typeof globalThis & { [KEY]?: () => Recording };

/** The first call in a page begins to record and gives null; each later one gives what was recorded so far. */
export function recordOrCollect(page: RecordingWindow): Recording | null {
  const collect = page[KEY];
  if (collect) return collect();
  const anonymiser = createAnonymiser();
  const exchanges: RecordedExchange[] = [];
  let acts = 0;
  const parsed = (text: string | null): unknown => {
    if (text === null || text.length > MAX_BODY) return null;
    try {
      return anonymiser.value(JSON.parse(text.replace(/^\)\]\}'\s*/, '')));
    } catch {
      return null;
    }
  };
  const bodyOf = (answer: AnswerBody | null) =>
    answer && 'json' in answer ? anonymiser.value(answer.json) : parsed(answer ? answer.text : null);

  const begin: Tap['begin'] = ({ endpoint }): Exchange => {
    const exchange: RecordedExchange = { endpoint, request: null, status: 0, answer: null };
    const isKept = exchanges.length < MOST_EXCHANGES && acts < MOST_ACTS;
    if (isKept) exchanges.push(exchange);
    return {
      sent: (body) => {
        if (!isKept) return;
        if (endpoint === 's' && isAct(body)) acts += 1;
        exchange.request = parsed(body);
      },
      answered: (status, answer) => {
        if (isKept) Object.assign(exchange, { status, answer: bodyOf(answer) });
      },
      failed: () => {},
    };
  };
  const tap: Tap = { begin, pageData: () => {}, pageLoaded: () => {}, accounts: () => {}, introduce: () => {} };
  watchXhr(page, tap);
  watchFetch(page, tap);
  page[KEY] = () => ({
    format: 'next-touch-recording',
    version: 1,
    language: page.document.documentElement.lang.slice(0, 20),
    exchanges,
    places: recordPlaces(page.document),
  });
  return null;
}
