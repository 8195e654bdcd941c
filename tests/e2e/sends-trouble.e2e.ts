import { expect } from '@playwright/test';
import { toInstant } from '@/lib/domain/time/zone';
import * as gmail from '../gmail-stand-in/driver';
import { expectAsInMailbox, expectStates, ledger, SETTLED, TAKEN } from '../support/ledger';
import { test } from '../support/scene';

/** Every way a mail leaves. Each scenario writes to people of its own, so many share one scene. */

test.describe('conversation view off, in the form of 2019', () => {
  test.use({ sceneOptions: { gmail: { conversationView: false, wire: 'object', minimalAnswers: true } } });

  test('a mail and an answer are logged under their thread', async ({ scene }) => {
    const page = await scene.browser.context.newPage();
    const { threadId } = scene.gmail.control.arrive({
      from: { address: 'asks@acme.example', name: 'Asks' },
      subject: 'Asks',
      snippet: 'A question',
    });
    await gmail.openInbox(page);
    await gmail.clickSend(await gmail.compose(page, { to: ['new@acme.example'], subject: 'New', body: 'Hello' }));
    await gmail.waitForToast(page);
    await gmail.rows(page).first().click();
    await gmail.clickSend(await gmail.reply(page, { body: 'Yes' }));
    await gmail.waitForToast(page);
    await gmail.goToList(page, 'inbox');
    await gmail.clickSend(await gmail.compose(page, { to: ['undone@acme.example'], subject: 'Undone', body: 'Oh' }));
    await gmail.waitForToast(page);
    await gmail.undo(page);
    await expectStates(scene, { New: TAKEN, 'Re: Asks': TAKEN, Undone: 'undone' });
    await scene.passTime(SETTLED);
    await expectStates(scene, { New: 'confirmed', 'Re: Asks': 'confirmed', Undone: 'undone' });
    await expectAsInMailbox(scene);
    expect((await scene.rows('touches')).map((each) => each.subject).sort()).toEqual(['New']);
    expect((await scene.rows('sends')).find((each) => each.subject === 'Re: Asks')?.threadId).toBe(threadId);
  });
});

test.describe('trouble', () => {
  // Drafts are not saved on the way: a failure that the test asks for is then that of the send.
  test.use({ sceneOptions: { gmail: { draftSaveMs: 60_000 } } });

  test('sends that fail, wait or lose their tab are touches once they have left, and only then', async ({ scene }) => {
    test.slow();
    const page = await scene.browser.context.newPage();
    const { control, state } = scene.gmail;
    await gmail.openInbox(page);
    const write = (name: string) => gmail.compose(page, { to: [`${name}@acme.example`], subject: name, body: 'Hello' });
    /** The window of a mail that was opened again. */
    const reopened = page.locator('div[role=dialog][data-compose-id]');

    // Gmail repeats by itself.
    const five = await write('s500');
    control.failNext({ status: 500, times: 2 });
    await gmail.clickSend(five);
    await gmail.waitForToast(page);
    const net = await write('network');
    control.failNext({ status: 'network' });
    await gmail.clickSend(net);
    await gmail.waitForToast(page);
    // Gmail has it, the answer is lost.
    const lost = await write('lost-answer');
    control.failNext({ status: 'network', taken: true });
    await gmail.clickSend(lost);
    await gmail.waitForToast(page);

    // Refused and never sent; refused and sent again by hand.
    const never = await write('given-up');
    control.failNext({ status: 400 });
    await gmail.clickSend(never);
    await expectStates(scene, { 'given-up': 'failed' });
    await gmail.saveAndClose(reopened);
    const again = await write('s400');
    control.failNext({ status: 400 });
    await gmail.clickSend(again);
    await expectStates(scene, { s400: 'failed' });
    await gmail.clickSend(reopened);
    await gmail.waitForToast(page);

    const waits = await write('offline');
    control.offline(true);
    await gmail.clickSend(waits);
    await page.waitForTimeout(2_000);
    expect((await ledger(scene)).offline?.state).not.toBe('accepted');
    control.offline(false);
    await gmail.waitForToast(page);

    // The tab closes while Gmail has not answered yet.
    const closed = await write('tab-closed');
    control.slow(3_000);
    await gmail.clickSend(closed);
    await expect.poll(async () => (await ledger(scene))['tab-closed']?.state).toBe('requested');
    await page.close();
    control.slow(0);
    const other = await scene.browser.context.newPage();
    await gmail.openInbox(other);
    await expect.poll(() => state.messages().some((each) => each.subject === 'tab-closed')).toBe(true);

    const left = ['s500', 'network', 'lost-answer', 's400', 'offline'];
    await expectStates(scene, Object.fromEntries(left.map((name) => [name, TAKEN])));
    await scene.passTime(SETTLED);
    await expectStates(scene, { ...Object.fromEntries(left.map((name) => [name, 'confirmed'])), 'given-up': 'failed' });
    control.settle();
    await gmail.goToList(other, 'sent');
    await expectStates(scene, { 'tab-closed': 'confirmed' });
    const touched = (await scene.rows('touches')).map((each) => each.subject).sort();
    expect(touched).toEqual([...left, 'tab-closed'].sort());
  });
});

