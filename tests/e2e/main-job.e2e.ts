import { expect } from '@playwright/test';
import { clickSend, compose, openInbox, undo, waitForToast } from '../gmail-stand-in/driver';
import { test } from '../support/scene';

/** Gmail's undo window, and the time Next Touch waits before it calls a send a touch. */
const SETTLED = { seconds: 40 };

test('a send becomes a touch, falls due, is counted, said, listed and done', { tag: '@when' }, async ({ scene }) => {
  const inbox = await scene.browser.context.newPage();
  await openInbox(inbox);
  await clickSend(await compose(inbox, { to: ['ada@acme.example'], subject: 'Pilot', body: 'Hello' }));
  await waitForToast(inbox);

  await expect.poll(async () => (await scene.rows('sends'))[0]?.state).toBe('accepted');
  expect(await scene.rows('touches')).toEqual([]);

  await scene.passTime(SETTLED);
  await expect.poll(() => scene.rows('touches')).toHaveLength(1);
  const [touch] = await scene.rows('touches');
  const [send] = await scene.rows('sends');
  expect(touch).toMatchObject({ channel: 'email', direction: 'outbound', source: 'detected', subject: 'Pilot' });
  expect(send).toMatchObject({ state: 'confirmed', to: [{ address: 'ada@acme.example' }] });
  expect((await scene.rows('prospects'))[0]).toMatchObject({ addresses: ['ada@acme.example'], company: 'Acme' });
  expect((await scene.rows('enrollments'))[0]).toMatchObject({ state: 'active', stepIndex: 1 });
  expect(await scene.badge()).toBe('');

  await scene.passTime({ days: 5 });
  await expect.poll(scene.badge).toBe('1');

  const popup = await scene.browser.openPage('popup.html');
  await expect(popup.getByText('ada@acme.example').or(popup.getByText('Ada')).first()).toBeVisible();
  await popup.screenshot({ path: 'test-results/popup.png' });
});

test('an undone send is no touch', { tag: '@when' }, async ({ scene }) => {
  const inbox = await scene.browser.context.newPage();
  await openInbox(inbox);
  await clickSend(await compose(inbox, { to: ['ada@acme.example'], subject: 'Too soon', body: 'Hello' }));
  await waitForToast(inbox);
  await undo(inbox);
  await expect.poll(async () => (await scene.rows('sends'))[0]?.state).toBe('undone');
  await scene.passTime({ minutes: 5 });
  await expect.poll(async () => (await scene.rows('sends'))[0]?.state).toBe('undone');
  expect(await scene.rows('touches')).toEqual([]);
  expect(await scene.rows('prospects')).toEqual([]);
});
