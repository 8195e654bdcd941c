/** Decides which traffic is worth waking the background for. */
import { isTellingChange, requestKind, shownState, tellingLabels } from '../wire/labels';
import type { WireAnswer, WireEndpoint, WireMessage, WireRequest } from '../wire/records';

/** Most ids remembered of each kind. */
const MAX_REMEMBERED = 5_000;

/**
 * Ms after which mail shown as sent is reported again: the background ignores it for 60 s after an undo, when lists may
 * be stale. Mail not sent from this page is reported at most this often.
 */
const SENT_AGAIN_MS = 60_000;
const SENT_AGAIN_TIMES = 2;

/** Filters the traffic of one page. */
export interface Relevance {
  /** The requests to pass on. Remembers what was sent. */
  requests(requests: readonly WireRequest[]): WireRequest[];
  /** The answer with the messages to report; null = nothing new in it. `asked`: its request was reported. */
  answer(endpoint: WireEndpoint, answer: WireAnswer, asked: boolean): WireAnswer | null;
  /** A new reader knows of no mail: all that is shown from now on is reported to it. */
  newReader(): void;
}

/**
 * A filter that remembers what it reported.
 *
 * @param elapsed ms since the page was loaded
 */
export function createRelevance(elapsed: () => number): Relevance {
  const sent = remember();
  const drafts = remember();
  let seen = remember();

  const isRelevantRequest = (request: WireRequest): boolean => {
    switch (request.kind) {
      case 'send':
      case 'schedule':
        sent.add(request.messageId);
        return true;
      case 'draft':
        // The first save may take back a scheduled send of an earlier page; later saves matter only after a send.
        return drafts.add(request.messageId) || sent.has(request.messageId);
      case 'labels':
        return request.messageIds.some((id) => sent.has(id)) || isTellingChange(request);
    }
  };

  const isNew = (endpoint: WireEndpoint, message: WireMessage, asked: boolean): boolean => {
    // The answer to a send is judged by what it shows of that mail, also when it was seen before.
    if (asked && sent.has(message.messageId)) return true;
    const labels = tellingLabels(message.labels ?? []);
    const isOurs = sent.has(message.messageId);
    if (requestKind(labels) === 'draft' && !isOurs) return false;
    const minute = Math.trunc(elapsed() / SENT_AGAIN_MS);
    const round = shownState(message) === 'sent' ? Math.min(minute, isOurs ? minute : SENT_AGAIN_TIMES) : '';
    const signature = [message.messageId, message.to.length > 0, message.partial, round, ...labels.sort()].join(' ');
    // The rep opened a thread: it is reported again, whatever is known.
    return seen.add(signature) || endpoint === 'fd';
  };

  return {
    requests: (requests) => requests.filter(isRelevantRequest),
    answer(endpoint, answer, asked) {
      const messages = answer.messages.filter((message) => isNew(endpoint, message, asked));
      return asked || messages.length > 0 ? { ...answer, messages } : null;
    },
    newReader() {
      seen = remember();
    },
  };
}

/** A set that forgets its older half when full. `add` tells whether the text was new. */
function remember() {
  let known = new Set<string>();
  return {
    has: (text: string) => known.has(text),
    add(text: string): boolean {
      if (known.has(text)) return false;
      if (known.size >= MAX_REMEMBERED) known = new Set([...known].slice(MAX_REMEMBERED / 2));
      known.add(text);
      return true;
    },
  };
}
