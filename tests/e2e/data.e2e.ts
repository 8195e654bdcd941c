import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { browser as api } from 'wxt/browser';
import { dateIn } from '@/lib/domain/time/time';
import { goToList, openInbox } from '../gmail-stand-in/driver';
import { expectAxeClean } from '../support/axe';
import type { Row } from '../support/read-table';
import { exampleBackup, restoreBook } from '../support/restore-book';
import { type Scene, test } from '../support/scene';

/** In the extension's pages and scripts, where `evaluate` runs. */
declare const chrome: typeof api;

async function choose(page: Page, button: string, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
}

async function book(scene: Scene): Promise<Record<string, Row[]>> {
  const [events, prospects, enrollments, touches] = await Promise.all(
    (['events', 'prospects', 'enrollments', 'touches'] as const).map((table) => scene.rows(table)),
  );
  return { events: events ?? [], prospects: prospects ?? [], enrollments: enrollments ?? [], touches: touches ?? [] };
}

test('a backup survives erasing everything; a sheet is imported and taken back; garbage is refused', async ({
  scene,
}) => {
  await restoreBook(scene.backstage, exampleBackup(scene.now()));
  const before = await book(scene);
  expect(before.prospects).toHaveLength(14);

  const page = await scene.openPage('options.html#data');
  await page.setViewportSize({ width: 1000, height: 900 });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a backup' }).click(),
  ]);
  const backup = readFileSync(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toMatch(/^next-touch-backup-\d{4}-\d\d-\d\d\.json$/);

  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await expect(page.getByRole('dialog')).toContainText('14 prospects');
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Erase everything' });
  await expect(confirm).toBeDisabled();
  await page.getByLabel('Type “erase” to go on').fill('erase');
  await confirm.click();
  await expect.poll(() => scene.rows('prospects')).toEqual([]);
  expect(await scene.rows('events')).toEqual([]);

  await choose(page, 'Choose a backup…', 'backup.json', backup);
  await expect(page.getByText('14 new prospects')).toBeVisible();
  expect(await scene.rows('events')).toEqual([]);
  await page.getByRole('button', { name: 'Restore', exact: true }).first().click();
  await expect(page.getByText(/^Restored: 14 prospects new/)).toBeVisible();
  expect(await book(scene)).toEqual(before);

  await page.reload();
  await page.getByRole('button', { name: 'Take the restore back…' }).click();
  const asking = page.getByRole('alertdialog');
  await expect(asking).toContainText(`14 prospects and ${before.events?.length} entries`);
  await asking.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText(/^Taken back: 14 prospects/)).toBeVisible();
  expect(await scene.rows('events')).toEqual([]);
  await choose(page, 'Choose a backup…', 'backup.json', backup);
  await page.getByRole('button', { name: 'Restore', exact: true }).first().click();
  await expect(page.getByText(/^Restored: 14 prospects new/)).toBeVisible();
  expect(await book(scene)).toEqual(before);

  await choose(page, 'Choose a backup…', 'holiday.jpg', '\u0089PNG not a backup');
  await expect(page.getByRole('alert').filter({ hasText: 'This is not a backup of Next Touch.' })).toBeVisible();

  const many = Array.from({ length: 45 }, (_, index) => `p${index}@buyer.example;P${index};Buyer\n`).join('');
  const sheet = `Email;Name;Company\nann@buyer.example;Ann;Buyer\nada@acme.example;Ada;Acme\nnobody;Bo;\n${many}`;
  await choose(page, 'Choose a sheet…', 'leads.csv', sheet);
  await expect(page.getByText('46 new prospects · 1 in your log already · 1 without a usable address')).toBeVisible();
  await page.getByLabel('Put them in a cadence').selectOption({ label: 'Steady' });
  await page.getByRole('button', { name: 'Add 46 prospects' }).click();
  await expect(page.getByText('46 prospects added. 2 rows were left out.').first()).toBeVisible();
  expect((await scene.rows('prospects')).filter((row) => row.name === 'Ann')).toMatchObject([
    { addresses: ['ann@buyer.example'], company: 'Buyer' },
  ]);
  // No day gets more than its forty touches.
  const perDay = new Map<string, number>();
  for (const { dueAt } of await scene.rows('enrollments')) {
    if (typeof dueAt === 'string') perDay.set(dateIn(dueAt), (perDay.get(dateIn(dueAt)) ?? 0) + 1);
  }
  expect([...perDay.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(46);
  expect(Math.max(...perDay.values())).toBeLessThanOrEqual(40);
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByText('Undone', { exact: true })).toBeVisible();
  expect((await scene.rows('prospects')).filter((row) => row.name === 'Ann')).toEqual([]);
});

test('a log the browser lost is noticed, and comes back from the snapshot', async ({ scene }) => {
  await restoreBook(scene.backstage, exampleBackup(scene.now()));
  const before = await book(scene);
  const page = await scene.openPage('options.html#data');
  await page.getByRole('button', { name: 'Take one now' }).click();
  await expect(page.getByText('14 prospects · ')).toBeVisible();
  await page.close();
  // As a corrupted database comes up: there, whole, and empty.
  await scene.backstage.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('next-touch');
        opening.onsuccess = () => {
          const database = opening.result;
          const names = [...database.objectStoreNames];
          const clearing = database.transaction(names, 'readwrite');
          for (const name of names) clearing.objectStore(name).clear();
          clearing.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
  );
  const popup = await scene.openPage('popup.html');
  await expect(popup.getByRole('alert', { name: 'Your log was damaged' })).toContainText('14 prospects');
  await popup.getByRole('button', { name: /^Restore from/ }).click();
  await expect(popup.getByRole('alert', { name: 'Your log was damaged' })).toHaveCount(0);
  expect(await book(scene)).toEqual(before);
});

