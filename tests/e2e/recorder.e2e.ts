import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { examine, missingPlaces } from '@/lib/gmail/record/moved';
import type { Recording } from '@/lib/gmail/record/recorder';
import * as gmail from '../gmail-stand-in/driver';
import { test } from '../support/scene';

test('the recorder keeps the structure of what is done, shows it, and saves it without a word of mail', async ({
  scene,
}) => {
  const page = await scene.browser.context.newPage();
  await gmail.openInbox(page);
  const options = await scene.openPage('options.html#health');
  await options.getByRole('button', { name: 'Start recording' }).click();
  await expect(options.getByText('Send one and undo it')).toBeVisible();
  await page.bringToFront();
  await gmail.clickSend(
    await gmail.compose(page, { to: ['qzqada@acme.example'], subject: 'qzq offer', body: 'qzq words' }),
  );
  await gmail.waitForToast(page);
  await options.bringToFront();
  await options.getByRole('button', { name: 'Look at the recording' }).click();
  const download = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Save the recording' }).click();
  const file = await (await download).path();
  const text = readFileSync(file, 'utf8');
  expect(text).not.toMatch(/qzq|robin|acme/i);
  const recording: Recording = JSON.parse(text);
  const reports = recording.exchanges.map(examine);
  expect(reports.flatMap(({ requests }) => requests)).toContain('send');
  expect(reports.flatMap(({ moved }) => moved)).toEqual([]);
  expect(missingPlaces(recording)).not.toContain('main');

  const replay = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/gmail/replay.ts', file], {
    encoding: 'utf8',
  });
  expect(replay.stderr).toBe('');
  expect(replay.stdout).toMatch(/ · send · .*stand-in: 200, holds /);
  expect(replay.stdout).toContain(`${recording.exchanges.length} exchanges, 0 with something moved or not read`);
});
