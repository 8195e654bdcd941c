import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { test } from '../support/scene';

/** Files made to do harm, chosen for real: what is refused reads little of them and writes nothing. */

const MB = 1024 * 1024;

/** In the temporary folder while the test runs. The large one is all hole: it takes no room on the disk. */
const folder = path.join(tmpdir(), `next-touch-hostile-${process.pid}`);
const bomb = path.join(folder, 'bomb.json.gz');
const huge = path.join(folder, 'huge.json');
test.beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(bomb, gzipSync(Buffer.alloc(300 * MB)));
  writeFileSync(huge, '{');
  truncateSync(huge, 2048 * MB);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a gzip bomb of 300 MB and a file of 2 GB are refused with a reason, and nothing is written', async ({
  scene,
}) => {
  const page = await scene.openPage('options.html#data');
  const written = async () => [await scene.rows('events'), await scene.rows('prospects')];
  const before = await written();
  for (const [file, reason] of [
    [bomb, 'This file unfolds to far more than it should: it is damaged, or made to do harm. Nothing was read.'],
    [huge, 'This file is too large to be one of ours. Choose another.'],
  ] as const) {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose a backup…' }).click(),
    ]);
    const started = performance.now();
    await chooser.setFiles(file);
    await expect(page.getByRole('alert').filter({ hasText: reason })).toBeVisible();
    console.log(`${path.basename(file)} refused after ${Math.round(performance.now() - started)} ms`);
  }
  expect(await written()).toEqual(before);
});
