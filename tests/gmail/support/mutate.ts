import { DRAW } from '../../support/seed';

/** Random damage to a document: seeded, so that a failure can be run again. */
export type Random = () => number;

/** A small generator of numbers in [0, 1), others when `npm run properties` draws anew. */
export function seeded(seed: number): Random {
  let state = (seed ^ DRAW) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

/** Values that trip parsers; none says that a mail is to be sent. */
const ODD: readonly (() => unknown)[] = [
  () => null,
  () => 0,
  () => -1,
  () => 1e308,
  () => 1.5,
  () => true,
  () => '',
  () => 'x'.repeat(3_000),
  () => '\u0000\ud800',
  () => '9'.repeat(400),
  () => [],
  () => ({}),
  () => [[[[[]]]]],
  () => JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  () => ({ 1: 'msg-a:r1', 99999999999: 1, '-1': 2, length: 5 }),
  () => 'msg-a:r5',
  () => 'thread-a:r5',
  () => '^r',
  () => ['^f', '^i'],
  () => [1, 'odd@x.example'],
  () => Array.from({ length: 700 }, () => [1, 'odd@x.example']),
];

type Holder = Record<string, unknown>;

/** Every container of a document. */
function holders(json: unknown, found: Holder[] = []): Holder[] {
  if (typeof json !== 'object' || json === null) return found;
  found.push(json as Holder);
  for (const child of Object.values(json)) holders(child, found);
  return found;
}

/** A copy with one to five changes: values replaced, removed, swapped, moved, doubled, wrapped, numbers as text. */
export function mutate(json: unknown, random: Random): unknown {
  const root = { root: structuredClone(json) };
  const rounds = 1 + Math.floor(random() * 5);
  for (let round = 0; round < rounds; round += 1) {
    const holder = pick(random, holders(root));
    const keys = Object.keys(holder);
    const key = keys.length === 0 ? '0' : pick(random, keys);
    const other = keys.length === 0 ? '1' : pick(random, keys);
    const value = holder[key];
    switch (Math.floor(random() * 8)) {
      case 0:
        holder[key] = pick(random, ODD)();
        break;
      case 1:
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else delete holder[key];
        break;
      case 2:
        holder[key] = holder[other];
        holder[other] = value;
        break;
      case 3:
        if (Array.isArray(holder)) holder.splice(Number(key), 0, pick(random, ODD)());
        else holder[String(1 + Math.floor(random() * 60))] = structuredClone(value);
        break;
      case 4:
        holder[key] = [structuredClone(value)];
        break;
      case 5:
        holder[key] = typeof value === 'number' ? String(value) : structuredClone(value);
        break;
      case 6:
        if (Array.isArray(value)) holder[key] = value[0] ?? null;
        break;
      default: {
        const target = pick(random, holders(root));
        target[String(1 + Math.floor(random() * 20))] = structuredClone(value) as never;
      }
    }
  }
  return root.root;
}
