import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { clickSend, compose, openInbox, waitForToast } from '../gmail-stand-in/driver';
import { BUILD } from '../support/builds';
import { askInEveryWay } from '../support/every-request';
import { startListener } from '../support/listener';
import { closeScene, openScene } from '../support/scene';

/**
 * Every web address that pages, content scripts or the worker asked for, as the browser's own network log has it. What
 * the browser asks on its own behalf (updates, its own services) has no origin there, and reaches nothing here.
 */
function addressesAskedFor(log: string): string[] {
  const found = new Set<string>();
  for (const line of log.split('\n')) {
    const initiator = /"initiator":"([^"]*)"/.exec(line)?.[1];
    const address = /"url":"(https?:\/\/[^/"]*)/.exec(line)?.[1];
    if (address && initiator && initiator !== 'not an origin') found.add(address);
  }
  return [...found].sort();
}

test('the whole main job, by the build that ships, asks no other address than Gmail', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'next-touch-net-'));
  const file = path.join(folder, 'net.json');
  const scene = await openScene({ browser: { extension: BUILD, args: [`--log-net-log=${file}`] } });
  const inbox = await scene.browser.context.newPage();
  await openInbox(inbox);
  await clickSend(await compose(inbox, { to: ['ada@acme.example'], subject: 'Pilot', body: 'Hello' }));
  await waitForToast(inbox);
  await expect.poll(async () => (await scene.rows('sends'))[0]?.state).toBe('accepted');
  const popup = await scene.browser.openPage('popup.html');
  await popup.getByRole('tab', { name: /waiting/i }).click();
  // Half a minute of real time, past the undo window: the clock of this build cannot be moved. By its name this file comes first
  // of those with a browser of their own, so that no worker waits for it in the end.
  await expect.poll(async () => (await scene.rows('touches')).length, { timeout: 60_000 }).toBe(1);
  // That the log would show it: the page itself asks elsewhere, in vain.
  await inbox.evaluate(() => fetch('https://elsewhere.example/').catch(() => null));
  await closeScene(scene);

  const addresses = addressesAskedFor(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  expect(addresses).toEqual(['https://elsewhere.example', 'https://mail.google.com']);
});

const PAGES = ['options.html', 'popup.html', 'sidepanel.html'];
/** Ways that no policy of a document stops. Nothing that is built names either: `tests/architecture/manifest.test.ts`. */
const BEYOND_POLICY = ['datagram', 'link'];

test('every way to ask another address fails from every page, and mail text asks for nothing where it is shown', async () => {
  const listener = await startListener();
  const { origin, port } = listener;
  const folder = mkdtempSync(path.join(tmpdir(), 'next-touch-net-'));
  const file = path.join(folder, 'net.json');
  const scene = await openScene({ browser: { args: [`--log-net-log=${file}`] } });
  const heardFrom = (tag: string) =>
    listener
      .heard()
      .filter((each) => !each.includes('/') || each.startsWith(`/${tag}/`))
      .map((each) => each.split('/').at(-1) ?? '')
      .sort();

  for (const page of PAGES) {
    const opened = await scene.browser.openPage(page);
    await askInEveryWay(opened, { origin, port, tag: page });
    // The link is the last of the page's markup, the datagram follows the slowest of its calls.
    await expect.poll(() => heardFrom(page)).toEqual(BEYOND_POLICY);
    await opened.close();
  }
  const worker = await scene.browser.worker();
  expect(await worker.evaluate((to) => fetch(to).then(String, String), `${origin}/worker/fetch`)).toContain('Failed');

  const inbox = await scene.browser.context.newPage();
  await openInbox(inbox);
  const markup = (kind: string) => `"><img src=${origin}/mail/${kind}><link rel=stylesheet href=${origin}/mail/css>`;
  const to = [`${markup('\u202ename').replaceAll(/[<>"]/g, "'")} <ada@acme.example>`];
  await clickSend(await compose(inbox, { to, subject: markup('subject\u202e\u2067'), body: 'Hello' }));
  await waitForToast(inbox);
  await expect.poll(async () => (await scene.rows('sends'))[0]?.state).toBe('accepted');
  await scene.passTime({ seconds: 40 });
  await expect.poll(async () => (await scene.rows('touches')).length).toBe(1);
  await scene.passTime({ days: 7 });
  const popup = await scene.browser.openPage('popup.html');
  await expect(popup.getByText('/mail/subject').first()).toBeVisible();
  await expect(inbox.locator('next-touch-tray')).toBeAttached();
  const table = await scene.browser.openPage('options.html#prospects');
  await expect(table.getByText('ada@acme.example').first()).toBeVisible();
  for (const page of [popup, table]) expect(await page.locator('body').innerText()).not.toMatch(/[\u202e\u2067]/);
  expect(heardFrom('mail').filter((each) => !BEYOND_POLICY.includes(each))).toEqual([]);

  // That all this would be heard: a page without a policy tries the same.
  const free = await scene.browser.context.newPage();
  await free.goto(`${origin}/free`);
  await askInEveryWay(free, { origin, port, tag: 'free' });
  const asked = ['img', 'srcset', 'frame', 'stylesheet', 'import', 'prefetch', 'font', 'fetch', 'beacon', 'websocket'];
  await expect
    .poll(() => heardFrom('free'))
    .toEqual(expect.arrayContaining([...asked, 'worker', 'form', 'audio', 'xhr']));
  await closeScene(scene);
  await listener.close();
  const log = readFileSync(file, 'utf8');
  rmSync(folder, { recursive: true, force: true });
  const inLog = [...log.matchAll(/127\.0\.0\.1:\d+\/(?!free\/)([a-z.]+\/[a-z-]+)/g)].map((found) => found[1]);
  expect([...new Set(inLog)].sort()).toEqual(PAGES.map((page) => `${page}/link`).sort());
});
