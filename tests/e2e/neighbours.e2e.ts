import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import * as gmail from '../gmail-stand-in/driver';
import { expectStates, TAKEN } from '../support/ledger';
import { gmailJs, seenByGmailJs, seenByInboxSdk, writeInboxSdkExtension } from '../support/neighbours';
import { type Scene, test } from '../support/scene';

/** Other extensions of Gmail beside us, in each order. */

const SUBJECTS = ['New', 'Another'];

async function withInboxSdk(scene: Scene, run: () => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'next-touch-neighbour-'));
  try {
    await writeInboxSdkExtension(folder);
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
        const seen = await seenByGmailJs(page);
        expect(seen.requests).toBeGreaterThanOrEqual(SUBJECTS.length);
        expect(seen.sends).toBe(SUBJECTS.length);
      });
    }

    test('the real InboxSDK in an extension of its own, and gmail.js too: every send once', async ({ scene }) => {
      await withInboxSdk(scene, async () => {
        const page = await scene.browser.context.newPage();
        await page.addInitScript(await gmailJs());
        await gmail.openInbox(page);
        await expect.poll(() => page.locator('html').getAttribute('data-inboxsdk')).toBe('loaded');
        await sendBoth(scene, page);
        expect((await seenByGmailJs(page)).sends).toBe(SUBJECTS.length);
        await expect
          .poll(() => seenByInboxSdk(page))
          .toMatchObject({ composes: SUBJECTS.length, sends: SUBJECTS.length });
        // Its script in the page has replaced XMLHttpRequest: the sends went through it.
        expect(await page.evaluate(() => String(XMLHttpRequest).includes('[native code]'))).toBe(false);
      });
    });
  });
}
