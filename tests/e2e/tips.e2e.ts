import { expect } from '@playwright/test';
import { expectCleanInBoth } from '../support/axe';
import { rowOf } from '../support/popup';
import { exampleBackup, restoreBook } from '../support/restore-book';
import { test } from '../support/scene';

test('a button says what it does on pointing and on focus by keys, and Escape takes that away alone', async ({
  scene,
}) => {
  await restoreBook(scene.backstage, exampleBackup(scene.now()));
  const popup = await scene.openPage('popup.html');
  const tip = popup.getByRole('tooltip');
  const done = rowOf(popup, 'Ada Field').getByRole('button', { name: /^Done\b/ });

  await done.hover();
  await expect(tip).toContainText('Ada Field');
  await expectCleanInBoth(popup, 'a tip');
  // It stays while it is pointed at, and so does the row.
  await tip.hover();
  await popup.waitForTimeout(400);
  await expect(tip).toBeVisible();
  await popup.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
  await expect(rowOf(popup, 'Ada Field')).toBeVisible();

  await popup.getByRole('button', { name: 'Group and filter' }).focus();
  await popup.keyboard.press('Shift+Tab');
  await expect(tip).toHaveText(/i$/);
  await popup.keyboard.press('Enter');
  await expect(tip).toHaveCount(0);
});
