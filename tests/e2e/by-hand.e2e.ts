import { expect } from '@playwright/test';
import { expectCleanInBoth } from '../support/axe';
import { enrollmentOf, names, rowOf } from '../support/popup';
import { test } from '../support/scene';

test('from an empty book: somebody new is logged by hand, in the popup and from the health light', async ({
  scene,
}) => {
  // Some ten looks by axe: long on a busy machine.
  test.setTimeout(180_000);
  await scene.wake();
  await expect.poll(() => scene.rows('cadences')).toHaveLength(7);
  const popup = await scene.openPage('popup.html');
  await expect(popup.getByText('Nothing due', { exact: true })).toBeVisible();
  await expectCleanInBoth(popup, 'an empty book');
  for (const tab of ['Coming', 'Snoozed', 'Waiting']) {
    await popup.getByRole('tab', { name: tab }).click();
    await expectCleanInBoth(popup, `an empty book, ${tab}`);
  }
  await popup.getByRole('button', { name: 'Notifications' }).click();
  await expect(popup.getByRole('menuitem', { name: 'Silent for an hour' })).toBeVisible();
  await expectCleanInBoth(popup, 'the quiet menu');
  await popup.keyboard.press('Escape');

  await test.step('a search that finds nobody goes on to logging', async () => {
    await popup.getByRole('searchbox').fill('zoe@newton.example');
    await popup.locator('.nt-empty').getByRole('button', { name: 'Log a touch by hand' }).click();
    const dialog = popup.getByRole('dialog', { name: 'Log a touch by hand' });
    await dialog.getByRole('button', { name: 'New prospect: zoe@newton.example' }).click();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Zoe Newton');
    await dialog.getByRole('button', { name: 'Log it' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Type your own address');
    await expectCleanInBoth(popup, 'logging by hand, an address missing');
    await dialog.getByRole('textbox', { name: 'Your Gmail address' }).fill('robin@vendor.example');
    await dialog.getByRole('button', { name: 'Log it' }).click();
    await expect(popup.getByRole('status').filter({ hasText: 'Logged: Email · Zoe Newton' })).toBeVisible();
    expect(await enrollmentOf(scene, 'zoe@newton.example')).toMatchObject({ cadenceId: 'steady', stepIndex: 1 });
    expect((await scene.rows('prospects'))[0]).toMatchObject({ company: 'Newton', mailbox: 'robin@vendor.example' });
  });
  await test.step('it waits among what comes, or those waited for', async () => {
    await popup.getByRole('searchbox').fill('');
    await popup.getByRole('tab', { name: 'Coming' }).click();
    await expect.poll(() => names(popup)).toEqual(['Zoe Newton']);
    await expectCleanInBoth(popup, 'coming');
  });
  await test.step('by key, a call of yesterday for her, which does no step and moves the one that is due', async () => {
    await popup.getByRole('heading', { level: 1 }).click();
    await popup.keyboard.press('n');
    const dialog = popup.getByRole('dialog', { name: 'Log a touch by hand' });
    await dialog.getByRole('textbox', { name: 'Prospect' }).fill('zoe');
    await dialog.getByRole('button', { name: /^Zoe Newton/ }).click();
    await dialog.getByRole('combobox', { name: 'Channel' }).selectOption('Call');
    await dialog.getByRole('checkbox', { name: 'This does the step that is due' }).uncheck();
    const day = dialog.getByLabel('Day');
    const today = await day.inputValue();
    const yesterday = new Date(Date.parse(`${today}T12:00Z`) - 86_400_000).toISOString().slice(0, 10);
    await day.fill(yesterday);
    const later = new Date(Date.parse(`${today}T12:00Z`) + 6 * 86_400_000).toISOString().slice(0, 10);
    await dialog.getByLabel('Move that step to').fill(later);
    await expectCleanInBoth(popup, 'logging by hand');
    await dialog.getByRole('button', { name: 'Log it' }).click();
    await expect
      .poll(async () => (await scene.rows('touches')).map(({ channel }) => channel).sort())
      .toEqual(['call', 'email']);
    const call = (await scene.rows('touches')).find(({ channel }) => channel === 'call');
    expect(call).toMatchObject({ stepIndex: null, source: 'manual' });
    expect(call?.local.slice(0, 10)).toBe(yesterday);
    expect((await enrollmentOf(scene, 'zoe@newton.example'))?.dueAt?.slice(0, 10)).toBe(later);
    await expect(rowOf(popup, 'Zoe Newton')).toBeVisible();
  });
  await popup.close();

  await test.step('from the health light, and taken back', async () => {
    const options = await scene.openPage('options.html#health');
    await options.setViewportSize({ width: 1280, height: 900 });
    await options.getByRole('button', { name: 'Log by hand' }).click();
    const dialog = options.getByRole('dialog', { name: 'Log a touch by hand' });
    await dialog.getByRole('textbox', { name: 'Prospect' }).fill('zoe');
    await dialog.getByRole('button', { name: /^Zoe Newton/ }).click();
    await dialog.getByRole('button', { name: 'Log it' }).click();
    await expect(options.getByText('Logged: Email · Zoe Newton')).toBeVisible();
    expect(await scene.rows('touches')).toHaveLength(3);
    await options.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => scene.rows('touches')).toHaveLength(2);
  });
});
