import { expect } from '@playwright/test';
import { openInbox } from '../gmail-stand-in/driver';
import { expectCleanInBoth } from '../support/axe';
import { mailedBackup } from '../support/mailed-book';
import { enrollmentOf, names, rowOf } from '../support/popup';
import { exampleBackup, restoreBook } from '../support/restore-book';
import { test } from '../support/scene';

const ROBIN = 'robin@vendor.example';
const SECOND = 'second@partner.example';

test('a morning by keyboard alone, taken back after the popup was closed', { tag: '@when' }, async ({ scene }) => {
  await restoreBook(scene.backstage, exampleBackup(scene.now()));
  const popup = await scene.openPage('popup.html');
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => popup.keyboard.press(key)), Promise.resolve());
  await expect(popup.getByRole('list', { name: 'To do' })).toBeVisible();
  expect(await names(popup)).toEqual(['Ada Field', 'Ben Brook', 'Cleo Marsh', 'Dan Hill', 'Eve Stone']);
  await expectCleanInBoth(popup, 'the list');

  // Done and skip; each goes on to the next row, and the row says what comes.
  await press('d');
  await expect(rowOf(popup, 'Ada Field')).toContainText(/Done: Call.*Next: Email/);
  await press('x');
  await expect(rowOf(popup, 'Ben Brook')).toContainText('Skipped this step');

  // Snooze in words. The field is one step up from the first choice.
  await press('s', 'ArrowUp');
  await popup.keyboard.type('in 3 days at 9am');
  await expect(popup.getByRole('button', { name: /^Snooze to .*9:00/ })).toBeVisible();
  await expectCleanInBoth(popup, 'the snooze menu');
  await press('Enter');
  await expect(rowOf(popup, 'Cleo Marsh')).toContainText('Snoozed until');
  await expect(rowOf(popup, 'Cleo Marsh').getByRole('button', { name: /^Undo/ })).toBeVisible();
  await press('k', 'u');
  await expect(rowOf(popup, 'Cleo Marsh')).toContainText('Due today');

  // Log a touch of another kind, which does the step all the same.
  await press('j', 'l');
  const log = popup.getByRole('dialog', { name: 'Log a touch: Dan Hill' });
  await log.getByRole('combobox', { name: 'Channel' }).selectOption('Call');
  await log.getByRole('combobox', { name: 'How it went' }).selectOption('Reached them');
  await log.getByRole('textbox', { name: 'Note' }).fill('Wants a trial');
  await expectCleanInBoth(popup, 'the log dialog');
  await log.getByRole('button', { name: 'Log it' }).press('Enter');
  await expect(rowOf(popup, 'Dan Hill')).toContainText('Done: Call');

  await press('j', 'm');
  const move = popup.getByRole('dialog', { name: 'Move Eve Stone' });
  await expect(move.getByRole('group', { name: 'The next two weeks' }).getByRole('button')).toHaveCount(14);
  await expectCleanInBoth(popup, 'the move dialog');
  await move.getByRole('button', { name: /^Move to/ }).press('Enter');
  await expect(rowOf(popup, 'Eve Stone')).toContainText('Moved to');

  await press('/');
  await popup.keyboard.type('globex');
  await expect.poll(() => names(popup)).toEqual(['Ben Brook']);
  await press('Escape', 'Escape');
  await expect(popup.getByRole('searchbox')).toHaveValue('');
  await popup.getByRole('heading', { level: 1 }).click();
  await press('?');
  await expect(popup.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectCleanInBoth(popup, 'the keys');

  // A step skipped is none done.
  await expect(popup.getByText(/^2 of \d+ done$/)).toBeVisible();
  await popup.close();
  await scene.stopWorker();
  const again = await scene.openPage('popup.html');
  await again.getByRole('button', { name: 'What you did last' }).click();
  await expectCleanInBoth(again, 'what was done last');
  await scene.stopWorker();
  await again.getByRole('button', { name: 'Undo: Done: Call · Ada Field' }).click();
  await again.keyboard.press('Escape');
  await expect(rowOf(again, 'Ada Field')).toContainText('Overdue');
  expect((await enrollmentOf(scene, 'ada@acme.example')).stepIndex).toBe(2);
});

