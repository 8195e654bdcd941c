import { expect } from '@playwright/test';
import { clickSend, compose, goToList, openInbox, rows, undo, waitForToast } from '../gmail-stand-in/driver';
import { expectAxeClean } from '../support/axe';
import { snoozeInWords, test, tray } from '../support/overlay-scene';
import { test as bare } from '../support/scene';

/** What the rep does with the overlay: on the card after a send, in the tray, beside a thread and beside a draft. */

bare('the card after a send says what was logged and lets the rep decide', async ({ scene }) => {
  const inbox = await scene.browser.context.newPage();
  await openInbox(inbox);
  const card = inbox.getByRole('article', { name: 'Follow-up for the mail you sent' });
  const send = async (to: string[], subject: string) => {
    await clickSend(await compose(inbox, { to, subject, body: 'Hello' }));
    await waitForToast(inbox);
  };

  await send(['ada@acme.example'], 'Too soon');
  await expect(card).toContainText('Settling');
  await expect(card).toContainText(/Touch 1 of 6 to Ada/i);
  // Never over Gmail's own Undo, as long as that is up.
  const [ours, theirs] = await Promise.all([card.boundingBox(), inbox.locator('#link_undo').boundingBox()]);
  expect((ours?.y ?? 0) + (ours?.height ?? 0)).toBeLessThanOrEqual(theirs?.y ?? 0);
  await undo(inbox);
  await expect(card).toContainText('The mail did not go out, so nothing was logged.');
  await expect(card).toHaveCount(0);
  await inbox.locator('[data-compose-id] [data-stand-in=close]').click();

  await send(['ben@globex.example', 'cleo@initech.example', 'dan@gmail.com'], 'Three at once');
  await expect(card.getByRole('listitem')).toHaveCount(3);
  // It stays while pointed at, however long the look takes.
  await card.hover();
  await expectAxeClean(inbox, 'next-touch-sent');
  await card
    .getByRole('button', { name: /is not a prospect/ })
    .first()
    .click();
  await expect(card).toContainText('You won’t be asked again.');
  await card
    .getByRole('button', { name: /^Change the cadence for/ })
    .first()
    .press('Enter');
  await inbox.getByRole('menuitemradio', { name: 'Cold outbound' }).press('Enter');
  await expect(card).toContainText('is now in Cold outbound');
  await expect(card.getByRole('button', { name: /^Follow up with/ })).toHaveCount(1);

  await scene.passTime({ seconds: 40 });
  await expect
    .poll(async () => (await scene.rows('prospects')).map((each) => each.addresses[0]))
    .toEqual(['cleo@initech.example']);
  expect((await scene.rows('enrollments'))[0]).toMatchObject({ cadenceId: 'cold-outbound', state: 'active' });

  await send(['eve@hooli.example'], 'Undone on the card');
  await inbox.getByRole('button', { name: /^Undo the follow-up for/ }).click();
  await expect(inbox.locator('next-touch-sent')).toContainText('Taken back.');
  await scene.passTime({ seconds: 40 });
  await expect
    .poll(async () => (await scene.rows('sends')).filter(({ state }) => state === 'confirmed').length)
    .toBe(2);
  expect((await scene.rows('prospects')).flatMap((each) => each.addresses)).not.toContain('eve@hooli.example');

  // Long after, an old send has no card.
  await scene.passTime({ days: 4 });
  await inbox.reload();
  await tray(inbox).waitFor();
  await inbox.waitForTimeout(300);
  await expect(card).toHaveCount(0);
});

