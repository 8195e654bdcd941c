import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { build } from 'esbuild';
import { Rig } from '../faults/support/rig';
import * as gmail from '../gmail-stand-in/driver';

/** The real libraries that most other extensions of Gmail are built on, beside us in each order. */

/** What a library in the page has seen. */
interface Seen {
  requests: number;
  sends: number;
}

async function gmailJs(): Promise<string> {
  const entry = `
    import { Gmail } from 'gmail-js';
    const seen = (window.gmailJs = { requests: 0, sends: 0 });
    const own = new Gmail(false);
    own.observe.on('http_event', () => { seen.requests += 1; });
    own.observe.on('send_message', () => { seen.sends += 1; });
  `;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: process.cwd() },
    ...{ bundle: true, write: false, format: 'iife', charset: 'utf8' },
  });
  return outputFiles[0]?.text ?? '';
}

/** An extension of InboxSDK's kind: its content script, its background and its script in the page, unchanged. */
async function inboxSdkExtension(folder: string): Promise<void> {
  const sdk = path.join(process.cwd(), 'node_modules/@inboxsdk/core');
  const entry = `
    import * as InboxSDK from '@inboxsdk/core';
    InboxSDK.load(2, 'sdk_nexttouchtest_0000000000').then(
      () => { document.documentElement.dataset.inboxsdk = 'loaded'; },
      (error) => { document.documentElement.dataset.inboxsdk = 'failed: ' + error.message; },
    );
  `;
  await build({
    stdin: { contents: entry, resolveDir: process.cwd() },
    ...{ bundle: true, outfile: path.join(folder, 'content.js'), format: 'iife', charset: 'utf8' },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  for (const file of ['pageWorld.js', 'background.js']) cpSync(path.join(sdk, file), path.join(folder, file));
  const manifest = {
    ...{ manifest_version: 3, name: 'A neighbour', version: '1.0' },
    permissions: ['scripting'],
    host_permissions: ['https://mail.google.com/'],
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['https://mail.google.com/*'], js: ['content.js'], run_at: 'document_end' }],
    web_accessible_resources: [{ resources: ['pageWorld.js'], matches: ['https://mail.google.com/*'] }],
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
}

/** Counts what InboxSDK's script in the page tells its content script: of each send, that it leaves and that it has left. */
function countInboxSdk(): void {
  const seen = { requests: 0, sends: 0 };
  Object.assign(globalThis, { inboxSdk: seen });
  document.addEventListener('inboxSDKajaxIntercept', (event) => {
    const { type } = (event as CustomEvent<{ type: string }>).detail;
    if (type === 'emailSending') seen.requests += 1;
    if (type === 'emailSent') seen.sends += 1;
  });
}

const seenBy = (page: Page, library: 'gmailJs' | 'inboxSdk') =>
  page.evaluate((name) => (globalThis as unknown as Record<string, Seen>)[name], library);

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
  await inboxSdkExtension(folder);
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
      for (const page of [before, after])
        await expect.poll(async () => (await seenBy(page, 'gmailJs'))?.requests).toBeGreaterThan(0);
      await before.close();
      await after.close();

      await loadExtension(rig, folder);
      const alone = await openWithInboxSdk(rig);
      await sendSeen(rig, alone, 'InboxSDK');
      await expect.poll(() => seenBy(alone, 'inboxSdk')).toEqual({ requests: 1, sends: 1 });
      const both = await openWithInboxSdk(rig, script);
      await sendSeen(rig, both, 'InboxSDK and gmail.js');
      await expect.poll(() => seenBy(both, 'inboxSdk')).toEqual({ requests: 1, sends: 1 });
      await expect.poll(async () => (await seenBy(both, 'gmailJs'))?.requests).toBeGreaterThan(0);
      await both.close();

      // Ours comes anew into a page that is theirs already.
      await rig.reload();
      await sendSeen(rig, alone, 'InboxSDK before us');
      await expect.poll(() => seenBy(alone, 'inboxSdk')).toEqual({ requests: 2, sends: 2 });
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