test('bulk acts, filters and grouping that are remembered, lists of every kind', async ({ scene }) => {
  await restoreBook(scene.backstage, exampleBackup(scene.now()));
  let popup = await scene.openPage('popup.html');

  await rowOf(popup, 'Ada Field').hover();
  await popup.getByRole('checkbox', { name: 'Select Ada Field' }).check();
  await popup.getByRole('checkbox', { name: 'Select Eve Stone' }).check();
  await expectCleanInBoth(popup, 'rows selected');
  await popup.getByRole('button', { name: 'Done: 2 selected' }).click();
  await expect(popup.getByRole('status').filter({ hasText: '2 done' })).toBeVisible();
  await expect.poll(scene.badge).toBe('3');
  await popup.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect.poll(scene.badge).toBe('5');

  await popup.getByRole('button', { name: 'Group and filter' }).click();
  await popup.getByRole('combobox', { name: 'Group by' }).selectOption('Company');
  await popup.getByRole('combobox', { name: 'Cadence' }).selectOption('Cold outbound');
  await expectCleanInBoth(popup, 'group and filter');
  await popup.close();
  popup = await scene.openPage('popup.html');
  await expect.poll(() => names(popup)).toEqual(['Ben Brook', 'Eve Stone']);
  expect(await popup.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Globex', 'Hooli']);
  await popup.getByRole('button', { name: /a filter is on/ }).click();
  await popup.getByRole('combobox', { name: 'Channel' }).selectOption('Meeting');
  await popup.keyboard.press('Escape');
  await expectCleanInBoth(popup, 'nothing matches');
  await popup.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(async () => (await names(popup)).length).toBe(5);
  await popup.getByRole('button', { name: 'Group and filter' }).click();
  await popup.getByRole('combobox', { name: 'Group by' }).selectOption('Day');
  await popup.keyboard.press('Escape');

  await popup.getByRole('tab', { name: 'Snoozed' }).click();
  await expect.poll(() => names(popup)).toEqual(['Iris Glen', 'Nia Wells']);
  expect(await popup.getByRole('heading', { level: 2 }).allTextContents()).toContain('Paused');
  await popup.getByRole('button', { name: 'More actions: Iris Glen' }).click();
  await expectCleanInBoth(popup, 'the menu of a row');
  await popup.getByRole('menuitem', { name: 'End the snooze now' }).click();
  await expect(rowOf(popup, 'Iris Glen')).toContainText('Snooze ended');
  await popup.getByRole('tab', { name: 'Waiting' }).click();
  await expect(rowOf(popup, 'Jon Reed')).toContainText('No reply seen yet');
  await expectCleanInBoth(popup, 'waiting');

  await popup.getByRole('button', { name: 'Notifications' }).click();
  await popup.getByRole('menuitem', { name: 'Silent for an hour' }).click();
  await expect(popup.getByRole('button', { name: /^Silent until/ })).toBeVisible();
  await popup.close();
  popup = await scene.openPage('popup.html');
  // G13: it opens on what is to do, wherever it was left.
  await expect(popup.getByRole('tab', { name: /^To do/ })).toHaveAttribute('aria-selected', 'true');
  await popup.getByRole('button', { name: /^Silent until/ }).click();
  await popup.getByRole('menuitem', { name: 'Notify again now' }).click();
  await expect(popup.getByRole('button', { name: 'Notifications' })).toBeVisible();
});

test('the prospect page: edit, notes, merge and split, finish and restart, erase', async ({ scene }) => {
  await restoreBook(scene.backstage, exampleBackup(scene.now()));
  const popup = await scene.openPage('popup.html');
  await popup.locator('.nt-row-name', { hasText: 'Ada Field' }).first().click();
  const page = popup.getByRole('article');
  await expect(page.getByRole('heading', { name: 'Ada Field' })).toBeVisible();
  await expectCleanInBoth(popup, 'the prospect page');
  const act = async (name: string) => {
    await page.getByRole('button', { name: /^More actions/ }).click();
    await popup.getByRole('menuitem', { name }).click();
  };
  const prospects = async () => (await scene.rows('prospects')).map((each) => each.name);

  await act('Edit');
  await popup.getByRole('textbox', { name: 'Addresses' }).fill('ada');
  await popup.getByRole('button', { name: 'Save' }).click();
  await expect(popup.getByRole('alert')).toContainText('“ada” is not an address');
  await expectCleanInBoth(popup, 'a wrong address');
  await popup.getByRole('textbox', { name: 'Addresses' }).fill('ada@acme.example\nada.field@acme.example');
  await popup.getByRole('textbox', { name: 'Name' }).fill('Ada Meadow');
  await popup.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Ada Meadow' })).toBeVisible();
  await expect(page.getByText('ada.field@acme.example')).toBeVisible();

  await page.getByRole('textbox', { name: 'Notes' }).fill('Met at the fair');
  await page.getByRole('textbox', { name: 'Notes' }).blur();
  const notesOfAda = async () => (await scene.rows('prospects')).find((each) => each.name === 'Ada Meadow')?.notes;
  await expect.poll(notesOfAda).toBe('Met at the fair');

  await act('Merge with another…');
  await popup.getByRole('textbox', { name: 'Find the other prospect' }).fill('finn');
  await expectCleanInBoth(popup, 'merge');
  await popup.getByRole('button', { name: 'Merge Finn Lake' }).click();
  await expect(page.getByText('finn@acme.example')).toBeVisible();
  expect(await prospects()).not.toContain('Finn Lake');
  await act('Split again…');
  await popup.getByRole('button', { name: 'Split again…' }).click();
  await expect.poll(prospects).toContain('Finn Lake');
  await expect(page.getByText('finn@acme.example')).toHaveCount(0);

  await act('Finish…');
  await popup.getByRole('combobox', { name: 'How it ended' }).selectOption('Meeting booked');
  await popup.getByRole('button', { name: 'Finish…', exact: true }).click();
  await expect(page.getByText('Meeting booked', { exact: true })).toBeVisible();
  await act('Restart from the first step');
  await expect(page.getByText('Touch 1 of 6')).toBeVisible();

  await act('Erase…');
  const ask = popup.getByRole('alertdialog', { name: 'Erase Ada Meadow?' });
  await expect(ask).toContainText(/with 2 touches and \d+ log entries for good/);
  await expectCleanInBoth(popup, 'asking before erasing');
  await ask.getByRole('button', { name: 'Cancel' }).click();
  expect(await prospects()).toContain('Ada Meadow');
  await act('Erase…');
  await ask.getByRole('button', { name: 'Erase for good' }).click();
  await expect(popup.getByText('Erased · Ada Meadow')).toBeVisible();
  expect(await prospects()).not.toContain('Ada Meadow');
  await expect.poll(() => names(popup)).not.toContain('Ada Meadow');
});

test.describe('two accounts', () => {
  const accounts = [
    { address: ROBIN, name: 'Robin' },
    { address: SECOND, name: 'Second' },
  ];
  test.use({ sceneOptions: { gmail: { accounts } } });

  test('one row for one mail and for one person; a thread opens in the account it belongs to', async ({ scene }) => {
    const gmail = await scene.browser.context.newPage();
    await openInbox(gmail, 0);
    const people = [
      { name: 'Ann Oak', address: 'ann@acme.example', mailbox: ROBIN, legacyThreadId: '19a0e0e000000001' },
      { name: 'Bo Elm', address: 'bo@acme.example', mailbox: ROBIN, legacyThreadId: '19a0e0e000000001' },
      { name: 'Cy Ash', address: 'cy@globex.example', mailbox: SECOND, legacyThreadId: '19a0e0e000000002' },
      { name: 'Di Fir', address: 'di@hooli.example', mailbox: ROBIN, legacyThreadId: '19a0e0e000000003' },
      { name: 'Di Fir', address: 'di@hooli.example', mailbox: SECOND, legacyThreadId: '19a0e0e000000004' },
    ];
    await restoreBook(scene.backstage, mailedBackup(scene.now(), people));
    const popup = await scene.openPage('popup.html');
    await expect.poll(() => names(popup)).toHaveLength(3);
    await expect(rowOf(popup, 'Ann Oak')).toContainText('and 1 more');
    await expect(rowOf(popup, 'Di Fir')).toContainText('Also in');
    await expect(popup.getByRole('tab', { name: 'To do' })).toContainText('5');
    await popup.getByRole('button', { name: 'Done: Ann Oak' }).click();
    await expect.poll(scene.badge).toBe('3');
    expect((await enrollmentOf(scene, 'bo@acme.example')).stepIndex).toBe(2);
    await rowOf(popup, 'Ann Oak').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(scene.badge).toBe('5');
    expect((await enrollmentOf(scene, 'bo@acme.example')).stepIndex).toBe(1);

    const opened = scene.browser.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'More actions: Cy Ash' }).click();
    await popup.getByRole('menuitem', { name: 'Open the thread' }).click();
    const tab = await opened;
    await expect.poll(() => tab.url()).toBe('https://mail.google.com/mail/u/1/#all/19a0e0e000000002');
  });
});
