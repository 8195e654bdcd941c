import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { startGmailStandIn } from '../gmail-stand-in/server';
import { BACKSTAGE, launchWithExtension } from '../support/browser';
import { E2E_BUILD } from '../support/builds';
import { TestClock } from '../support/clock';
import { readTable } from '../support/read-table';
import { exampleBackup, restoreBook } from '../support/restore-book';

test('the log stays when the folder of the extension moves: its id is in its manifest', async () => {
  const place = mkdtempSync(path.join(tmpdir(), 'next-touch-moved-'));
  const [before, after, profile] = ['before', 'after', 'profile'].map((name) => path.join(place, name)) as [
    string,
    string,
    string,
  ];
  cpSync(E2E_BUILD, before, { recursive: true });
  const gmail = await startGmailStandIn();
  const clock = TestClock.startingAt();
  const open = async (folder: string) => {
    const browser = await launchWithExtension({ gmailPort: gmail.port, profile, folder, clock });
    return { browser, page: await browser.openPage(BACKSTAGE) };
  };

  const first = await open(before);
  await restoreBook(first.page, exampleBackup(clock.now()));
  const events = await readTable(first.page, 'events');
  expect(events.length).toBeGreaterThan(50);
  await first.browser.close();
  renameSync(before, after);

  const second = await open(after);
  expect(second.browser.extensionId).toBe(first.browser.extensionId);
  expect(await readTable(second.page, 'events')).toEqual(events);
  await second.browser.close();
  await gmail.close();
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
});
