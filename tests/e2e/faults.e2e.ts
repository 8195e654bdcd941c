import { expect, test } from '@playwright/test';
import { REAL_ROWS } from '../faults/real';
import { IS_FULL, play } from '../faults/support/play';

/** The rows of the fault table that need a real browser. Their long form is `npm run faults`. */

test.describe.configure({ timeout: IS_FULL ? 1_500_000 : 150_000 });

for (const row of REAL_ROWS) {
  test(`${row.title}: ${row.bar}`, async () => {
    const result = await play(row);
    expect(result, result.seen).toMatchObject({ ok: true, lost: 0, doubled: 0 });
  });
}
