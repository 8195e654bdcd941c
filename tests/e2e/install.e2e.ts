import { expect, test } from '@playwright/test';
import type { browser as api } from 'wxt/browser';
import { startGmailStandIn } from '../gmail-stand-in/server';
import { expectCleanInBoth } from '../support/axe';
import { launchWithExtension } from '../support/browser';
import { BUILD } from '../support/builds';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

test('the build that ships opens the first run on install, right without any choice, and ends in Gmail', async () => {
  const gmail = await startGmailStandIn();
  const browser = await launchWithExtension({ gmailPort: gmail.port, extension: BUILD });
  const { context, extensionId } = browser;
  const welcome = `chrome-extension://${extensionId}/options.html#welcome`;
  await expect.poll(() => context.pages().filter((page) => page.url() === welcome).length).toBe(1);
  const page = context.pages().find((each) => each.url() === welcome);
  if (!page) throw new Error('The tab is gone');

  await page.bringToFront();
  for (const step of [1, 2, 3]) {
    await expect(page.getByText(`${step} of 3`, { exact: true })).toBeVisible();
    await expectCleanInBoth(page, `step ${step}`);
    if (step < 3) await page.getByRole('button', { name: 'Next' }).click();
  }
  await page.getByRole('button', { name: 'Open Gmail' }).click();
  // By the browser's own list of tabs: whether the stand-in answered in time is not the matter here.
  const gmailTabs = () =>
    page.evaluate(async () => (await chrome.tabs.query({ url: 'https://mail.google.com/*' })).length);
  await expect.poll(gmailTabs).toBe(1);
  await browser.close();
  await gmail.close();
});
