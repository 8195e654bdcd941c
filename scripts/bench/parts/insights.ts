import { PRESETS } from '@/lib/domain/cadence/presets';
import { LAST_TOUCH, within } from '@/lib/domain/insights/cells';
import type { Bench, Part } from '../bench';
import { bookOf } from '../books';
import { openInside } from '../inside';
import type { Goal, Result } from '../result';
import { timePaint } from '../timing';

const ROUNDS = 7;
const RUNS = 30;
const MOST = 2;
const MOST_LISTED_MS = 50;
const FEW = 1_000;
/** The chart of how far people were followed. */
const FIRST_PICTURE = '.recharts-bar-rectangle';
/** Some 30 people, however many there are. */
const RARE = { cadences: PRESETS.map(({ id }) => id), dim: 'stopped' as const, value: within(LAST_TOUCH) };

async function samplesAt(bench: Bench, prospects: number) {
  const scene = await bookOf(bench, prospects);
  const page = await openInside(scene);
  bench.say(`${(prospects * 5).toLocaleString('en')} touches are written`);
  await page.evaluate(([people, now]) => inside.fillInsights(people, now), [prospects, scene.now().at] as const);
  const behind = await page.evaluate(([runs, figure]) => inside.peopleBehind(runs, figure), [RUNS, RARE] as const);
  await page.close();
  await timePaint(scene, 'insights.html', FIRST_PICTURE);
  const picture: number[] = [];
  for (const _ of bench.rounds(ROUNDS)) picture.push((await timePaint(scene, 'insights.html', FIRST_PICTURE)).ms);
  return { picture, behind };
}

async function measure(bench: Bench): Promise<Result[]> {
  const many = bench.size(100_000, 2_000);
  const [small, large] = [await samplesAt(bench, FEW), await samplesAt(bench, many)];
  const row = (figure: string, what: keyof typeof large, goal: Goal): Result => ({
    figure: `${figure}, ${many.toLocaleString('en')} prospects`,
    ...{ unit: 'ms', ours: large[what], goal },
    beside: { name: `${FEW.toLocaleString('en')} prospects`, samples: small[what] },
  });
  return [
    row('Insights, first picture', 'picture', { kind: 'ratio', bound: MOST }),
    row('list behind a figure of 30 people', 'behind', { kind: 'most', bound: MOST_LISTED_MS }),
  ];
}

export const insights: Part = {
  name: 'insights',
  about: 'first picture of Insights, and the list behind a rare figure',
  mostSeconds: 240,
  measure,
};
