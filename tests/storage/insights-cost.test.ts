import { expect, it } from 'vitest';
import { PRESETS } from '@/lib/domain/cadence/presets';
import { cellsOf } from '@/lib/domain/insights/cells';
import type { Journey } from '@/lib/domain/insights/journey';
import { horizonStart } from '@/lib/domain/insights/reply-times';
import type { TallyRow } from '@/lib/storage/insights-rows';
import { readTallies } from '@/lib/storage/queries/insights';
import { freshDatabase } from './support/fresh-database';

/** People of the large book: `INSIGHTS_PEOPLE=100000` for what the promise says. */
const MANY = Number(process.env.INSIGHTS_PEOPLE ?? 10_000);
const TOUCHES = 5;
const MONTHS_DAYS = 540;
const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 28, 9);

const local = (at: number) => new Date(at).toISOString().slice(0, 16);

/** Somebody whose touches, channels and answer differ with the number. */
function journey(index: number): Journey {
  const cadence = PRESETS[index % PRESETS.length];
  const start = NOW - ((index * 7919) % MONTHS_DAYS) * DAY_MS - (index % 500) * 60_000;
  const touches = Array.from({ length: TOUCHES }, (_, n) => {
    const at = start + n * (2 + (index % 4)) * DAY_MS;
    const channel = (['email', 'call', 'email', 'linkedin', 'email'] as const)[n] ?? 'email';
    return { at, local: local(at), channel, late: n === 0 ? null : index % 7 === n, valueItemId: null };
  });
  const last = touches.at(-1)?.at ?? start;
  const at = last + (1 + (index % 90)) * 3_600_000;
  const reply = index % 6 === 0 ? { at, local: local(at) } : null;
  return { cadenceId: cadence?.id ?? '', touches, reply, end: reply ? 'replied' : 'open', leftAt: null };
}

function tally(people: number): TallyRow[] {
  const sums = new Map<string, TallyRow>();
  for (let index = 0; index < people; index += 1) {
    for (const { cadenceId, dim, value, n } of cellsOf(journey(index))) {
      const key = `${cadenceId} ${dim} ${value}`;
      sums.set(key, { cadenceId, dim, value, n: n + (sums.get(key)?.n ?? 0) });
    }
  }
  return [...sums.values()];
}

async function rowsRead(people: number): Promise<number> {
  const db = freshDatabase();
  await db.tallies.bulkAdd(tally(people));
  return (await readTallies(db, horizonStart(local(NOW)))).length;
}

it('the first picture costs what there are figures: no more than twice the rows for many times the people', async () => {
  expect(await rowsRead(MANY)).toBeLessThan(2 * (await rowsRead(1_000)));
}, 60_000);
