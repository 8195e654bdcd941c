import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { Rig } from '../faults/support/rig';
import * as gmail from '../gmail-stand-in/driver';
import { adapters } from '../support/adapters';
import { gmailJs, seenByGmailJs, writeInboxSdkExtension } from '../support/neighbours';

/** The real libraries that most other extensions of Gmail are built on, beside us in each order. */

/** Counts what InboxSDK's script in the page tells its content script: of each send, that it leaves and that it has left. */
function countInboxSdk(): void {
  const seen = { leaving: 0, sent: 0 };
  Object.assign(globalThis, { inboxSdk: seen });
  document.addEventListener('inboxSDKajaxIntercept', (event) => {
    const { type } = (event as CustomEvent<{ type: string }>).detail;
    if (type === 'emailSending') seen.leaving += 1;
    if (type === 'emailSent') seen.sent += 1;
  });
}

const seenByInboxSdk = (page: Page) => page.evaluate(() => (globalThis as unknown as { inboxSdk: object }).inboxSdk);

/** How many composes it has found in the page. It begins to look some seconds after it was loaded. */
const composesOfInboxSdk = (page: Page) =>
  page.evaluate(() => Number(document.documentElement.dataset.inboxsdkComposes ?? 0));

/** Sends a mail and waits until both observers of ours have told of it, whichever comes later. */
async function sendSeen(rig: Rig, page: Page, subject: string): Promise<void> {
  await page.bringToFront();
  await gmail.clickSend(await gmail.compose(page, { to: ['ada@acme.example'], subject, body: 'Hello' }));
  await gmail.waitForToast(page);
  const told = async () => (await rig.rows('sends')).filter((row) => row.subject === subject);
  const heardBy = { request: true, tap: true };
  await expect.poll(told, subject).toEqual([expect.objectContaining({ heardBy, verified: true })]);
}

async function loadExtension(rig: Rig, folder: string): Promise<void> {
  const session = await rig.context.browser()?.newBrowserCDPSession();
  const load = session?.send.bind(session) as unknown as (method: string, params: object) => Promise<{ id: string }>;
  await load('Extensions.loadUnpacked', { path: folder });
}

async function openWithInboxSdk(rig: Rig, script?: string): Promise<Page> {
  const page = await rig.context.newPage();
  await page.addInitScript(countInboxSdk);
  if (script !== undefined) await page.addInitScript(script);
  await gmail.openInbox(page);
  await expect.poll(() => page.locator('html').getAttribute('data-inboxsdk')).toBe('loaded');
  // Its script in the page has replaced XMLHttpRequest: the sends go through it.
  expect(await page.evaluate(() => String(XMLHttpRequest).includes('[native code]'))).toBe(false);
  return page;
}

let folder: string;
test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'next-touch-neighbour-'));
  await writeInboxSdkExtension(folder);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const trustedTypes of [false, true]) {
  test.describe(`Trusted Types ${trustedTypes ? 'enforced' : 'not enforced'}`, () => {
    let rig: Rig;
    test.beforeEach(async () => {
      rig = await Rig.open({ gmail: { trustedTypes } });
    });
    test.afterEach(() => rig.close());

    test('gmail.js and the real InboxSDK, before us, after us and together: every send once, theirs unbroken', async () => {
      const script = await gmailJs();
      const before = await rig.context.newPage();
      await before.addInitScript(script);
      await gmail.openInbox(before);
      await sendSeen(rig, before, 'gmail.js before');
      const after = await rig.context.newPage();
      await gmail.openInbox(after);
      await after.evaluate(script);
      await sendSeen(rig, after, 'gmail.js after');
      for (const page of [before, after]) await expect.poll(() => seenByGmailJs(page)).toMatchObject({ sends: 1 });
      await before.close();
      await after.close();

      await loadExtension(rig, folder);
      const alone = await openWithInboxSdk(rig);
      await sendSeen(rig, alone, 'InboxSDK');
      await expect.poll(() => seenByInboxSdk(alone)).toEqual({ leaving: 1, sent: 1 });
      const both = await openWithInboxSdk(rig, script);
      await sendSeen(rig, both, 'InboxSDK and gmail.js');
      await expect.poll(() => seenByInboxSdk(both)).toEqual({ leaving: 1, sent: 1 });
      await expect.poll(() => seenByGmailJs(both)).toMatchObject({ sends: 1 });
      await both.close();

      // Ours comes anew into a page that is theirs already.
      await rig.reload();
      await expect.poll(() => adapters(alone)).toEqual({ alive: true, orphans: 0 });
      await sendSeen(rig, alone, 'InboxSDK before us');
      await expect.poll(() => seenByInboxSdk(alone)).toEqual({ leaving: 2, sent: 2 });
      await expect.poll(() => composesOfInboxSdk(alone)).toBeGreaterThan(0);
      expect((await rig.rows('sends')).map((row) => row.subject).sort()).toEqual([
        'InboxSDK',
        'InboxSDK and gmail.js',
        'InboxSDK before us',
        'gmail.js after',
        'gmail.js before',
      ]);
    });
  });
}
