import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browser/find-browser.mjs';
import { keepsSandbox } from '../../scripts/browser/sandbox.mjs';
import { E2E_BUILD } from './builds';

/** Chromium with the back/forward cache on, by Puppeteer: Playwright waits for ever for a page that comes out of it. */
export interface BrowserWithCache {
  browser: Browser;
  /** A page of the extension to read from. */
  backstage(): Promise<Page>;
  /** Installs the extension again, as an update does. */
  update(): Promise<void>;
  close(): Promise<void>;
}

export async function launchWithCache(gmailPort: number): Promise<BrowserWithCache> {
  const executablePath = process.env.NEXT_TOUCH_BROWSER ?? findBrowser()?.file;
  if (!executablePath) throw new Error('No browser found: set CHROME_PATH to one.');
  const browser = await puppeteer.launch({
    executablePath,
    acceptInsecureCerts: true,
    enableExtensions: true,
    pipe: true,
    defaultViewport: { width: 1280, height: 800 },
    args: [
      ...(keepsSandbox() ? [] : ['--no-sandbox']),
      '--disable-gpu',
      '--disable-quic',
      `--host-resolver-rules=MAP mail.google.com 127.0.0.1:${gmailPort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  });
  const id = await browser.installExtension(E2E_BUILD);
  return {
    browser,
    async backstage() {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${id}/options.html#backstage`);
      return page;
    },
    async update() {
      await browser.installExtension(E2E_BUILD);
    },
    close: () => browser.close(),
  };
}
