import { expect } from '@playwright/test';
import * as gmail from '../gmail-stand-in/driver';
import { expectStates, TAKEN } from '../support/ledger';
import { callService } from '../support/overlay-scene';
import { test } from '../support/scene';
import { setGmailAccess } from '../support/site-access';

test('access withdrawn turns the light red at once, and the open tab is heard again when it is given back', async ({
  scene,
}) => {
  const page = await scene.browser.context.newPage();
  const health = () => callService(scene, 'page', 'health');
  const send = async (subject: string) => {
    await gmail.clickSend(await gmail.compose(page, { to: ['ada@acme.example'], subject, body: 'Hello' }));
    await gmail.waitForToast(page);
  };
  await gmail.openInbox(page);
  await send('With access');
  await expectStates(scene, { 'With access': TAKEN });
  await expect.poll(health).toMatchObject({ value: { light: 'green' } });

  await setGmailAccess(scene, false);
  await expect.poll(scene.badge).toBe('!');
  expect(await health()).toMatchObject({ value: { light: 'red', reasons: ['no-access'] } });
  const popup = await scene.openPage('popup.html');
  await expect(popup.getByRole('button', { name: 'No access to Gmail: allow it' })).toBeVisible();
  const options = await scene.openPage('options.html#health');
  await expect(options.getByRole('button', { name: 'Allow access to Gmail' })).toBeVisible();
  await page.bringToFront();
  await send('Without');

  await setGmailAccess(scene, true);
  await expect.poll(scene.badge).toBe('');
  await expect.poll(health).toMatchObject({ value: { reasons: [] } });
  await page.bringToFront();
  await send('Again');
  await expectStates(scene, { Again: TAKEN });
  expect((await scene.rows('sends')).map((each) => each.subject).sort()).toEqual(['Again', 'With access']);
});
