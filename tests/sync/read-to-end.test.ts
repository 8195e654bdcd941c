import { describe, expect, it } from 'vitest';
import { readToEnd } from '@/lib/sync/nats/read-to-end';
import type { WireMessage } from '@/lib/sync/wire';

const message = (seq: number): WireMessage => ({
  subject: `t.team.vault.person.${seq}`,
  seq,
  bytes: new Uint8Array(),
  storedAt: 0,
});

/**
 * A stream on several nodes: the leader has the messages up to `last`, and each reader lies on a node that has those up to the
 * next number of `nodes`; the last of them for good.
 */
function stream(last: number, nodes: readonly number[]) {
  const seen: number[] = [];
  let readers = 0;
  const next = async (from: number) => (from <= last ? message(from) : null);
  const read = async (from: number, take: (messages: WireMessage[]) => Promise<void>) => {
    const end = nodes[Math.min(readers, nodes.length - 1)] ?? 0;
    readers += 1;
    // In twos, as a longer stream comes in batches.
    for (let seq = from; seq <= end; seq += 2)
      await take([seq, seq + 1].filter((each) => each <= end).map((each) => message(each)));
  };
  const take = async (messages: WireMessage[]) => {
    seen.push(...messages.map(({ seq }) => seq));
  };
  return { run: (from: number) => readToEnd(next, read, from, take), seen, readers: () => readers };
}

describe('reading to the end that the leader knows', () => {
  it.each([
    ['a node that has all', 5, [5], [1, 2, 3, 4, 5], 1],
    ['a node that lacks the end, then one that has it', 5, [3, 5], [1, 2, 3, 4, 5], 2],
    ['a node that has nothing yet, then one that has all', 3, [0, 3], [1, 2, 3], 2],
    ['nodes that catch up little by little', 6, [1, 1, 4, 4, 4, 6], [1, 2, 3, 4, 5, 6], 6],
    ['a node that has not what the leader lacks either', 2, [2], [1, 2], 1],
  ])('%s', async (_, last, nodes, expected, readers) => {
    const told = stream(last, nodes);
    await told.run(1);
    expect(told.seen).toEqual(expected);
    expect(told.readers()).toBe(readers);
  });

  it('asks for no reader where the leader has nothing', async () => {
    const told = stream(4, [4]);
    await told.run(5);
    expect(told.readers()).toBe(0);
  });

  it('gives up where no node catches up, with what was found taken once', async () => {
    const told = stream(5, [3]);
    await expect(told.run(1)).rejects.toMatchObject({ code: 'unreachable' });
    expect(told.seen).toEqual([1, 2, 3]);
  });

  it('is over when what the leader had was erased meanwhile', async () => {
    let asked = 0;
    const next = async () => {
      asked += 1;
      return asked === 1 ? message(1) : null;
    };
    await readToEnd(
      next,
      async () => {},
      1,
      async () => {},
    );
    expect(asked).toBe(2);
  });
});
