import { expect, type Page } from '@playwright/test';
import * as gmail from '../gmail-stand-in/driver.ts';
import { exampleMails } from '../gmail-stand-in/example-mails.ts';
import { type GmailStandIn, type StandInOptions, startGmailStandIn } from '../gmail-stand-in/server.ts';
import { TestClock } from '../support/clock.ts';
import { sharedTest } from '../support/scene.ts';

/** The look-alike by itself, without the extension: what the other tests rest on. */

const ACCOUNTS = [
  { address: 'robin@vendor.example', name: 'Robin Vendor', aliases: ['sales@vendor.example'] },
  { address: 'second@vendor.example', name: 'Second' },
  { address: 'boss@vendor.example', name: 'Boss', delegate: { via: 0, id: 'AEoRXabc' } },
];

let standIn: GmailStandIn;
let page: Page;

/** `begin` starts the look-alike with its example mails and opens its inbox as `page`. */
const test = sharedTest.extend<{ begin(options?: StandInOptions): Promise<void> }>({
  begin: async ({ shared }, use) => {
    const clock = TestClock.startingAt();
    const { context, close } = await shared.lendBare(clock);
    const errors: string[] = [];
    await use(async (options = {}) => {
      standIn = await startGmailStandIn({ accounts: ACCOUNTS, front: shared.front, ...options });
      standIn.control.setNow(clock.now().at);
      exampleMails(standIn.control, clock.now().at);
      page = await context.newPage();
      page.on('pageerror', (error) => errors.push(error.message));
      await gmail.openInbox(page);
    });
    await close();
    await standIn.close();
    expect(errors).toEqual([]);
  },
});

const bySubject = (subject: string) => standIn.state.messages().filter((each) => each.subject === subject);

test('a mail is sent, taken back by link, sent again by keyboard and final after the window', async ({ begin }) => {
  await begin({ trustedTypes: true });
  const window = await gmail.compose(page, { to: ['nadia@acme.example'], subject: 'Hello', body: 'One\n<two>' });
  const id = await gmail.messageIdOf(window);
  await gmail.clickSend(window);
  await gmail.waitForToast(page);
  await expect(page.locator('#link_vsm')).toBeVisible();
  expect(standIn.state.settling().map((each) => each.id)).toEqual([id]);
  await gmail.undo(page);
  await expect.poll(() => standIn.state.drafts().map((each) => each.id)).toEqual([id]);
  await gmail.ctrlEnter(page.locator('[data-compose-id]'));
  await gmail.waitForToast(page);
  standIn.control.settle();
  expect(standIn.state.sent().map((each) => each.id)).toEqual([id]);
});

test('a reply never saved goes out at once; what arrives is shown and read', async ({ begin }) => {
  await begin({ draftSaveMs: 60_000 });
  const ids = standIn.control.arrive({
    from: { address: 'kofi@harbour.example', name: 'Kofi' },
    to: [
      { address: 'robin@vendor.example', name: 'Robin' },
      { address: 'lena@northwind.example', name: 'Lena' },
    ],
    subject: 'A question',
    snippet: 'What does it cost?',
  });
  await gmail.rowOf(page, ids.threadId).click();
  const answer = await gmail.reply(page, { body: 'Not much', bcc: ['boss@vendor.example'] }, 'reply-all');
  await gmail.ctrlEnter(answer);
  await gmail.waitForToast(page);
  await expect(page.locator('#link_vsm')).toHaveCount(0);
  const [sent] = standIn.state.settling();
  expect(sent?.to.map(({ address }) => address)).toEqual(['kofi@harbour.example', 'lena@northwind.example']);
  expect(sent?.bcc.map(({ address }) => address)).toEqual(['boss@vendor.example']);
  expect(sent?.threadId).toBe(ids.threadId);
  expect(standIn.state.message(ids.messageId)?.labels).not.toContain('^u');
});

test('several windows, typed recipients, an alias, full screen and a window of its own', async ({ begin }) => {
  await begin();
  const one = await gmail.compose(page, { to: ['a@acme.example'], subject: 'One', body: '1' });
  const two = await gmail.compose(page, {
    to: ['b@acme.example'],
    subject: 'Two',
    body: '2',
    unconfirmed: true,
    from: 'sales@vendor.example',
  });
  await gmail.fullScreen(two);
  await gmail.ctrlEnter(two);
  await gmail.waitForToast(page);
  expect(bySubject('Two')[0]).toMatchObject({
    from: { address: 'sales@vendor.example' },
    to: [{ address: 'b@acme.example' }],
  });
  const out = await gmail.popOut(one);
  await expect(out.page.locator('body.xE.xp')).toBeVisible();
  await gmail.clickSend(out.compose);
  await expect.poll(() => bySubject('One').map(({ labels }) => labels.includes('^pfg'))).toEqual([true]);
  await expect.poll(() => out.page.isClosed()).toBe(true);
});

