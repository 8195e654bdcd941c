import { expect, test } from 'vitest';
import { MEMORY_ROWS } from './in-memory';
import { IS_FULL, play, timesOf } from './support/play';

/** The rows of the fault table that need no browser. Their long form is `npm run faults`. */
for (const row of MEMORY_ROWS) {
  test.skipIf(timesOf(row) === 0)(`${row.title}: ${row.bar}`, { timeout: IS_FULL ? 1_200_000 : 120_000 }, async () => {
    expect(await play(row)).toMatchObject({ ok: true, lost: 0, doubled: 0 });
  });
}
