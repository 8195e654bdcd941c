import { expect, it } from 'vitest';
import type { browser as api } from 'wxt/browser';
import { send } from './support/gmail';
import { type FirefoxScene, openScene } from './support/scene';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

const GMAIL = 'https://mail.google.com/*';

/** Asks for the access as a page of the extension does: from a click. */
async function giveBack(scene: FirefoxScene): Promise<void> {
  const page = scene.backstage();
  await page.bringToFront();
  await page.evaluate((origin) => {
    const button = document.createElement('button');
    button.id = 'give-back';
    button.style.cssText = 'position: fixed; inset: 0; z-index: 9999';
    button.onclick = () => void chrome.permissions.request({ origins: [origin] }).then(() => button.remove());
    document.body.append(button);
  }, GMAIL);
  await page.click('#give-back');
  await page.waitForSelector('#give-back', { hidden: true });
}

it('without access to Gmail nothing is heard, and light and badge say so; given back, the next send is heard', async () => {
  const scene = await openScene();
  const access = () =>
    scene.backstage().evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), GMAIL);
  await scene.backstage().evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), GMAIL);
  expect(await access()).toBe(false);
  await expect.poll(scene.badge).toBe('!');
  expect(await scene.call('page', 'health')).toMatchObject({ light: 'red', reasons: ['no-access'] });
  const deaf = await scene.openGmail();
  await send(deaf, 'ada@acme.example', 'Not heard');
  await scene.passTime({ seconds: 40 });
  await expect.poll(scene.asleep).toBe(true);
  expect(await scene.rows('sends')).toEqual([]);
  await deaf.close();

  await giveBack(scene);
  expect(await access()).toBe(true);
  await expect.poll(scene.badge).toBe('');
  expect(await scene.call('page', 'health')).toMatchObject({ reasons: [] });
  const gmail = await scene.openGmail();
  await send(gmail, 'ben@globex.example', 'Heard');
  await expect.poll(async () => (await scene.rows('sends')).map((each) => each.subject)).toEqual(['Heard']);
  await expect.poll(async () => (await scene.rows('sends'))[0]?.state).toBe('accepted');
});
