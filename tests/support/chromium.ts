import { statfsSync } from 'node:fs';
import { type BrowserContext, type CDPSession, chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/browser/find-browser.mjs';
import { keepsSandbox } from '../../scripts/browser/sandbox.mjs';

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Of the browser's own tabs and tool bar, not of pages: a tenth of the processor time of a short test.
  '--animation-duration-scale=0',
  // Without the pages that Chromium keeps ready for its address bar, a process of their own.
  '--disable-features=Translate,OptimizationHints,MediaRouter,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
];

/** Bytes of shared memory that a few browsers with many tabs never fill. */
const ENOUGH_SHARED_MEMORY = 2 ** 30;

/** Whether Chromium may keep what its processes share in /dev/shm. */
function hasSharedMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= ENOUGH_SHARED_MEMORY;
  } catch {
    return false;
  }
}

export interface ChromiumOptions {
  /** Port of the Gmail stand-in; every other host name is made unknown to the browser. */
  gmailPort: number;
  headless?: boolean;
  colorScheme?: 'light' | 'dark';
  locale?: string;
  viewport?: { width: number; height: number };
  /** More flags for the browser. */
  args?: string[];
}

/**
 * Starts Chromium on a profile, where https://mail.google.com is the stand-in.
 * @param zone IANA name of the zone it is in; null = the machine's own
 */
export async function startChromium(
  profile: string,
  zone: string | null,
  { gmailPort, headless, viewport, colorScheme, locale, args }: ChromiumOptions,
): Promise<BrowserContext> {
  const file = process.env.NEXT_TOUCH_BROWSER ?? findBrowser()?.file;
  if (!file) throw new Error('No browser found: set CHROME_PATH to one, or run `npm test`, which installs one.');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: file,
    chromiumSandbox: keepsSandbox(),
    headless: headless ?? true,
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: [
      '--disable-extensions',
      // For containers, whose /dev/shm may hold 64 MB; files in its place take a twelfth more processor time.
      ...(hasSharedMemory() ? ['--disable-dev-shm-usage'] : []),
    ],
    viewport: viewport ?? { width: 1280, height: 800 },
    ...(colorScheme && { colorScheme }),
    ...(locale && { locale }),
    ...(zone !== null && {
      timezoneId: zone,
      // For the worker, which has no emulation.
      env: { ...process.env, TZ: zone } as Record<string, string>,
    }),
    args: [
      ...QUIET,
      ...(args ?? []),
      '--enable-unsafe-extension-debugging',
      `--host-resolver-rules=MAP mail.google.com 127.0.0.1:${gmailPort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  });
  // tsx names functions by this helper, also those that are carried into a page; so before the first of them.
  await context.addInitScript('globalThis.__name ??= (value) => value');
  return context;
}

/** The browser's own debugging session. */
async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser has closed.');
  return browser.newBrowserCDPSession();
}

/** Calls the Extensions domain, which Playwright's types do not know. */
async function callExtensions<T>(context: BrowserContext, method: string, params: object): Promise<T> {
  const session = await browserSession(context);
  const send = session.send.bind(session) as unknown as (method: string, params: object) => Promise<T>;
  const answer = await send(`Extensions.${method}`, params);
  await session.detach();
  return answer;
}

/**
 * Installs the extension in this folder.
 *
 * It is loaded over the debugging pipe: `--load-extension` is ignored by Chrome and Edge since version 137.
 * @returns its id
 */
export async function install(context: BrowserContext, folder: string): Promise<string> {
  return (await callExtensions<{ id: string }>(context, 'loadUnpacked', { path: folder })).id;
}

/** Removes an extension with its pages, its worker and all it has stored. */
export async function uninstall(context: BrowserContext, id: string): Promise<void> {
  await callExtensions(context, 'uninstall', { id });
}
