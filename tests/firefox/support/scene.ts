import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { onTestFinished } from 'vitest';
import type { browser as api } from 'wxt/browser';
import type { Now } from '@/lib/domain/time/time';
import { type GmailStandIn, startGmailStandIn } from '../../gmail-stand-in/server';
import { type Duration, moveDate, TestClock } from '../../support/clock';
import { type Row, readTable } from '../../support/read-table';
import { asEvaluates } from './evaluates';
import { type FirefoxBuild, type FirefoxWithExtension, launchFirefox, setSize } from './firefox';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

/** The pages the extension has access to. */
export const GMAIL_PAGES = 'https://mail.google.com/*';

/** Firefox with the extension in front of the stand-in, and what a test may look at or turn. */
export interface FirefoxScene {
  gmail: GmailStandIn;
  firefox(): FirefoxWithExtension;
  /** A page of the extension that stays open in the background, to read from. */
  backstage(): Page;
  /** The present of the worker, the extension's pages and the stand-in. */
  now(): Now;
  rows(table: string): Promise<Row[]>;
  openPage(file: string): Promise<Page>;
  openGmail(): Promise<Page>;
  badge(): Promise<string>;
  /** Ids of the notifications the browser holds, by its own list. */
  notifications(): Promise<string[]>;
  call(service: string, method: string, ...args: unknown[]): Promise<unknown>;
  passTime(by: Duration): Promise<void>;
  /** The same, up to a local moment (`2026-11-26T09:05`). */
  passTo(local: string): Promise<void>;
  /** Lets an alarm ring at once. */
  ring(): Promise<void>;
  /** Gives access to Gmail, as a page of the extension asks for it: from a click. */
  giveAccess(): Promise<void>;
  /** Waits until the browser has suspended the event page by itself. */
  asleep(): Promise<boolean>;
  /** Ends the browser, by its process when `crash`, and starts it again on the same profile. */
  restart(how: 'close' | 'crash'): Promise<void>;
}

interface SceneOptions {
  /** Installs the extension for good in a profile of its own, so that `restart` finds it again. */
  kept?: boolean;
  build?: FirefoxBuild;
}

export async function openScene({ kept = false, build = 'firefox-mv3-e2e' }: SceneOptions = {}): Promise<FirefoxScene> {
  const clock = TestClock.startingAt();
  // What was begun last ends first, also where the next does not begin.
  const profile = kept ? mkdtempSync(path.join(tmpdir(), 'next-touch-profile-')) : undefined;
  if (profile) onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 }));
  const gmail = await startGmailStandIn();
  onTestFinished(() => gmail.close());
  let atStart = clock.ahead;
  const start = () => {
    atStart = clock.ahead;
    return launchFirefox({ gmailPort: gmail.port, clock, build, ...(profile && { profile }) });
  };
  let firefox = await start();
  onTestFinished(() => firefox.close());
  let backstage = await firefox.openPage('options.html#backstage');
  const ring = () => backstage.evaluate(() => chrome.alarms.create('woken by a test', { when: 1 }));
  /** Tells stand-in, worker and pages the time, and lets the worker notice as an alarm would. */
  const setClock = async () => {
    gmail.control.setNow(clock.now().at);
    await backstage.evaluate(moveDate, clock.ahead);
    await backstage.evaluate(async (passed) => {
      localStorage.setItem('e2e-clock-passed', String(passed));
      await chrome.storage.session.set({ 'e2e-clock-passed': passed });
    }, clock.ahead - atStart);
    await ring();
  };
  await setClock();
  return {
    gmail,
    firefox: () => firefox,
    backstage: () => backstage,
    now: () => clock.now(),
    rows: (table) => readTable(asEvaluates(backstage), table),
    openPage: (file) => firefox.openPage(file),
    async openGmail() {
      const page = await firefox.browser.newPage();
      await setSize(page, 1280, 800);
      await page.goto('https://mail.google.com/mail/u/0/#inbox');
      await page.waitForSelector('[role=main] table.F');
      return page;
    },
    badge: () => backstage.evaluate(() => chrome.action.getBadgeText({})),
    notifications: () => backstage.evaluate(async () => Object.keys(await chrome.notifications.getAll())),
    async call(service, method, ...args) {
      const message = { kind: 'next-touch:call', service, method, args };
      const answer = await backstage.evaluate((call) => chrome.runtime.sendMessage(call), message);
      if (!answer?.ok) throw new Error(`${service}.${method}: ${JSON.stringify(answer)}`);
      return answer.value;
    },
    async passTime(by) {
      clock.pass(by);
      await setClock();
    },
    async passTo(local) {
      clock.passTo(local);
      await setClock();
    },
    ring,
    giveAccess: () => giveAccess(backstage),
    asleep: () =>
      backstage.evaluate(() => {
        const views: globalThis.Window[] = chrome.extension.getViews() as never;
        return !views.some((view) => view.location.pathname === '/_generated_background_page.html');
      }),
    async restart(how) {
      await firefox[how]();
      firefox = await start();
      backstage = await firefox.openPage('options.html#backstage');
      await setClock();
    },
  };
}

async function giveAccess(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate((origin) => {
    const button = document.createElement('button');
    button.id = 'give-access';
    button.style.cssText = 'position: fixed; inset: 0; z-index: 9999';
    button.onclick = () => void chrome.permissions.request({ origins: [origin] }).then(() => button.remove());
    document.body.append(button);
  }, GMAIL_PAGES);
  await page.click('#give-access');
  await page.waitForSelector('#give-access', { hidden: true });
}
