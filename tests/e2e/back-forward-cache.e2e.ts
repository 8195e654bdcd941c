import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { asEvaluates } from '../firefox/support/evaluates';
import { overlayText, send } from '../firefox/support/gmail';
import { startGmailStandIn } from '../gmail-stand-in/server';
import { type BrowserWithCache, launchWithCache } from '../support/cached-pages';
import { readTable } from '../support/read-table';

const ROBIN = { address: 'robin@vendor.example', name: 'Robin Vendor' };
const TEAM = { address: 'team@vendor.example', name: 'Team' };

async function open(page: Page, account: number): Promise<void> {
  await page.goto(`https://mail.google.com/mail/u/${account}/#inbox`);
  await page.waitForSelector('[role=main] table.F');
}

/**
 * Leaves Robin's mailbox for the team's in the same tab, does something there, and goes back. Null where the page is the one
 * that was left, out of the cache; else why it was not kept.
 */
async function awayAndBack(page: Page, meanwhile: () => Promise<void>): Promise<string | null> {
  const session = await page.createCDPSession();
  await session.send('Page.enable');
  let why = 'for a reason that the browser keeps to itself';
  session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
    why = notRestoredExplanations.map(({ reason, context }) => `${reason} ${context ?? ''}`).join(', ');
  });
  await page.evaluate(() => Object.assign(globalThis, { wasLeft: true }));
  await open(page, 1);
  await meanwhile();
  await page.goBack();
  await page.waitForSelector('[role=main] table.F');
  return (await page.evaluate(() => 'wasLeft' in globalThis)) ? null : why;
}

async function withBrowser(play: (tab: Page, cached: BrowserWithCache) => Promise<void>): Promise<void> {
  const gmail = await startGmailStandIn({ accounts: [ROBIN, TEAM], cacheControl: 'no-cache' });
  const cached = await launchWithCache(gmail.port);
  try {
    const tab = await cached.browser.newPage();
    await open(tab, 0);
    await play(tab, cached);
  } finally {
    await cached.close();
    await gmail.close();
  }
}

/** Subject, mailbox and who heard it, of every send in the log. */
async function logged(backstage: Page): Promise<unknown[]> {
  const rows = await readTable(asEvaluates(backstage), 'sends');
  return rows
    .map(({ subject, mailbox, state, heardBy }) => ({ subject, mailbox, state, heardBy }))
    .sort((a, b) => a.subject.localeCompare(b.subject));
}

const heard = (subject: string, mailbox: string) => ({
  ...{ subject, mailbox, state: expect.stringMatching(/^(accepted|confirmed)$/) },
  heardBy: { request: true, tap: true },
});

test('a Gmail page out of the back/forward cache is heard as before, and shows its own mailbox', async () => {
  await withBrowser(async (tab, cached) => {
    const backstage = await cached.backstage();
    await send(tab, 'ada@acme.example', 'a: before');
    const whyNotKept = await awayAndBack(tab, () => send(tab, 'ben@globex.example', 'b: in the other mailbox'));
    expect(whyNotKept).toBeNull();
    await send(tab, 'cleo@initech.example', 'c: after');
    await expect.poll(async () => (await logged(backstage)).length).toBe(3);
    await send(tab, 'dan@umbrella.example', 'd: later');
    await expect
      .poll(() => logged(backstage))
      .toEqual([
        heard('a: before', ROBIN.address),
        heard('b: in the other mailbox', TEAM.address),
        heard('c: after', ROBIN.address),
        heard('d: later', ROBIN.address),
      ]);
    await tab.bringToFront();
    await expect.poll(() => overlayText(tab, 'next-touch-sent')).toContain('dan');
  });
});

test('a Gmail page that was in the back/forward cache during an update is heard again', async () => {
  await withBrowser(async (tab, cached) => {
    // The browser may have thrown the page away with the old extension; what counts is what is heard.
    console.log('Kept over an update?', await awayAndBack(tab, () => cached.update()));
    const backstage = await cached.backstage();
    await send(tab, 'ada@acme.example', 'after the update');
    await expect.poll(() => logged(backstage)).toEqual([heard('after the update', ROBIN.address)]);
  });
});
