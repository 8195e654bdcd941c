import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { START } from '../../support/clock';
import type { FaultResult, FaultRow } from '../row';

const FOLDER = path.resolve(import.meta.dirname, '../../../test-results/faults');

/** Whether this is `npm run faults`, not the short form in `npm test`. */
export const IS_FULL = process.env.FAULTS === 'full';

const asked = process.env.FAULT_ROWS?.split(',');

/** How often a row injects its fault in this form; 0 where it is not played. */
export function timesOf({ id, times }: FaultRow): number {
  if (asked && !asked.includes(id)) return 0;
  return IS_FULL ? times.full : times.short;
}

/** Runs a row as often as this form asks for and leaves its line of the table in `test-results/faults`. */
export async function play(row: FaultRow): Promise<FaultResult> {
  const times = timesOf(row);
  const started = performance.now();
  const result = await row.run({ times }).catch(
    (error: unknown): FaultResult => ({
      ...{ injected: times, lost: 0, doubled: 0, ok: false },
      seen: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  const { id, title, bar, where } = row;
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  mkdirSync(FOLDER, { recursive: true });
  const clock = where === 'memory' ? null : `${START.at} in ${START.zone}`;
  writeFileSync(path.join(FOLDER, `${id}.json`), JSON.stringify({ id, title, bar, where, clock, seconds, ...result }));
  return result;
}
