import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Disposable, Page, Worker } from '@playwright/test';
import type { browser as api } from 'wxt/browser';
import { BUILD, copyOf, E2E_BUILD, setClock } from './builds';
import { type ChromiumOptions, install, startChromium } from './chromium';
import { moveDate, TestClock } from './clock';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

/** A file of the extension that runs nothing: what is opened on it reads and calls as the extension's pages do. */
export const BACKSTAGE = 'manifest.json';

export interface ExtensionBrowser {
  context: BrowserContext;
  extensionId: string;
  clock: TestClock;
  /** Lets every page and the worker show what `clock` has come to. @param backstage any page of the extension */
  spreadClock(backstage: Page): Promise<void>;
  /** Opens a page of the extension, e.g. `popup.html`, in a tab. */
  openPage(file: string): Promise<Page>;
  /** Opens BACKSTAGE in the tab that the browser began with: a new tab takes an eighth of a second of processor time. */
  openBackstage(): Promise<Page>;
  worker(): Promise<Worker>;
  close(): Promise<void>;
}

export interface LaunchOptions extends ChromiumOptions {
  /** The build to install. */
  extension?: string;
  /** A copy of a build for this browser alone, which stays where it is: for a browser that is started again. */
  folder?: string;
  /** A profile folder to keep; without it one is made and removed. */
  profile?: string;
  /** Default: the moment every test begins at; for the build that ships the machine's own time and zone. */
  clock?: TestClock;
  /** Id of the extension when the profile has it already: a true restart, where nothing is installed again. */
  installed?: string;
}

/**
 * Puts the extension into a running Chromium, by the clock of the test.
 * @param folder of the extension, or its id where the profile has it already
 * @param end what is done to close it
 */
export async function enterChromium(
  context: BrowserContext,
  clock: TestClock,
  extension: { folder: string } | { id: string },
  end: () => Promise<void>,
): Promise<ExtensionBrowser> {
  const aheadAtStart = clock.ahead;
  const dates: Disposable[] = [];
  const moveDates = async () => {
    dates.push(await context.addInitScript(moveDate, clock.ahead));
  };
  if (!clock.isReal) await moveDates();
  const id = 'id' in extension ? extension.id : await install(context, extension.folder);
  const origin = `chrome-extension://${id}`;
  return {
    context,
    extensionId: id,
    clock,
    async spreadClock(backstage) {
      await moveDates();
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
    async openBackstage() {
      const tab = context.pages()[0] ?? (await context.newPage());
      await tab.goto(`${origin}/${BACKSTAGE}`);
      return tab;
    },
    async worker() {
      const running = context.serviceWorkers().find((each) => each.url().startsWith(origin));
      return running ?? context.waitForEvent('serviceworker');
    },
    async close() {
      await Promise.all(dates.map((each) => each.dispose()));
      await end();
    },
  };
}

/** Starts a Chromium of its own with the extension, where https://mail.google.com is the stand-in. */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { extension = E2E_BUILD, installed } = options;
  const clock = options.clock ?? (extension === BUILD ? TestClock.real() : TestClock.startingAt());
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), 'next-touch-'));
  const folder = options.folder ?? (clock.isReal ? extension : copyOf(extension));
  if (!clock.isReal) setClock(folder, clock.ahead);
  const context = await startChromium(profile, clock.isReal ? null : clock.zone, options);
  return enterChromium(context, clock, installed === undefined ? { folder } : { id: installed }, async () => {
    await context.close();
    const made = [
      ...(options.profile ? [] : [profile]),
      ...(folder === options.folder || clock.isReal ? [] : [folder]),
    ];
    for (const each of made) rmSync(each, { recursive: true, force: true, maxRetries: 5 });
  });
}
