import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { clickSend, compose, openInbox, waitForToast } from '../gmail-stand-in/driver';
import { BUILD } from '../support/browser';
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
  // Real time, as the clock of this build cannot be moved: past the undo window.
  await expect.poll(async () => (await scene.rows('touches')).length, { timeout: 60_000 }).toBe(1);
  // That the log would show it: the page itself asks elsewhere, in vain.
  await inbox.evaluate(() => fetch('https://elsewhere.example/').catch(() => null));
  await closeScene(scene);

  const addresses = addressesAskedFor(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  expect(addresses).toEqual(['https://elsewhere.example', 'https://mail.google.com']);
});