test('a scheduled mail is listed, cancelled, scheduled again and leaves', async ({ begin }) => {
  await begin();
  const window = await gmail.compose(page, { to: ['a@acme.example'], subject: 'Later', body: 'x' });
  await gmail.scheduleSend(window, '2031-01-02T08:00');
  await gmail.waitForToast(page);
  await gmail.goToList(page, 'scheduled');
  await gmail.rows(page).first().click();
  await gmail.cancelScheduled(page);
  await expect.poll(() => standIn.state.drafts().length).toBe(1);
  await gmail.scheduleSend(page.locator('[data-compose-id]'), '2031-01-03T08:00');
  await gmail.waitForToast(page);
  standIn.control.leaveScheduled();
  expect(standIn.state.sent().map(({ subject }) => subject)).toEqual(['Later']);
});

test('trouble: 500 and lost answers are repeated, 400 opens the mail again, offline waits', async ({ begin }) => {
  await begin();
  const send = async (subject: string) =>
    gmail.clickSend(await gmail.compose(page, { to: ['a@acme.example'], subject, body: 'x' }));
  standIn.control.failNext({ status: 500 });
  await send('S500');
  await gmail.waitForToast(page);
  standIn.control.failNext({ status: 'network', taken: true });
  await send('Lost');
  await gmail.waitForToast(page);
  expect(bySubject('Lost')).toHaveLength(1);
  standIn.control.offline(true);
  await send('Offline');
  await expect(gmail.toast(page).locator('#link_undo')).toHaveCount(0);
  expect(bySubject('Offline')).toEqual([]);
  standIn.control.offline(false);
  await gmail.waitForToast(page);
  expect(bySubject('Offline')).toHaveLength(1);
  standIn.control.failNext({ status: 400 });
  await send('S400');
  const again = page.locator('[data-compose-id]');
  await gmail.clickSend(again);
  await gmail.waitForToast(page);
  await gmail.undoByKey(page);
  await expect.poll(() => standIn.state.drafts().map(({ subject }) => subject)).toEqual(['S400']);
  await gmail.discard(again);
  await expect.poll(() => standIn.state.drafts()).toEqual([]);
});

test('a delegated mailbox, conversation view off, minimal answers in the object form', async ({ begin }) => {
  await begin({ conversationView: false, wire: 'object', minimalAnswers: true });
  standIn.control.arrive({
    account: 'boss@vendor.example',
    from: { address: 'x@acme.example', name: 'X' },
    subject: 'For the boss',
    snippet: 'Hi',
  });
  await gmail.openInbox(page, '0/d/AEoRXabc');
  await expect(page).toHaveTitle('Inbox (1) - boss@vendor.example - Gmail');
  await gmail.rows(page).first().click();
  const answer = await gmail.reply(page, { body: 'Yes' });
  await gmail.clickSendAndArchive(answer);
  await gmail.waitForToast(page);
  const [sent] = standIn.state.settling('boss@vendor.example');
  expect(sent?.labels).toContain('^a');
  expect(standIn.exchanges.at(-1)?.path).toBe('/sync/u/0/d/AEoRXabc/i/s');
});

test('lists: mail by list answer, from the phone, search, and one main region', async ({ begin }) => {
  await begin({ language: 'ar', theme: 'dark', splitPane: 'three', density: 'compact' });
  const person = { address: 'z@acme.example', name: 'Z' };
  const { threadId } = standIn.control.arrive({ from: person, subject: 'By list', snippet: '…', via: 'bv' });
  await gmail.rowOf(page, threadId).waitFor();
  const phone = standIn.control.sendFromElsewhere({ to: [person], subject: 'Phone', snippet: '…' });
  await gmail.goToList(page, 'sent');
  await gmail.rowOf(page, phone.threadId).waitFor();
  await gmail.goToList(page, 'search/phone');
  // Three rows a thread in this pane; the first has the id.
  await expect(page.locator('div[role=main] tr.zA[id]')).toHaveCount(1);
  await expect(page.locator('[role=main]')).toHaveCount(1);
  expect(await page.locator('tr.zA').count()).toBeGreaterThan(1);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});

test('eight tabs hear of a mail at once; a thread has a window of its own and can be archived', async ({ begin }) => {
  await begin();
  const pages = [page];
  for (let index = 0; index < 7; index += 1) pages.push(await page.context().newPage());
  for (const each of pages) await gmail.openInbox(each);
  const { threadId, messageId } = standIn.control.arrive({
    from: { address: 'q@acme.example', name: 'Q' },
    subject: 'To all tabs',
    snippet: '…',
  });
  for (const each of pages) await gmail.rowOf(each, threadId).waitFor();
  await gmail.openThread(page, threadId);
  await gmail.archive(page);
  await expect(gmail.rowOf(page, threadId)).toHaveCount(0);
  await expect.poll(() => standIn.state.message(messageId)?.labels).toContain('^a');
  await gmail.openThreadWindow(page, threadId);
  await gmail.clickSend(await gmail.reply(page, { body: 'From a window' }));
  await gmail.waitForToast(page);
  expect(standIn.state.settling()).toHaveLength(1);
});
