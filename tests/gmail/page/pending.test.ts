import { describe, expect, it } from 'vitest';
import type { TapMessage } from '@/lib/gmail/bridge/message';
import { createBudget } from '@/lib/gmail/page/budget';
import { createPending } from '@/lib/gmail/page/pending';
import { settle } from '../support/later';

const batch = (exchange: number): TapMessage => ({
  mailbox: null,
  reports: [{ kind: 'failed', path: '/sync/u/0/i/s', exchange }],
});
const numbers = (batches: TapMessage[]) =>
  batches.map(({ reports: [first] }) => first?.kind === 'failed' && first.exchange);

/** A background that fails with the given codes first. */
function start(failures: string[], signal = new AbortController().signal, now = () => 0) {
  const tried: (TapMessage & { heldMs: number; tries: number; pressed: boolean })[] = [];
  const waits: number[] = [];
  const later: (() => void)[] = [];
  const pending = createPending(
    async (it) => {
      tried.push(it);
      const code = failures.shift();
      if (code !== undefined) throw Object.assign(new Error(code), { code });
    },
    signal,
    now,
    (run, ms) => {
      waits.push(ms);
      later.push(run);
    },
  );
  return { pending, tried, waits, later };
}

describe('reports on their way', () => {
  it('go one after the other, in order', async () => {
    const { pending, tried } = start([]);
    for (const exchange of [1, 2, 3]) pending.add(batch(exchange), 0, false);
    expect(numbers(tried)).toEqual([1]);
    await settle();
    expect(numbers(tried)).toEqual([1, 2, 3]);
    expect(pending.all()).toEqual([]);
  });

  it('are kept and tried again, ever more slowly, while nobody answers', async () => {
    const { pending, tried, waits, later } = start(['disconnected', 'disconnected', 'database-unavailable']);
    pending.add(batch(1), 0, false);
    pending.add(batch(2), 0, false);
    for (let round = 0; round < 4; round += 1) {
      await settle(5);
      later.shift()?.();
    }
    await settle(5);
    expect(numbers(tried)).toEqual([1, 1, 1, 1, 2]);
    expect(waits).toEqual([100, 500, 2_000]);
    expect(pending.all()).toEqual([]);
  });

  it.each([
    ['disconnected', [100, 500, 2_000, 5_000, 5_000, 5_000]],
    ['database-unavailable', [100, 500, 2_000, 10_000, 30_000, 30_000]],
  ])('wait after "%s" no longer than the cause may last', async (code, expected) => {
    const { pending, waits, later } = start(Array(6).fill(code));
    pending.add(batch(1), 0, false);
    for (let round = 0; round < 6; round += 1) {
      await settle(1);
      later.shift()?.();
    }
    await settle(5);
    expect(waits).toEqual(expected);
    expect(pending.all()).toEqual([]);
  });

  it('count as tried where the background had them and failed, not where nobody answered or the disk was full', async () => {
    const lost = ['disconnected', 'disconnected', 'quota-exceeded', 'database-unavailable'];
    const { pending, tried, later } = start([...lost, 'unknown', 'unknown']);
    pending.add(batch(1), 0, false);
    pending.add(batch(2), 0, false);
    for (let round = 0; round < 7; round += 1) {
      await settle(5);
      later.shift()?.();
    }
    await settle(5);
    expect(tried.map(({ tries }) => tries)).toEqual([0, 0, 0, 0, 0, 1, 2, 0]);
    expect(numbers(tried)).toEqual([1, 1, 1, 1, 1, 1, 1, 2]);
  });

  it('are given up after nine tries that failed, and never while nobody answers', async () => {
    const { pending, tried, later } = start([...Array(20).fill('disconnected'), ...Array(9).fill('unknown')]);
    pending.add(batch(1), 0, false);
    pending.add(batch(2), 0, false);
    for (let round = 0; round < 30; round += 1) {
      await settle(1);
      later.shift()?.();
    }
    await settle(5);
    expect(numbers(tried)).toEqual([...Array(29).fill(1), 2]);
  });

  it('go again after the back/forward cache, where an answer never comes; a late one counts no more', async () => {
    const tried: TapMessage[] = [];
    const answers: (() => void)[] = [];
    const deliver = (it: TapMessage) => {
      tried.push(it);
      return new Promise<void>((resolve) => answers.push(resolve));
    };
    const pending = createPending(deliver, new AbortController().signal, () => 0);
    pending.add(batch(1), 0, false);
    pending.add(batch(2), 0, false);
    pending.resume();
    expect(numbers(tried)).toEqual([1, 1]);
    answers[0]?.();
    await settle();
    expect(numbers(pending.all())).toEqual([1, 2]);
    answers[1]?.();
    await settle();
    expect(numbers(tried)).toEqual([1, 1, 2]);
    expect(numbers(pending.all())).toEqual([2]);
  });

  it('are dropped when the background refuses them', async () => {
    const { pending, tried, waits } = start(['invalid-input']);
    pending.add(batch(1), 0, false);
    pending.add(batch(2), 0, false);
    await settle(5);
    expect(numbers(tried)).toEqual([1, 2]);
    expect(waits).toEqual([]);
  });

  it('are bounded: the oldest go, never the one on its way', async () => {
    const { pending } = start(Array(10).fill('disconnected'));
    for (let exchange = 0; exchange < 300; exchange += 1) pending.add(batch(exchange), 0, false);
    const kept = numbers(pending.all());
    expect(kept).toHaveLength(200);
    expect([kept[0], kept[1], kept.at(-1)]).toEqual([0, 101, 299]);
  });

  it('handed over are taken if they look like reports', async () => {
    const { pending, tried } = start([]);
    pending.adopt([batch(1), 'x', null, { reports: [] }, batch(2)]);
    pending.adopt({ reports: [] });
    await settle(5);
    expect(numbers(tried)).toEqual([1, 2]);
  });

  it('say how long they were held, also after they were handed over', async () => {
    const ending = new AbortController();
    let now = 1_000;
    const before = start(['disconnected'], ending.signal, () => now);
    before.pending.add(batch(1), 400, false);
    await settle(5);
    const handedOver = JSON.parse(JSON.stringify(before.pending.all()));
    ending.abort();
    now = 91_000;
    const after = start([], undefined, () => now);
    after.pending.adopt([...handedOver, batch(2), { ...batch(3), heardMs: 99_000 }]);
    await settle(5);
    expect(before.tried.map(({ heldMs }) => heldMs)).toEqual([600]);
    expect(after.tried.map(({ heldMs }) => heldMs)).toEqual([90_600, 0, 0]);
  });

  it('say whether the rep had pressed a key or button, but not once they were handed over, which a page script may forge', async () => {
    const ending = new AbortController();
    const before = start(['disconnected'], ending.signal);
    before.pending.add(batch(1), 0, true);
    before.pending.add(batch(2), 0, true);
    await settle(5);
    const handedOver = JSON.parse(JSON.stringify(before.pending.all()));
    ending.abort();
    const after = start([]);
    after.pending.adopt(handedOver);
    await settle(5);
    expect(before.tried.map(({ pressed }) => pressed)).toEqual([true]);
    expect(after.tried.map(({ pressed }) => pressed)).toEqual([false, false]);
  });

  it('stay after the end, for whoever takes over', async () => {
    const ending = new AbortController();
    const { pending, tried, later } = start(['disconnected'], ending.signal);
    pending.add(batch(1), 0, false);
    await settle(5);
    ending.abort();
    later.shift()?.();
    expect([numbers(tried), numbers(pending.all())]).toEqual([[1], [1]]);
  });
});

describe('the budget of a page', () => {
  it.each([
    ['all at once', [[10, 0]], [true]],
    [
      'no more than that',
      [
        [10, 0],
        [1, 0],
      ],
      [true, false],
    ],
    [
      'refilled with time',
      [
        [10, 0],
        [1, 500],
        [1, 1_000],
      ],
      [true, true, true],
    ],
    [
      'by no more than the most',
      [
        [1, 0],
        [11, 1_000_000],
      ],
      [true, false],
    ],
    [
      'a clock that goes back',
      [
        [10, 5_000],
        [1, 0],
      ],
      [true, false],
    ],
  ])('%s', (_, takes, expected) => {
    const budget = createBudget(10, 2);
    expect(takes.map(([amount = 0, at = 0]) => budget.take(amount, at))).toEqual(expected);
  });
});