test('neither a web page nor a script in Gmail reaches the log, the settings or the services', async ({ scene }) => {
  await restoreBook(scene.backstage, exampleBackup(scene.now()));
  const { extensionId } = scene.browser;
  const tab = await scene.browser.context.newPage();
  await openInbox(tab);

  // The page's own world: no way to message the worker, not even by its id.
  const fromPage = await tab.evaluate(async (id) => {
    const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown; connect?: unknown } } }).chrome
      ?.runtime;
    const read = await fetch(`chrome-extension://${id}/options.html`).then(
      () => 'read',
      () => 'refused',
    );
    return { canSend: typeof runtime?.sendMessage, canConnect: typeof runtime?.connect, read };
  }, extensionId);
  expect(fromPage).toEqual({ canSend: 'undefined', canConnect: 'undefined', read: 'refused' });

  // The isolated world of our own scripts, as a renderer that was taken over would use it.
  const [inGmail] = await scene.backstage.evaluate(async () => {
    const [gmail] = await chrome.tabs.query({ url: 'https://mail.google.com/*' });
    return chrome.scripting.executeScript({
      target: { tabId: gmail?.id ?? -1 },
      func: async () => {
        const call = (service: string, method: string, ...args: unknown[]) =>
          chrome.runtime
            .sendMessage({ kind: 'next-touch:call', service, method, args })
            .then((answer: { ok?: boolean; failure?: { code: string } }) => answer?.failure?.code ?? 'done');
        const storage = async (read: () => Promise<unknown>) => {
          try {
            return JSON.stringify(await read());
          } catch {
            return 'refused';
          }
        };
        const databases = await indexedDB.databases();
        return {
          erase: await call('data', 'eraseAll', { confirm: 'erase-all', settings: true }),
          restore: await call('data', 'restore', 'key', null, { withSettings: true }),
          settings: await call('setup', 'saveSettings', { detection: false }),
          erasing: await call('page', 'erase', ['x']),
          catchUp: await call('catchUp', 'list'),
          local: await storage(() => chrome.storage.local.get()),
          session: await storage(() => chrome.storage.session.get()),
          databases: databases.map((each) => each.name).filter((name) => name?.startsWith('next-touch')),
        };
      },
    });
  });
  expect(inGmail?.result).toEqual({
    ...{ erase: 'not-allowed', restore: 'not-allowed', settings: 'not-allowed', erasing: 'not-allowed' },
    ...{ catchUp: 'not-allowed', local: 'refused', session: 'refused', databases: [] },
  });
  expect(await scene.rows('prospects')).toHaveLength(14);
});

test('the Sent list shows whom nobody followed up; one click takes them up', async ({ scene }) => {
  const DAY = 24 * 3_600_000;
  const to = (address: string) => [{ address, name: '' }];
  const mail = { snippet: 'Hello', at: scene.now().at - 20 * DAY };
  scene.gmail.control.sendFromElsewhere({ ...mail, to: to('ann@buyer.example'), subject: 'An idea' });
  const { threadId } = scene.gmail.control.sendFromElsewhere({
    ...mail,
    to: to('bo@corp.example'),
    subject: 'Numbers',
  });
  const from = { address: 'bo@corp.example', name: 'Bo' };
  scene.gmail.control.arrive({ from, thread: threadId, snippet: 'Thanks', at: scene.now().at - 19 * DAY });

  const inbox = await scene.browser.context.newPage();
  await openInbox(inbox);
  await goToList(inbox, 'sent');
  const offered = () =>
    scene.backstage.evaluate(async () => {
      const message = { kind: 'next-touch:call', service: 'catchUp', method: 'offer', args: [] };
      const answer: { value?: number } = await chrome.runtime.sendMessage(message);
      return answer.value;
    });
  await expect.poll(offered, { timeout: 30_000 }).toBe(1);
  const words = '1 person you wrote to before has not answered.';
  const popup = await scene.openPage('popup.html');
  await expect(popup.getByText(words)).toBeVisible();
  // The same where the rep looks at whom they wrote to, and nowhere else in Gmail.
  const offer = inbox.getByRole('region', { name: 'Catch up' });
  await expect(offer).toContainText(words);
  await expectAxeClean(inbox, 'next-touch-catch-up');
  await inbox.screenshot({ path: 'test-results/catch-up.png' });
  await goToList(inbox, 'inbox');
  await expect(offer).toHaveCount(0);
  await goToList(inbox, 'sent');
  expect(await scene.rows('prospects')).toEqual([]);

  const [options] = await Promise.all([
    scene.browser.context.waitForEvent('page'),
    offer.getByRole('button', { name: 'Show', exact: true }).click(),
  ]);
  await expect(offer).toHaveCount(0);
  await expect.poll(offered).toBe(0);
  await options.getByRole('checkbox', { name: /ann@buyer.example/ }).check();
  await options.getByRole('button', { name: 'Enroll 1 person' }).click();
  await expect.poll(() => scene.rows('enrollments')).toMatchObject([{ state: 'active', stepIndex: 1 }]);
  expect(await scene.rows('prospects')).toMatchObject([{ addresses: ['ann@buyer.example'] }]);
  expect(await scene.rows('touches')).toMatchObject([{ source: 'import', at: mail.at }]);

  // An inbox, a Sent list, a mail that arrived: nothing of that is a fault.
  const health = await scene.backstage.evaluate(() =>
    chrome.runtime.sendMessage({ kind: 'next-touch:call', service: 'page', method: 'health', args: [] }),
  );
  expect(health).toEqual({ ok: true, value: { light: 'green', reasons: [] } });
});
