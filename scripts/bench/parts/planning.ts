import type { Bench, Part } from '../bench';
import { bookOf, sizesOf } from '../books';
import { openInside } from '../inside';
import type { Result } from '../result';

const ROUNDS = 7;
/** As far as it has ever got beside `addBusinessDays`, which knows no holidays, no zones and no reasons. */
const MOST = 0.6;

async function measure(bench: Bench): Promise<Result[]> {
  const scene = await bookOf(bench, sizesOf(bench)[0] ?? 0);
  const page = await openInside(scene);
  // Some 2.6 dates an enrollment in four weeks.
  const count = bench.size(380_000, 10_000);
  const { dates, ours, dateFns } = await page.evaluate(
    ([enrollments, rounds]) => inside.planning(enrollments, rounds),
    [count, bench.quick ? 2 : ROUNDS] as const,
  );
  await page.close();
  return [
    {
      figure: `planning ${dates.toLocaleString('en')} dates`,
      ...{ unit: 'ms', ours, beside: { name: 'addBusinessDays, once an enrollment', samples: dateFns } },
      goal: { kind: 'ratio', bound: MOST },
    },
  ];
}

export const planning: Part = {
  name: 'planning',
  about: 'all dates of four weeks, beside date-fns',
  mostSeconds: 180,
  measure,
};
