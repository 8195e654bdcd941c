import { expect, it } from 'vitest';
import type { browser as api } from 'wxt/browser';
import { send } from './support/gmail';
import { GMAIL_PAGES, openScene } from './support/scene';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

it('without access to Gmail nothing is heard, and light and badge say so; given back, the next send is heard', async () => {
  const scene = await openScene();
  const access = () =>
    scene.backstage().evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), GMAIL_PAGES);
  await scene.backstage().evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), GMAIL_PAGES);
  expect(await access()).toBe(false);
  await expect.poll(scene.badge).toBe('!');
  expect(await scene.call('page', 'health')).toMatchObject({ light: 'red', reasons: ['no-access'] });
  const unheard = await scene.openGmail();
  await send(unheard, 'ada@acme.example', 'Not heard');
  await scene.passTime({ seconds: 40 });
  await expect.poll(scene.asleep).toBe(true);
  expect(await scene.rows('sends')).toEqual([]);
  await unheard.close();

  await scene.giveAccess();
  expect(await access()).toBe(true);
  await expect.poll(scene.badge).toBe('');
  expect(await scene.call('page', 'health')).toMatchObject({ reasons: [] });
  const gmail = await scene.openGmail();
  await send(gmail, 'ben@globex.example', 'Heard');
  await expect.poll(async () => (await scene.rows('sends')).map((each) => each.subject)).toEqual(['Heard']);
  await expect.poll(async () => (await scene.rows('sends'))[0]?.state).toBe('accepted');
});
