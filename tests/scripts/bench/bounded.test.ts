import { expect, it } from 'vitest';
import type { Part } from '@/scripts/bench/bench';
import { createBench } from '@/scripts/bench/bench';
import { measureParts } from '@/scripts/bench/bounded';
import { metLine, type Result } from '@/scripts/bench/result';
import { cellsOf } from '@/scripts/bench/table';

const ROW: Result = { figure: 'a', unit: 'ms', ours: [1], beside: null, goal: { kind: 'most', bound: 2 } };
const said: string[] = [];
const bench = createBench({ quick: true, extension: '', floor: '', say: (text) => said.push(text) });
const part = (name: string, measure: Part['measure'], mostSeconds = 10): Part => ({
  ...{ name, about: 'something', mostSeconds, measure },
});

it('goes on after a part that fails or does not end, and says why', async () => {
  const results = await measureParts(
    [
      part('fails', async () => {
        throw new Error('no browser\nand its log');
      }),
      part('hangs', () => new Promise(() => {}), 0.02),
      part('works', async () => [ROW]),
    ],
    bench,
  );
  expect(results.map(({ figure, note }) => [figure, note])).toEqual([
    ['fails: something', 'not measured: no browser'],
    ['hangs: something', 'not measured: not ended after 0 s'],
    ['a', undefined],
  ]);
  expect(metLine(results)).toBe('goals met 1 of 3');
  expect(results[0] && cellsOf(results[0])).toEqual([
    ...['fails: something', 'not measured', '–', '–', 'a figure', 'missed'],
  ]);
  expect(said).toContain('fails: not measured: no browser');
});

it('a whole run has an end: what is left of it is all that a part gets', async () => {
  const results = await measureParts([part('late', () => new Promise(() => {}))], bench, 20_010);
  expect(results[0]?.note).toMatch(/^not measured: not ended/);
});
