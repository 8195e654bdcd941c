import { expect } from '@playwright/test';
import { clickSend, compose, openInbox, waitForToast } from '../gmail-stand-in/driver';
import { test } from '../support/scene';

test('the story goes on when the worker stops before the send, while settling, when due, before done', {
  tag: '@when',
}, async ({ scene }) => {
  const inbox = await scene.browser.context.newPage();
  await openInbox(inbox);
  const window = await compose(inbox, { to: ['ada@acme.example'], subject: 'Pilot', body: 'Hello' });

  await scene.stopWorker();
  await clickSend(window);
  await waitForToast(inbox);
  await expect.poll(async () => (await scene.rows('sends'))[0]?.state).toBe('accepted');

  await scene.stopWorker();
  await scene.passTime({ seconds: 40 });
  await expect.poll(() => scene.rows('touches')).toHaveLength(1);

  await scene.stopWorker();
  await scene.passTime({ days: 5 });
  await expect.poll(scene.badge).toBe('1');

  const popup = await scene.openPage('popup.html');
  const done = popup.getByRole('button', { name: /^Done/ }).first();
  await done.waitFor();
  await scene.stopWorker();
  await done.click();
  await expect.poll(async () => (await scene.rows('enrollments'))[0]?.stepIndex).toBe(2);
  await expect.poll(scene.badge).toBe('');
  expect(await scene.rows('touches')).toHaveLength(2);
});
