import { test as base, type Page } from '@playwright/test';
import type { browser as api } from 'wxt/browser';
import type { Now } from '@/lib/domain/time/time';
import { type GmailStandIn, type StandInOptions, startGmailStandIn } from '../gmail-stand-in/server';
import { BACKSTAGE, BUILD, type ExtensionBrowser, type LaunchOptions, launchWithExtension } from './browser';
import { type Duration, TestClock } from './clock';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

/** A table of the log, as DESIGN names it. */
export type Table = 'events' | 'prospects' | 'enrollments' | 'touches' | 'cadences' | 'sends' | 'valueItems';
// biome-ignore lint/suspicious/noExplicitAny: rows are read raw, as the database holds them, and asserted field by field
export type Row = Record<string, any>;

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

/** All rows of a table, raw. `backstage` is any page of the extension. */
export async function readTable(backstage: Page, table: string, database = 'next-touch'): Promise<Row[]> {
  return backstage.evaluate(
    ([databaseName = '', name = '']) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open(databaseName);
        let isNew = false;
        opening.onupgradeneeded = () => {
          // Before the worker has made it: it is not made by looking.
          isNew = true;
          opening.transaction?.abort();
        };
        opening.onerror = () => (isNew ? resolve([]) : reject(opening.error));
        opening.onsuccess = () => {
          const opened = opening.result;
          if (!opened.objectStoreNames.contains(name)) {
            opened.close();
            resolve([]);
            return;
          }
          const asking = opened.transaction(name).objectStore(name).getAll();
          asking.onsuccess = () => {
            opened.close();
            resolve(asking.result);
          };
          asking.onerror = () => reject(asking.error);
        };
      }),
    [database, table],
  );
}

export interface SceneOptions {
  gmail?: StandInOptions;
  browser?: Partial<LaunchOptions>;
  /** Local moment and zone a test is bound to that speaks of literal dates; without them it begins as all others do. */
  at?: string;
  zone?: string;
}

/** Starts the stand-in and the browser. Close both with `closeScene`. */
export async function openScene(options: SceneOptions = {}): Promise<Scene> {
  const clock =
    options.browser?.extension === BUILD ? TestClock.real() : TestClock.startingAt(options.at, options.zone);
  const gmail = await startGmailStandIn(options.gmail);
  gmail.control.setNow(clock.now().at);
  const browser = await launchWithExtension({ gmailPort: gmail.port, clock, ...options.browser });
  const backstage = await browser.openPage(BACKSTAGE);
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

/** Playwright's `test` with a scene of its own for each test; `test.use({ sceneOptions: … })` shapes it. */
export const test = base.extend<{ sceneOptions: SceneOptions; scene: Scene }>({
  sceneOptions: [{}, { option: true }],
  scene: async ({ sceneOptions }, use) => {
    const scene = await openScene(sceneOptions);
    await use(scene);
    await closeScene(scene);
  },
});
