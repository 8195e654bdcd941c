import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { clickSend, compose, openInbox, waitForToast } from '../gmail-stand-in/driver';
import { BUILD } from '../support/browser';
import { closeScene, openScene } from '../support/scene';

/** Every address the browser asked for anything, as its own network log has it. */
function addressesIn(log: string): Set<string> {
  const found = log.matchAll(/"url":"([a-z-]+:\/\/[^/"]*)/g);
  return new Set([...found].map((match) => match[1] ?? ''));
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
  await closeScene(scene);

  const addresses = addressesIn(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  expect([...addresses].filter((address) => address.startsWith('http'))).toEqual(['https://mail.google.com']);
});
