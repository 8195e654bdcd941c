import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import type { browser as api } from 'wxt/browser';
import { findBrowser } from '../../scripts/browser/find-browser.mjs';
import { keepsSandbox } from '../../scripts/browser/sandbox.mjs';
import { moveDate, TestClock } from './clock';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

const BUILDS = process.env.NEXT_TOUCH_BUILDS ?? path.resolve(import.meta.dirname, '../../.output');
export const BUILD = path.join(BUILDS, 'chrome-mv3');
/** The same extension with a clock that tests may move. */
export const E2E_BUILD = path.join(BUILDS, 'chrome-mv3-e2e');

/** A file of the extension that runs nothing: what is opened on it reads and calls as the extension's pages do. */
export const BACKSTAGE = 'manifest.json';

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
];

/** As Chrome's own, less the version's digits. */
const USER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

export interface ExtensionBrowser {
  context: BrowserContext;
  extensionId: string;
  profile: string;
  clock: TestClock;
  /** Lets every page and the worker show what `clock` has come to. @param backstage any page of the extension */
  spreadClock(backstage: Page): Promise<void>;
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
  /** Default: the moment every test begins at; for the build that ships the machine's own time and zone. */
  clock?: TestClock;
  viewport?: { width: number; height: number };
  /** Id of the extension when the profile has it already: a true restart, where nothing is installed again. */
  installed?: string;
  /** More flags for the browser. */
  args?: string[];
}

async function install(context: BrowserContext, folder: string): Promise<string> {
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
  const extension = options.extension ?? E2E_BUILD;
  const clock = options.clock ?? (extension === BUILD ? TestClock.real() : TestClock.startingAt());
  const aheadAtStart = clock.ahead;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: file,
    chromiumSandbox: keepsSandbox(),
    headless: options.headless ?? true,
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: options.viewport ?? { width: 1280, height: 800 },
    ...(options.colorScheme && { colorScheme: options.colorScheme }),
    ...(options.locale && { locale: options.locale }),
    ...(!clock.isReal && {
      timezoneId: clock.zone,
      // For the worker, which has no emulation.
      env: { ...process.env, TZ: clock.zone } as Record<string, string>,
    }),
    args: [
      ...QUIET,
      // The worker's way to know the time from its first line on: see lib/platform/clock.ts.
      ...(clock.isReal ? [] : [`--user-agent=${USER_AGENT} next-touch-clock/${aheadAtStart}`]),
      ...(options.args ?? []),
      '--enable-unsafe-extension-debugging',
      `--host-resolver-rules=MAP mail.google.com 127.0.0.1:${options.gmailPort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  });
  // tsx names functions by this helper, also those that are carried into a page; so before the first of them.
  await context.addInitScript('globalThis.__name ??= (value) => value');
  if (!clock.isReal) await context.addInitScript(moveDate, aheadAtStart);
  const id = options.installed ?? (await install(context, extension));
  const origin = `chrome-extension://${id}`;
  return {
    context,
    extensionId: id,
    profile,
    clock,
    async spreadClock(backstage) {
      await context.addInitScript(moveDate, clock.ahead);
      // A page that is just loading takes it from there.
      await Promise.all(context.pages().map((page) => page.evaluate(moveDate, clock.ahead).catch(() => {})));
      const passed = clock.ahead - aheadAtStart;
      await backstage.evaluate((ms) => chrome.storage.session.set({ 'e2e-clock-passed': ms }), passed);
    },
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
