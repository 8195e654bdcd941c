import { expect, test } from 'vitest';
import { play, timesOf } from '../support/play';
import { FIREFOX_ROWS } from '.';

for (const row of FIREFOX_ROWS.filter((each) => timesOf(each) > 0)) {
  test(`${row.title}: ${row.bar}`, async () => {
    const result = await play(row);
    expect(result, result.seen).toMatchObject({ ok: true, lost: 0, doubled: 0 });
  });
}
