import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { build } from 'esbuild';
import * as gmail from '../gmail-stand-in/driver';
import { expectStates, TAKEN } from '../support/ledger';
import { type Scene, test } from '../support/scene';

/** The real libraries that most other extensions of Gmail are built on, beside us in each order. */

const SUBJECTS = ['New', 'Another'];

/** What the library in the page has seen. */
interface Seen {
  requests: number;
  sends: number;
}

async function gmailJs(): Promise<string> {
  const entry = `
    import { Gmail } from 'gmail-js';
    const seen = (window.neighbour = { requests: 0, sends: 0 });
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

async function withInboxSdk(scene: Scene, run: () => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'next-touch-neighbour-'));
  try {
    await inboxSdkExtension(folder);
    const session = await scene.browser.context.browser()?.newBrowserCDPSession();
    const load = session?.send.bind(session) as unknown as (method: string, params: object) => Promise<{ id: string }>;
    await load('Extensions.loadUnpacked', { path: folder });
    await run();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sendBoth(scene: Scene, page: Page): Promise<void> {
  for (const subject of SUBJECTS) {
    await gmail.clickSend(await gmail.compose(page, { to: ['ada@acme.example'], subject, body: 'Hello' }));
    await gmail.waitForToast(page);
  }
  await expectStates(scene, Object.fromEntries(SUBJECTS.map((subject) => [subject, TAKEN])));
  const sends = await scene.rows('sends');
  expect(sends.map(({ subject, heardBy }) => [subject, heardBy]).sort()).toEqual(
    SUBJECTS.map((subject) => [subject, { request: true, tap: true }]).sort(),
  );
}

const seenBy = (page: Page) => page.evaluate(() => (globalThis as unknown as { neighbour: Seen }).neighbour);

for (const trustedTypes of [false, true]) {
  test.describe(`Trusted Types ${trustedTypes ? 'enforced' : 'not enforced'}`, () => {
    test.use({ sceneOptions: { gmail: { trustedTypes } } });

    for (const order of ['before', 'after'] as const) {
      test(`gmail.js ${order} us: every send once, and it sees them too`, async ({ scene }) => {
        const page = await scene.browser.context.newPage();
        const script = await gmailJs();
        if (order === 'before') await page.addInitScript(script);
        await gmail.openInbox(page);
        if (order === 'after') await page.evaluate(script);
        await sendBoth(scene, page);
        expect((await seenBy(page)).requests).toBeGreaterThanOrEqual(SUBJECTS.length);
      });
    }

    test('the real InboxSDK in an extension of its own, and gmail.js too: every send once', async ({ scene }) => {
      await withInboxSdk(scene, async () => {
        const page = await scene.browser.context.newPage();
        await page.addInitScript(await gmailJs());
        await gmail.openInbox(page);
        await expect.poll(() => page.locator('html').getAttribute('data-inboxsdk')).toBe('loaded');
        await sendBoth(scene, page);
        expect((await seenBy(page)).requests).toBeGreaterThan(SUBJECTS.length);
        // Its script in the page has replaced XMLHttpRequest: the sends went through it.
        expect(await page.evaluate(() => String(XMLHttpRequest).includes('[native code]'))).toBe(false);
      });
    });
  });
}
