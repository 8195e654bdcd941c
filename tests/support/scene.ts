import { test as base, type Page } from '@playwright/test';
import type { browser as api } from 'wxt/browser';
import type { Now } from '@/lib/domain/time/time';
import { type GmailStandIn, type StandInOptions, startGmailStandIn } from '../gmail-stand-in/server';
import { type ExtensionBrowser, type LaunchOptions, launchWithExtension } from './browser';
import { BUILD } from './builds';
import { type Duration, TestClock } from './clock';
import { type Row, readTable } from './read-table';
import { type Look, SharedChromium } from './shared-chromium';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

/** A table of the log. */
export type Table = 'events' | 'prospects' | 'enrollments' | 'touches' | 'cadences' | 'sends' | 'valueItems';

/** A browser with the extension in front of the stand-in, and what a test may look at or turn. */
export interface Scene {
  gmail: GmailStandIn;
  browser: ExtensionBrowser;
  /** A page of the extension that stays open in the background, to read from. */
  backstage: Page;
  rows(table: Table): Promise<Row[]>;
  /** The present of the scene: of the worker, the pages and the stand-in. */
  now(): Now;
  /** Opens a page of the extension, as wide as the popup. */
  openPage(file: string): Promise<Page>;
  badge(): Promise<string>;
  notifications(): Promise<string[]>;
  /** Moves the clock and lets the worker notice, as a periodic alarm would. Real time does not pass. */
  passTime(by: Duration): Promise<void>;
  /** The same, up to a local moment (`2026-11-24T10:05`). */
  passTo(local: string): Promise<void>;
  /** Lets the background sweep now, as its alarm would. */
  wake(): Promise<void>;
  /** Ends the service worker, as Chrome does after 30 s of quiet. */
  stopWorker(): Promise<void>;
}

interface CommonOptions {
  gmail?: StandInOptions;
  /** Local moment and zone a test is bound to that speaks of literal dates; without them it begins as all others do. */
  at?: string;
  zone?: string;
}

export interface SceneOptions extends CommonOptions {
  browser?: Partial<LaunchOptions>;
}

export interface SharedSceneOptions extends CommonOptions {
  look?: Look;
}

/** Starts the stand-in and a browser for this scene alone. Close both with `closeScene`. */
export async function openScene(options: SceneOptions = {}): Promise<Scene> {
  const clock =
    options.browser?.extension === BUILD ? TestClock.real() : TestClock.startingAt(options.at, options.zone);
  const gmail = await startGmailStandIn(options.gmail);
  return playIn(gmail, clock, () => launchWithExtension({ gmailPort: gmail.port, clock, ...options.browser }));
}

/** Starts the stand-in for a browser that other scenes have after this one. Give it back with `closeScene`. */
export async function openSharedScene(shared: SharedChromium, options: SharedSceneOptions = {}): Promise<Scene> {
  const clock = TestClock.startingAt(options.at, options.zone);
  const gmail = await startGmailStandIn({ ...options.gmail, front: shared.front });
  return playIn(gmail, clock, () => shared.lend(clock, options.look));
}

async function playIn(gmail: GmailStandIn, clock: TestClock, begin: () => Promise<ExtensionBrowser>): Promise<Scene> {
  gmail.control.setNow(clock.now().at);
  const browser = await begin();
  const backstage = await browser.openBackstage();
  // Long past by every clock: it rings at once.
  const wake = () => backstage.evaluate(() => chrome.alarms.create('woken by a test', { when: 1 }));
  const spread = async () => {
    gmail.control.setNow(clock.now().at);
    await browser.spreadClock(backstage);
    await wake();
  };
  return {
    gmail,
    browser,
    backstage,
    wake,
    async openPage(file) {
      const page = await browser.context.newPage();
      await page.setViewportSize({ width: 400, height: 600 });
      await page.goto(`chrome-extension://${browser.extensionId}/${file}`);
      return page;
    },
    rows: (table) => readTable(backstage, table),
    now: () => clock.now(),
    badge: () => backstage.evaluate(() => chrome.action.getBadgeText({})),
    notifications: () => backstage.evaluate(async () => Object.keys(await chrome.notifications.getAll())),
    async passTime(by) {
      clock.pass(by);
      await spread();
    },
    async passTo(local) {
      clock.passTo(local);
      await spread();
    },
    async stopWorker() {
      const session = await browser.context.newCDPSession(backstage);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
  };
}

export async function closeScene(scene: Scene): Promise<void> {
  await scene.browser.close();
  await scene.gmail.close();
}

/** Playwright's `test` with a Chromium that those of a worker share; it is started when one asks for it. */
export const sharedTest = base.extend<object, { shared: SharedChromium }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: how Playwright is told that a fixture rests on no other
    async ({}, use) => {
      const shared = await SharedChromium.open();
      await use(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],
});

/** Playwright's `test` with a scene of its own for each test; `test.use({ sceneOptions: … })` shapes it. */
export const test = sharedTest.extend<{ sceneOptions: SharedSceneOptions; scene: Scene }>({
  sceneOptions: [{}, { option: true }],
  scene: async ({ sceneOptions, shared }, use) => {
    const scene = await openSharedScene(shared, sceneOptions);
    await use(scene);
    await closeScene(scene);
  },
});
