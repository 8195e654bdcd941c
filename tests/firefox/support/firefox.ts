import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/browser/find-firefox.mjs';
import { zipFolder } from '../../../scripts/release/zip.mjs';
import type { TestClock } from '../../support/clock';
import { startProxy } from './proxy';

const BUILDS = process.env.NEXT_TOUCH_BUILDS ?? path.resolve(import.meta.dirname, '../../../.output');
/** The Firefox builds with a clock that tests may move: of the edition without sync, and of the one with it. */
export type FirefoxBuild = 'firefox-mv3-e2e' | 'firefox-mv3-team-e2e';
/** Firefox draws an address for each add-on at random; a fixed one lets tests open its pages. */
const HOST = '0c1e6b8e-1111-4222-8333-444455556666';
const ORIGIN = `moz-extension://${HOST}`;

/** Ms without work after which the event page is suspended; Firefox's own figure is 30 s. */
export const IDLE_MS = 1500;

export interface FirefoxWithExtension {
  browser: Browser;
  /** Opens a page of the extension, e.g. `popup.html`, in a tab. */
  openPage(file: string): Promise<Page>;
  /** Ends the browser by its process, as a crash would. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Port of the Gmail stand-in; every other host is refused. */
  gmailPort: number;
  /**
   * A profile folder to keep. The extension is then installed in it for good, as a file, and goes on after a restart;
   * without one it is a temporary add-on, gone with the browser.
   */
  profile?: string;
  clock: TestClock;
  build: FirefoxBuild;
}

/** Firefox's own way to name itself; the version is not looked at. */
const USER_AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

const idOf = (build: string): string =>
  JSON.parse(readFileSync(path.join(build, 'manifest.json'), 'utf8')).browser_specific_settings.gecko.id;

/** Lays the extension into the profile as Firefox keeps installed ones. */
function installInto(profile: string, build: string): void {
  const folder = path.join(profile, 'extensions');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${idOf(build)}.xpi`), zipFolder(build));
}

/** Gives a page its size. With it Puppeteer turns the screen, which Firefox before 144 does not know how to do. */
export async function setSize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewport({ width, height }).catch((error: Error) => {
    if (!error.message.includes('setScreenOrientationOverride')) throw error;
  });
}

/** Opens an address that Firefox never reports as loaded: `goto` would wait for ever. */
async function openOwn(browser: Browser, file: string): Promise<Page> {
  const page = await browser.newPage();
  await setSize(page, 480, 640);
  void page.goto(`${ORIGIN}/${file}`).catch(() => undefined);
  const isThere = (origin: string) => location.href.startsWith(origin) && document.readyState === 'complete';
  for (const giveUp = performance.now() + 30_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    // While the page moves to the extension's process, questions to it fail.
    if (await page.evaluate(isThere, ORIGIN).catch(() => false)) break;
    if (performance.now() > giveUp) throw new Error(`${file} did not open within 30 s; the tab is at ${page.url()}.`);
  }
  return page;
}

/**
 * Starts Firefox with the extension over WebDriver BiDi, where https://mail.google.com is the stand-in.
 *
 * Throws with what to do when there is no Firefox.
 */
export async function launchFirefox(options: LaunchOptions): Promise<FirefoxWithExtension> {
  const { gmailPort, profile, clock } = options;
  const build = path.join(BUILDS, options.build);
  const file = findFirefox();
  if (!file) throw new Error('No Firefox found: install it, or set FIREFOX_PATH to its program file.');
  const proxy = await startProxy(gmailPort);
  const userDataDir = profile ?? mkdtempSync(path.join(tmpdir(), 'next-touch-firefox-'));
  if (profile) installInto(profile, build);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: file,
    headless: true,
    acceptInsecureCerts: true,
    userDataDir,
    timeout: 60_000,
    protocolTimeout: 60_000,
    env: { ...process.env, TZ: clock.zone },
    // Without it pages of an extension are refused to the driver.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'extensions.webextensions.uuids': JSON.stringify({ [idOf(build)]: HOST }),
      'extensions.background.idle.timeout': IDLE_MS,
      // A request for access is granted at once: the browser's own question cannot be pressed from here.
      'extensions.webextOptionalPermissionPrompts': false,
      // Lets the unsigned file in the profile be an installed add-on.
      'xpinstall.signatures.required': false,
      'extensions.autoDisableScopes': 0,
      'extensions.enabledScopes': 5,
      // Firefox's own windows: a machine under test has no notification service, and its absence closes each at once.
      'alerts.useSystemBackend': false,
      'intl.accept_languages': 'en-US',
      // The extension's way to know the time from its first line on: see lib/platform/clock.ts.
      'general.useragent.override': `${USER_AGENT} next-touch-clock/${clock.ahead}`,
    },
  });
  if (!profile) await browser.installExtension(build);
  const end = async () => {
    await proxy.close();
    if (!profile) rmSync(userDataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
  };
  return {
    browser,
    openPage: (page) => openOwn(browser, page),
    async crash() {
      const running = browser.process();
      const ended = new Promise<void>((resolve) => running?.once('exit', () => resolve()));
      running?.kill('SIGKILL');
      await ended;
      await end();
    },
    async close() {
      await browser.close();
      await end();
    },
  };
}
