import { expect, it } from 'vitest';
import type { browser as api } from 'wxt/browser';
import { send } from './support/gmail';
import { type FirefoxScene, GMAIL_PAGES, openScene } from './support/scene';
import { clickNamed } from './support/until';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

/** Gives the access back as the rep does, by the button of the health page. */
async function giveBack(scene: FirefoxScene): Promise<void> {
  const page = await scene.openPage('options.html#health');
  await clickNamed(page, 'Allow access to Gmail');
  await page.waitForSelector('.nt-health-head-red', { hidden: true });
  await page.close();
}

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

  await giveBack(scene);
  expect(await access()).toBe(true);
  await expect.poll(scene.badge).toBe('');
  expect(await scene.call('page', 'health')).toMatchObject({ reasons: [] });
  const gmail = await scene.openGmail();
  await send(gmail, 'ben@globex.example', 'Heard');
  await expect.poll(async () => (await scene.rows('sends')).map((each) => each.subject)).toEqual(['Heard']);
  await expect.poll(async () => (await scene.rows('sends'))[0]?.state).toBe('accepted');
});
