import * as z from 'zod/mini';
import type { KeyValues } from '@/lib/platform/storage-area';

const KEY = 'reading';
/** Ids of messages, as Gmail writes them into requests. */
const MESSAGE_ID = /msg-[af]:[\w-]{1,80}/g;
/** Of one request, and in all: a page could name any number. */
const MOST_IDS = 200;

/** Of requests under way, and of those whose end nobody saw, so many are kept over the end of the worker: the latest. */
const MOST_BEGUN = 200;

const Marked = z.object({ ids: z.array(z.string()), begun: z.array(z.string()) });
type Marked = z.infer<typeof Marked>;

/**
 * Requests that the worker has seen begin, and message ids of those it is reading, marked in session storage. A worker
 * killed while reading loses the proof that the browser saw the request; the tap reports it again, and the report is accepted
 * for marked messages only. A page that causes the kill (by a flood of large requests) gains nothing: what it names was
 * observed.
 */
export interface Reading {
  /** Whether a request that named this message was cut off by the end of an earlier life of the worker. */
  wasCutOff(messageId: string): Promise<boolean>;
  /** Takes the mark off a message that is stored by now: it counts once. */
  unmark(messageId: string): Promise<void>;
  /** Marks the request, and what it names, at once; what it names no more when `work` has ended. */
  during(request: { requestId: string; body: string | null }, work: () => Promise<void>): Promise<void>;
  /** The request has ended. Whether this or an earlier life of the worker saw it begin. */
  ended(requestId: string): Promise<boolean>;
}

const idsIn = (body: string) => {
  const ids = new Set<string>();
  for (const [id] of body.matchAll(MESSAGE_ID)) if (ids.size < MOST_IDS) ids.add(id);
  return [...ids];
};

/** Created at the start of the worker, before any request is read. */
export function createReading(session: KeyValues): Reading {
  const open = new Map<string, string[]>();
  let begun = new Set<string>();
  let cutOff: string[] = [];
  // Where storage fails there is no mark, and the report is not accepted.
  const mark = async () => {
    const ids = [...cutOff, ...[...open.values()].flat()].slice(-MOST_IDS);
    const marked: Marked = { ids, begun: [...begun].slice(-MOST_BEGUN) };
    await (ids.length + begun.size > 0 ? session.set(KEY, marked) : session.remove(KEY)).catch(() => {});
  };
  // Read before any mark is set. Marking does not wait for it, because a worker killed before the mark loses the
  // request.
  const before = session
    .get(KEY)
    .then((found) => {
      const marked = Marked.safeParse(found).data;
      if (!marked) return;
      cutOff = marked.ids;
      begun = new Set([...marked.begun, ...begun]);
      return open.size > 0 ? mark() : undefined;
    })
    .catch(() => {});
  return {
    async wasCutOff(messageId) {
      await before;
      return cutOff.includes(messageId);
    },
    async unmark(messageId) {
      if (!cutOff.includes(messageId)) return;
      cutOff = cutOff.filter((id) => id !== messageId);
      await mark();
    },
    async during({ requestId, body }, work) {
      const ids = body === null ? [] : idsIn(body);
      open.set(requestId, ids);
      begun.add(requestId);
      const marked = mark();
      try {
        await Promise.all([marked, work()]);
      } finally {
        open.delete(requestId);
        await before;
        if (ids.length > 0) await mark();
      }
    },
    async ended(requestId) {
      await before;
      const wasSeen = begun.delete(requestId);
      // While others are read, the mark is set anew soon.
      if (wasSeen && open.size === 0) await mark();
      return wasSeen;
    },
  };
}
