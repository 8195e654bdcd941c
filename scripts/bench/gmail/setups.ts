import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type GmailStandIn, startGmailStandIn } from '../../../tests/gmail-stand-in/server';
import { BACKSTAGE, type ExtensionBrowser, launchWithExtension } from '../../../tests/support/browser';
import { TestClock } from '../../../tests/support/clock';
import { furnish } from '../../../tests/support/furnish';
import {
  gmailJs,
  type Seen,
  seenByGmailJs,
  seenByInboxSdk,
  writeInboxSdkExtension,
} from '../../../tests/support/neighbours';
import { readTable } from '../../../tests/support/read-table';
import { restoreBook } from '../../../tests/support/restore-book';
import type { Bench } from '../bench';
import { writeExtension } from '../extension';
import { SUBJECT } from './half-hour';

/** A browser in front of a mailbox of its own, with one thing beside Gmail or nothing. */
export interface Setup {
  name: string;
  gmail: GmailStandIn;
  browser: ExtensionBrowser;
  /** A script every page of Gmail begins with. */
  script: string | null;
  /** Whom the mails of the day go to, by number. */
  recipient(index: number): string;
  /** Gmail stands there, and whatever is beside it has begun. */
  ready(page: Page): Promise<void>;
  /** How many sends of the day it has seen; null where nothing looks. */
  sends(page: Page): Promise<number | null>;
}

const REP = { address: 'robin@vendor.example', name: 'Robin Vendor' };
const MORNING = { at: '2026-11-24T10:05', zone: 'Europe/Berlin' };

const someone = (index: number) => `person${index}@customer${index}.example`;
/** Nobody to follow up: of such a mail nothing is shown. */
const colleague = (index: number) => `colleague${index}@vendor.example`;

interface Wanted extends Pick<Setup, 'name' | 'recipient' | 'ready' | 'sends'> {
  extension: string;
  script?: string | null;
  /** True = the mailbox's people are in the log. */
  withBook?: boolean;
}

async function openSetup({
  extension,
  script = null,
  withBook = false,
  ...setup
}: Wanted & { script?: string | null }) {
  const clock = TestClock.startingAt(MORNING.at, MORNING.zone);
  const gmail = await startGmailStandIn({ accounts: [REP] });
  gmail.control.setNow(clock.now().at);
  const browser = await launchWithExtension({ gmailPort: gmail.port, clock, extension, locale: 'en-US' });
  const book = furnish(gmail, clock.now(), REP);
  if (withBook) await restoreBook(await browser.openPage(BACKSTAGE), book);
  return { ...setup, script, gmail, browser };
}

async function settled(page: Page): Promise<void> {
  // InboxSDK looks for the dock every two seconds; the same wait for all.
  await page.waitForTimeout(2_500);
}

/** How many mails of the half hour stand in the log. */
async function sendsInLog(browser: ExtensionBrowser | undefined): Promise<number> {
  const backstage = await browser?.openPage(BACKSTAGE);
  if (!backstage) return 0;
  const rows = await readTable(backstage, 'sends');
  await backstage.close();
  return rows.filter(({ subject }) => String(subject).startsWith(SUBJECT)).length;
}

/** Ours in front of Gmail. The log keeps the sends of all pages, so that each page's are those since the last look. */
async function openOurs(bench: Bench, name: string, shown: boolean): Promise<Setup> {
  let known = 0;
  const own: Setup = await openSetup({
    ...{ name, extension: bench.extension, withBook: shown, recipient: shown ? someone : colleague },
    ready: async (page) => {
      if (shown) await page.locator('next-touch-tray .nt-tray-button').waitFor({ timeout: 60_000 });
      await settled(page);
    },
    sends: async () => {
      const all = await sendsInLog(own.browser);
      const fresh = all - known;
      known = all;
      return fresh;
    },
  });
  return own;
}

/** Gmail alone, Next Touch with and without its overlay, and each peer. */
export async function openSetups(bench: Bench, folder: string): Promise<Record<SetupName, Setup>> {
  const nothing = writeExtension(path.join(folder, 'nothing'), {}, {});
  const sdk = path.join(folder, 'inboxsdk');
  mkdirSync(sdk, { recursive: true });
  await writeInboxSdkExtension(sdk);
  const sends = (look: (page: Page) => Promise<Seen>) => async (page: Page) => (await look(page)).sends;
  return {
    alone: await openSetup({
      ...{ name: 'Gmail alone', extension: nothing, recipient: someone, ready: settled },
      sends: async () => null,
    }),
    shown: await openOurs(bench, 'Next Touch', true),
    quiet: await openOurs(bench, 'Next Touch, no overlay shown', false),
    gmailJs: await openSetup({
      ...{ name: 'gmail-js', extension: nothing, script: await gmailJs(), recipient: someone, ready: settled },
      sends: sends(seenByGmailJs),
    }),
    inboxSdk: await openSetup({
      ...{ name: 'InboxSDK', extension: sdk, recipient: someone },
      ready: async (page) => {
        await page.locator('html[data-inboxsdk=loaded]').waitFor({ state: 'attached', timeout: 60_000 });
        await settled(page);
      },
      sends: sends(seenByInboxSdk),
    }),
  };
}

/** Name of a setup. */
export type SetupName = 'alone' | 'shown' | 'quiet' | 'gmailJs' | 'inboxSdk';

/** Closes the browsers, whichever of them is gone already. */
export async function closeSetups(setups: Record<SetupName, Setup>): Promise<void> {
  const open = Object.values(setups);
  await Promise.allSettled(open.map(({ browser }) => browser.close()));
  await Promise.allSettled(open.map(({ gmail }) => gmail.close()));
}
