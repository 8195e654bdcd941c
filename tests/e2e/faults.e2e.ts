import { expect, test } from '@playwright/test';
import { CHROMIUM_ROWS } from '../faults/chromium';
import { IS_FULL, play, timesOf } from '../faults/support/play';

/** The rows of the fault table that need a real browser. Their long form, and those that are slow, are `npm run faults`. */

/** Rows that what time it is may touch. */
const BY_THE_CLOCK = ['alarms-cleared', 'alarm-killed', 'model-real'];

test.describe.configure({ timeout: IS_FULL ? 1_500_000 : 150_000 });

for (const row of CHROMIUM_ROWS.filter((each) => timesOf(each) > 0)) {
  test(`${row.title}: ${row.bar}`, { tag: BY_THE_CLOCK.includes(row.id) ? ['@when'] : [] }, async () => {
    const result = await play(row);
    expect(result, result.seen).toMatchObject({ ok: true, lost: 0, doubled: 0 });
  });
}