test('the due list by keyboard alone, without touching the keys of Gmail', async ({ scene }) => {
  const { inbox } = scene;
  const due = async () =>
    (await scene.rows('enrollments')).filter((each) => each.nudgeAt !== null && each.nudgeAt <= '2026-11-24T10:05');
  const before = (await due()).length;
  await tray(inbox).focus();
  await inbox.keyboard.press('Enter');
  const list = inbox.getByRole('region', { name: 'Touches due in this mailbox' });
  await expect(list).toBeFocused();
  await expectAxeClean(inbox, 'next-touch-tray');
  const items = list.getByRole('listitem');
  await expect(items).toHaveCount(before);

  await inbox.keyboard.press('?');
  await expect(list).toContainText('Show these keys');
  await inbox.keyboard.press('?');
  await inbox.keyboard.press('d');
  await expect(list).toContainText('Marked done: ');
  await inbox.keyboard.press('u');
  await expect(items.nth(0).getByRole('button', { name: /^Done/ })).toBeVisible();
  await inbox.keyboard.press('d');
  await expect(list).toContainText('Marked done: ');
  await inbox.keyboard.press('j');
  await inbox.keyboard.press('x');
  await expect(list).toContainText('Step skipped: ');
  await inbox.keyboard.press('j');
  await inbox.keyboard.press('s');
  await expect(inbox.getByRole('dialog', { name: 'Snooze until' }).getByRole('button').first()).toBeFocused();
  await inbox.keyboard.press('ArrowDown');
  await inbox.keyboard.press('Enter');
  await expect(list).toContainText('Snoozed to ');
  await expect.poll(async () => (await due()).length).toBe(before - 3);
  await expect(tray(inbox)).toHaveAccessibleName(`${before - 3} touches due. Open the list`);

  await inbox.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(tray(inbox)).toBeFocused();
  // None of these keys reached Gmail: no thread was archived, no view changed.
  expect(new URL(inbox.url()).hash).toBe('#inbox');
  await inbox.keyboard.press('Enter');
  await expect(items).toHaveCount(before - 3);
  await inbox.keyboard.press('o');
  await expect.poll(() => new URL(inbox.url()).hash).toMatch(/^#all\/[0-9a-f]{16}$/);
});

test('beside a thread and a draft', async ({ scene }) => {
  const { inbox } = scene;
  await goToList(inbox, 'sent');
  await rows(inbox).filter({ hasText: 'Onboarding at Umbrella' }).click();
  const card = inbox.getByRole('region', { name: 'Next Touch for this thread' });
  const notice = card.locator('.nt-undo-bar');

  await test.step('the card says who, what is next and why', async () => {
    await inbox.getByRole('button', { name: /^Next Touch: Dan Hill/ }).click();
    await expect(card).toContainText('Umbrella');
    await expect(card).toContainText('Left a voicemail.');
    await expectAxeClean(inbox, 'next-touch-thread');
  });
  await test.step('log, undo, notes, cadence, snooze in words', async () => {
    await card.getByRole('button', { name: 'Log a call' }).click();
    await card.getByLabel('Outcome').selectOption('Reached them');
    await card.getByLabel('Note', { exact: true }).fill('Wants the numbers by Friday.');
    await card.getByRole('button', { name: 'Log it' }).click();
    await expect(notice).toContainText('Call logged: Dan Hill');
    await expect(card).toContainText('Wants the numbers by Friday.');
    await notice.getByRole('button', { name: 'Undo' }).click();
    await expect(card).not.toContainText('Wants the numbers by Friday.');
    await card.getByLabel('Notes').fill('Prefers mornings.');
    await card.getByRole('button', { name: 'Keep notes' }).click();
    await expect
      .poll(async () => (await scene.rows('prospects')).find((each) => each.name === 'Dan Hill')?.notes)
      .toBe('Prefers mornings.');
    await card.getByRole('combobox', { name: /Change cadence/ }).selectOption({ label: 'Cold outbound' });
    await expect(notice).toContainText('Now in Cold outbound');
    await notice.getByRole('button', { name: 'Undo' }).click();
    await expect(card.getByRole('combobox', { name: /Change cadence/ })).toHaveValue('steady');
    await card.getByRole('button', { name: /^Snooze.*Dan Hill/ }).click();
    await snoozeInWords(inbox, 'next tuesday 9am', /Dec 1/);
    await expect(notice).toContainText('Snoozed to');
  });
  await test.step('the name leads to the page of the prospect, each time to the same', async () => {
    const { context } = scene.browser;
    const name = card.getByRole('button', { name: 'Open the page of Dan Hill' });
    const opening = context.waitForEvent('page');
    await name.click();
    const page = await opening;
    await expect(page.getByRole('heading', { name: 'Dan Hill' })).toBeVisible();
    await expect(page).toHaveURL(/options\.html#prospect\/.*dan/);
    const count = context.pages().length;
    await inbox.bringToFront();
    await name.press('Enter');
    await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
    expect(context.pages()).toHaveLength(count);
    await page.close();
    await inbox.bringToFront();
  });
  await test.step('help beside a draft is quiet and goes for good', async () => {
    const draft = await compose(inbox, {
      to: ['finn@acme.example'],
      subject: 'A checklist for audits',
      body: 'Hi Finn, just checking in.',
    });
    const help = inbox.locator('next-touch-compose');
    await expect(help).toContainText('The cadence says');
    await expectAxeClean(inbox, 'next-touch-compose');
    await help.getByRole('button', { name: 'Dismiss this hint' }).first().click();
    await expect(help).not.toContainText('The cadence says');
    await expect(help).toContainText('5th email to acme.example');
    await clickSend(draft);
    await waitForToast(inbox);
    await expect(help.getByRole('listitem')).toHaveCount(0);
  });
});
