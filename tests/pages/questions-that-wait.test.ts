import Dexie, { liveQuery } from 'dexie';
import { afterEach, expect, it, vi } from 'vitest';
import { begin, beginAfter } from '@/components/ports/begun';
import type { Live, Ports } from '@/components/ports/ports';
import { waitInQuery } from '@/lib/storage/wait-in-query';

/** As `createPagePorts` follows the log. */
const follow: Ports['follow'] = (ask, tell) => {
  const running = liveQuery(async () => ({ state: 'ready' as const, value: await ask() })).subscribe(tell);
  return () => running.unsubscribe();
};

const db = new Dexie('questions-that-wait');
db.version(1).stores({ rows: 'id, n' });
const count = () => db.table('rows').where('n').between(0, 5).count();
const put = (id: number) => db.table('rows').put({ id, n: 1 });
/** A promise made outside of any question, which is kept later. */
function promised(): { keep: () => void; promise: Promise<void> } {
  let keep = () => {};
  const promise = new Promise<void>((resolve) => {
    keep = resolve;
  });
  return { keep, promise };
}
const READY = (value: number): Live<number> => ({ state: 'ready', value });

afterEach(() => db.table('rows').clear());

it('a question that takes something read elsewhere is asked again when the log changes', async () => {
  const { keep, promise } = promised();
  const begun = beginAfter(follow, promise, count);
  expect(begun.answer()).toEqual({ state: 'loading' });
  setTimeout(keep, 5);
  await begun.answered;
  expect(begun.answer()).toEqual(READY(0));
  await put(1);
  await vi.waitFor(() => expect(begun.answer()).toEqual(READY(1)));
  begun.follow(() => {})();
});

it('what was needed first and failed is an answer', async () => {
  const begun = beginAfter(follow, Promise.reject(new Error('no settings')), count);
  await begun.answered;
  expect(begun.answer()).toMatchObject({ state: 'failed' });
});

it('nothing is asked of a question that was let go before what it needed came', async () => {
  const { keep, promise } = promised();
  const ask = vi.fn(count);
  beginAfter(follow, promise, ask).follow(() => {})();
  keep();
  await promise;
  expect(ask).not.toHaveBeenCalled();
});

it('a question that waits in between is asked again, too', async () => {
  const { keep, promise } = promised();
  const begun = begin(follow, async () => {
    await waitInQuery(promise);
    return count();
  });
  setTimeout(keep, 5);
  await begun.answered;
  await put(1);
  await vi.waitFor(() => expect(begun.answer()).toEqual(READY(1)));
  begun.follow(() => {})();
});
