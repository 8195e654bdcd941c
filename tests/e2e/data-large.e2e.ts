import { writeFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { bigBackup } from '../support/big-backup';
import type { Row } from '../support/read-table';
import { exampleBackup, restoreBook } from '../support/restore-book';
import { type Scene, type Table, test } from '../support/scene';

const TABLES: Table[] = ['events', 'prospects', 'enrollments', 'touches', 'cadences', 'sends'];
const PROSPECTS = 5_000;
/** So many that reading them alone takes seconds. */
const MANY = 20_000;

async function book(scene: Scene): Promise<Row[][]> {
  return Promise.all(TABLES.map((table) => scene.rows(table)));
}

/** From the disk: handed over with the call it would go through the debugging pipe. */
async function choose(page: Page, text: string): Promise<void> {
  const file = test.info().outputPath('big.json');
  writeFileSync(file, text);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a backup…' }).click(),
  ]);
  await chooser.setFiles(file);
}

/** Presses Cancel in the moment it is shown: by the time a driver has found it, the work may be done. */
function cancelWhenShown(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const look = () => {
          const button = document.querySelector<HTMLElement>('.nt-work button');
          if (!button) return;
          observer.disconnect();
          button.click();
          resolve();
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true });
        look();
      }),
  );
}

test('a large restore is stopped while it is read and while it is written, with nothing half-done', async ({
  scene,
}) => {
  test.setTimeout(240_000);
  await restoreBook(scene.backstage, exampleBackup(scene.now()));
  const before = await book(scene);
  const page = await scene.openPage('options.html#data');
  await page.setViewportSize({ width: 1000, height: 900 });
  const text = bigBackup(PROSPECTS);
  const cancel = page.locator('.nt-work').getByRole('button', { name: 'Cancel' });

  const cancelled = cancelWhenShown(page);
  await choose(page, bigBackup(MANY));
  await cancelled;
  await expect(cancel).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Choose a backup…' })).toBeVisible();
  expect(await book(scene)).toEqual(before);

  await choose(page, text);
  await expect(page.getByText('5,000 new prospects')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Restore', exact: true }).first().click();
  await expect(page.getByText('Writing, all or nothing')).toBeVisible({ timeout: 60_000 });
  await cancel.press('Enter');
  await expect(page.getByText('Stopped. Nothing was changed.')).toBeVisible({ timeout: 90_000 });
  expect(await book(scene)).toEqual(before);
  // What can be taken back is still the restore before.
  await expect(page.getByRole('button', { name: 'Choose a backup…' })).toBeVisible();
  await expect(page.getByText(/^Restored .*: 14 prospects/)).toBeVisible();
});
