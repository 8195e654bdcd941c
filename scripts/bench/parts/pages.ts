import { type Bench, type Part, warmedUp } from '../bench';
import { bookOf, sizesOf } from '../books';
import type { Result } from '../result';
import { type Painted, timePaint } from '../timing';

const ROUNDS = 7;

interface Surface {
  figure: string;
  file: string;
  /** Stands on the page as soon as its first rows do. */
  firstRows: string;
  goal: { ms: number; cpu: number | null };
}

const POPUP: Surface[] = [
  { figure: 'popup, first rows', file: 'popup.html', firstRows: '.nt-row-name', goal: { ms: 1.5, cpu: 3 } },
];
const OPTIONS: Surface[] = [
  {
    figure: 'options, cadences',
    file: 'options.html#cadences',
    firstRows: '.nt-cadence-name',
    goal: { ms: 2, cpu: null },
  },
  { figure: 'options, load', file: 'options.html#load', firstRows: '.nt-load-day', goal: { ms: 2, cpu: null } },
];

function rowsOf(surface: Surface, prospects: number, ours: Painted[], empty: Painted[]): Result[] {
  const of = (what: keyof Painted, bound: number): Result => ({
    figure: `${surface.figure} ${what === 'ms' ? 'painted' : 'CPU'}, ${prospects.toLocaleString('en')} prospects`,
    unit: 'ms',
    ours: ours.map((each) => each[what]),
    beside: { name: 'empty React page', samples: empty.map((each) => each[what]) },
    goal: { kind: 'ratio', bound },
  });
  const { ms, cpu } = surface.goal;
  return [of('ms', ms), ...(cpu === null ? [] : [of('cpu', cpu)])];
}

async function measureAt(bench: Bench, prospects: number, surfaces: readonly Surface[]): Promise<Result[]> {
  const scene = await bookOf(bench, prospects);
  const empty: Painted[] = [];
  const ours = surfaces.map((): Painted[] => []);
  // Each once before it counts: code caches are warm for both.
  for (const round of warmedUp(bench.rounds(ROUNDS))) {
    const samples = [await timePaint(scene, 'bench-empty.html', '.bench-painted')];
    for (const { file, firstRows } of surfaces) samples.push(await timePaint(scene, file, firstRows));
    const [floor, ...rest] = samples;
    if (round < 0 || !floor) continue;
    empty.push(floor);
    for (const [index, sample] of rest.entries()) ours[index]?.push(sample);
  }
  return surfaces.flatMap((surface, index) => rowsOf(surface, prospects, ours[index] ?? [], empty));
}

async function measure(bench: Bench, surfaces: readonly Surface[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const prospects of sizesOf(bench)) results.push(...(await measureAt(bench, prospects, surfaces)));
  return results;
}

export const popup: Part = {
  name: 'popup',
  about: 'until the first rows of the popup are painted',
  mostSeconds: 400,
  measure: (bench) => measure(bench, POPUP),
};

export const options: Part = {
  name: 'options',
  about: 'the same of two sections of the options page',
  mostSeconds: 300,
  measure: (bench) => measure(bench, OPTIONS),
};
