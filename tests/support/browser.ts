import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { findBrowser } from '../../scripts/browser/find-browser.mjs';

const BUILDS = process.env.NEXT_TOUCH_BUILDS ?? path.resolve(import.meta.dirname, '../../.output');
export const BUILD = path.join(BUILDS, 'chrome-mv3');
/** The same extension with a clock that tests may move. */
export const E2E_BUILD = path.join(BUILDS, 'chrome-mv3-e2e');

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
];

export interface ExtensionBrowser {
  context: BrowserContext;
  extensionId: string;
  profile: string;
  /** Opens a page of the extension, e.g. `popup.html`, in a tab. */
  openPage(file: string): Promise<Page>;
  worker(): Promise<Worker>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Port of the Gmail stand-in; every other host name is made unknown to the browser. */
  gmailPort: number;
  extension?: string;
  headless?: boolean;
  /** A profile folder to keep; without it one is made and removed. */
  profile?: string;
  colorScheme?: 'light' | 'dark';
  locale?: string;
  timezoneId?: string;
  viewport?: { width: number; height: number };
  /** Id of the extension when the profile has it already: a true restart, where nothing is installed again. */
  installed?: string;
  /** More flags for the browser. */
  args?: string[];
}

async function install(context: BrowserContext, folder: string): Promise<string> {
  // tsx names functions by this helper, also those that `evaluate` carries into a page.
  await context.addInitScript('globalThis.__name ??= (value) => value');
  const browser = context.browser();
  if (!browser) throw new Error('The browser closed while starting.');
  const session = await browser.newBrowserCDPSession();
  // Playwright's types know no Extensions domain.
  const send = session.send.bind(session) as unknown as (method: string, params: object) => Promise<{ id: string }>;
  const { id } = await send('Extensions.loadUnpacked', { path: folder });
  return id;
}

/**
 * Starts Chromium with the extension, where https://mail.google.com is the stand-in.
 *
 * The extension is loaded over the debugging pipe: `--load-extension` is ignored by Chrome and Edge since version 137.
 */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const file = process.env.NEXT_TOUCH_BROWSER ?? findBrowser()?.file;
  if (!file) throw new Error('No browser found: set CHROME_PATH to one, or run `npm test`, which installs one.');
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), 'next-touch-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: file,
    headless: options.headless ?? true,
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: options.viewport ?? { width: 1280, height: 800 },
    ...(options.colorScheme && { colorScheme: options.colorScheme }),
    ...(options.locale && { locale: options.locale }),
    ...(options.timezoneId && { timezoneId: options.timezoneId }),
    ...(options.timezoneId && { env: { ...process.env, TZ: options.timezoneId } as Record<string, string> }),
    args: [
      ...QUIET,
      ...(options.args ?? []),
      '--enable-unsafe-extension-debugging',
      `--host-resolver-rules=MAP mail.google.com 127.0.0.1:${options.gmailPort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  });
  const id = options.installed ?? (await install(context, options.extension ?? E2E_BUILD));
  const origin = `chrome-extension://${id}`;
  return {
    context,
    extensionId: id,
    profile,
    async openPage(page) {
      const tab = await context.newPage();
      await tab.goto(`${origin}/${page}`);
      return tab;
    },
    async worker() {
      const running = context.serviceWorkers().find((each) => each.url().startsWith(origin));
      return running ?? context.waitForEvent('serviceworker');
    },
    async close() {
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
