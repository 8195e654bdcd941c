import { expect } from '@playwright/test';
import type { browser as api } from 'wxt/browser';
import { toInstant } from '@/lib/domain/time/zone';
import { openInbox } from '../gmail-stand-in/driver';
import { START, timeIn } from '../support/clock';
import { callService } from '../support/overlay-scene';
import { exampleBackup, restoreBook } from '../support/restore-book';
import { closeScene, openScene, openSharedScene, type Scene, sharedTest, type Table } from '../support/scene';
import { setGmailAccess } from '../support/site-access';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

const TABLES: Table[] = ['events', 'prospects', 'enrollments', 'touches', 'cadences', 'sends', 'valueItems'];

/** What a test could find of one before it, in the browser, the extension and Gmail. The extension's id is left out. */
async function whatIsThere(scene: Scene) {
  const { backstage, browser } = scene;
  // What the worker does once installed has been done.
  const stored = () => backstage.evaluate(async () => Object.keys(await chrome.storage.local.get()));
  await expect.poll(stored).toEqual(expect.arrayContaining(['canary', 'daily-done', 'zone']));
  await expect.poll(() => scene.rows('cadences')).toHaveLength(7);
  const alarms = () => backstage.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
  await expect.poll(alarms).toContain('sweep');
  const inExtension = await backstage.evaluate(async () => ({
    page: { ...localStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    badge: await chrome.action.getBadgeText({}),
    notifications: await chrome.notifications.getAll(),
    access: await chrome.permissions.getAll(),
    tabs: (await chrome.tabs.query({})).map(({ url }) => url?.replace(chrome.runtime.id, 'ID')),
  }));
  const inbox = await browser.context.newPage();
  await openInbox(inbox);
  const inGmail = await inbox.evaluate(async () => ({
    local: { ...localStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
  }));
  // The page told whose mailbox it is.
  await expect.poll(stored).toContain('gmail-accounts');
  const hasJustBegun = (await timeIn(inbox)) - toInstant(START.at, START.zone) < 120_000;
  const cookies = await browser.context.cookies();
  await inbox.close();
  const tables = await Promise.all(TABLES.map(async (table) => [table, (await scene.rows(table)).length]));
  return { tables, alarms: await alarms(), stored: await stored(), inExtension, inGmail, cookies, hasJustBegun };
}

/** Leaves something in each of those places. */
async function leaveTraces(scene: Scene): Promise<void> {
  const { backstage, browser } = scene;
  await restoreBook(backstage, exampleBackup(scene.now()));
  await expect.poll(scene.badge).toBe('5');
  await callService(scene, 'setup', 'saveSettings', { language: 'de' });
  await scene.passTime({ days: 3 });
  await backstage.evaluate(async () => {
    localStorage.setItem('left', 'here');
    indexedDB.open('left');
    await chrome.alarms.create('left', { periodInMinutes: 60 });
    const iconUrl = chrome.runtime.getURL('/icon/48.png' as '/popup.html');
    await chrome.notifications.create('left', { type: 'basic', title: 'Left', message: 'here', iconUrl });
  });
  const inbox = await browser.context.newPage();
  await openInbox(inbox);
  await inbox.evaluate(async () => {
    // biome-ignore lint/suspicious/noDocumentCookie: one is left on purpose
    document.cookie = 'left=here; max-age=3600';
    localStorage.setItem('left', 'here');
    indexedDB.open('left');
    await caches.open('left');
  });
  await scene.openPage('popup.html');
  await setGmailAccess(scene, false);
}

sharedTest('a Chromium that many tests share is to each as one just started', async ({ shared }) => {
  const own = await openScene({ browser: { locale: 'en-US' } });
  const asStarted = await whatIsThere(own);
  await closeScene(own);

  const first = await openSharedScene(shared);
  expect(await whatIsThere(first)).toEqual(asStarted);
  await leaveTraces(first);
  const left = await whatIsThere(first);
  for (const place of ['tables', 'alarms', 'stored', 'inExtension', 'inGmail', 'cookies', 'hasJustBegun'] as const)
    expect(left[place], place).not.toEqual(asStarted[place]);
  await closeScene(first);

  const second = await openSharedScene(shared);
  expect(second.browser.context).toBe(first.browser.context);
  expect(await whatIsThere(second)).toEqual(asStarted);
  await closeScene(second);
});