test('undone, sent again, scheduled, changed, cancelled, and sent from the phone', async ({ scene }) => {
  const page = await scene.browser.context.newPage();
  const { control, state } = scene.gmail;
  await gmail.openInbox(page);
  const write = (name: string) => gmail.compose(page, { to: [`${name}@acme.example`], subject: name, body: 'Hello' });
  const send = async (name: string) => {
    await gmail.clickSend(await write(name));
    await gmail.waitForToast(page);
  };
  const reopened = page.locator('div[role=dialog][data-compose-id]');

  await send('by-link');
  await gmail.undo(page);
  await gmail.saveAndClose(reopened);
  await send('by-key');
  await gmail.undoByKey(page);
  await gmail.saveAndClose(reopened);
  await expectStates(scene, { 'by-link': 'undone', 'by-key': 'undone' });

  // Taken back, changed, and sent to somebody else than first written to.
  await send('again');
  await gmail.undo(page);
  await expectStates(scene, { again: 'undone' });
  await gmail.write(reopened, { to: ['added@acme.example'] });
  await gmail.clickSend(reopened);
  await gmail.waitForToast(page);

  const scheduleFor = async (name: string, at: string) => {
    await gmail.scheduleSend(await write(name), at);
    await gmail.waitForToast(page);
  };
  await scheduleFor('leaves', '2031-01-02T08:00');
  await scheduleFor('changed', '2031-01-02T09:00');
  await scheduleFor('cancelled', '2031-01-02T10:00');
  await expectStates(scene, { leaves: 'scheduled', changed: 'scheduled', cancelled: 'scheduled' });
  const openScheduled = async (name: string) => {
    await gmail.goToList(page, 'scheduled');
    await gmail.rows(page).filter({ hasText: name }).click();
    await gmail.cancelScheduled(page);
    await reopened.waitFor();
  };
  await openScheduled('cancelled');
  await gmail.saveAndClose(reopened);
  await openScheduled('changed');
  await gmail.scheduleSend(reopened, '2031-03-04T09:00');
  await gmail.waitForToast(page);
  await expectStates(scene, { changed: 'scheduled', cancelled: 'cancelled' });
  const scheduledFor = (await scene.rows('sends')).find((each) => each.subject === 'changed')?.scheduledFor;
  expect(scheduledFor).toBe(toInstant('2031-03-04T09:00', scene.now().zone));

  await scene.passTime(SETTLED);
  await expectStates(scene, { again: 'confirmed' });
  expect((await ledger(scene)).again).toMatchObject({
    to: ['added@acme.example', 'again@acme.example'],
    touched: ['added@acme.example', 'again@acme.example'],
  });
  expect(await scene.rows('touches')).toHaveLength(2);

  // Time alone confirms no scheduled mail: Gmail must show it as sent.
  await gmail.goToList(page, 'inbox');
  const id = state.scheduled().find((each) => each.subject === 'leaves')?.id ?? '';
  control.leaveScheduled(id);
  await expectStates(scene, { leaves: 'confirmed', changed: 'scheduled', cancelled: 'cancelled' });

  // From the phone to a prospect, two minutes ago; nobody new is enrolled by it.
  await scene.passTime({ minutes: 5 });
  const again = state.messages().find((each) => each.subject === 'again');
  const phone = control.sendFromElsewhere({
    thread: again?.threadId ?? '',
    to: [{ address: 'again@acme.example', name: '' }],
    subject: 'From the phone',
    snippet: 'One more thing',
    at: scene.now().at - 2 * 60_000,
  });
  control.sendFromElsewhere({ to: [{ address: 'new@acme.example', name: '' }], subject: 'New', snippet: 'Hi' });
  // The open page hears of it whole; a list alone would name neither its subject nor its recipients.
  const touched = async () => (await scene.rows('touches')).filter((each) => each.messageId === phone.messageId);
  await expect.poll(async () => (await touched()).length).toBe(1);
  await gmail.goToList(page, 'sent');
  await gmail.rowOf(page, phone.threadId).waitFor();
  expect((await ledger(scene))['From the phone']?.touched).toEqual(['again@acme.example']);
  const subjects = (await scene.rows('touches')).map((each) => each.subject).sort();
  expect(subjects).toEqual(['From the phone', 'again', 'again', 'leaves']);
  expect((await scene.rows('prospects')).some((each) => each.addresses.includes('new@acme.example'))).toBe(false);
});
