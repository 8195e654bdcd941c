import { exportBackup } from '@/lib/storage/backup/export-backup';
import { NextTouchDatabase } from '@/lib/storage/database';
import { countDue, nextMoment } from '@/lib/storage/queries';
import { peopleBehind } from '@/lib/storage/queries/insights';
import { fillInsights } from './fill-insights';
import { fillTouches } from './fill-touches';
import { planning } from './planning';
import { putRaw } from './put-raw';

const db = new NextTouchDatabase();
const NOW = '2026-11-24T10:00';

/** How often each run does its work. */
const AT_ONCE = 20;

/** Ms of each of so many runs: the mean of works one after the other, since the browser's clock counts in tenths of one. */
async function timed(runs: number, work: () => Promise<unknown>): Promise<number[]> {
  const samples: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    for (let done = 0; done < AT_ONCE; done += 1) await work();
    samples.push((performance.now() - start) / AT_ONCE);
  }
  return samples;
}

/** What rows of the table measure with the product's own code, in a page of the extension. */
const functions = {
  planning,
  putRaw,
  countDue: (runs: number) => timed(runs, () => countDue(db, NOW)),
  nextMoment: (runs: number) => timed(runs, () => nextMoment(db, NOW)),
  fillInsights: (people: number, now: number) => fillInsights(db, people, now),
  peopleBehind: (runs: number, figure: Parameters<typeof peopleBehind>[1]) =>
    timed(runs, () => peopleBehind(db, figure, 200)),
  fillTouches: (count: number) => fillTouches(db, count),
  /** Bytes of the backup, whole and plain. */
  export: async () => (await exportBackup(db, { now: 0, settings: null })).size,
};

declare global {
  var inside: Inside;
}
/** The functions of that page. */
export type Inside = typeof functions;

globalThis.inside = functions;
