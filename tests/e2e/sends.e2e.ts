import { expect } from '@playwright/test';
import { toInstant } from '@/lib/domain/time/zone';
import * as gmail from '../gmail-stand-in/driver';
import { expectAsInMailbox, expectStates, ledger, SETTLED, TAKEN } from '../support/ledger';
import { test } from '../support/scene';

/** Every way a mail leaves. Each scenario writes to people of its own, so many share one scene. */

const ROBIN = 'robin@vendor.example';

test.describe('new mail', () => {
  test.use({
    sceneOptions: { gmail: { accounts: [{ address: ROBIN, name: 'Robin', aliases: ['sales@vendor.example'] }] } },
  });

  test('from windows of every kind is logged once, with the right people', async ({ scene }) => {
    test.slow();
    const page = await scene.browser.context.newPage();
    await gmail.openInbox(page);

    await gmail.clickSend(await gmail.compose(page, { to: ['new@acme.example'], subject: 'New', body: 'Hello' }));
    await gmail.waitForToast(page);

    // Several open at once, sent in another order than opened.
    const first = await gmail.compose(page, { to: ['first@acme.example'], subject: 'First', body: '1' });
    const second = await gmail.compose(page, { to: ['second@acme.example'], subject: 'Second', body: '2' });
    const third = await gmail.compose(page, { to: ['third@acme.example'], subject: 'Third', body: '3' });
    for (const window of [second, third, first]) await gmail.clickSend(window);

    const out = await gmail.popOut(
      await gmail.compose(page, { to: ['popout@acme.example'], subject: 'Pop-out', body: 'Hello' }),
    );
    await gmail.clickSend(out.compose);

    const full = await gmail.compose(page, { to: ['full@acme.example'], subject: 'Full screen', body: 'Hello' });
    await gmail.fullScreen(full);
    await gmail.clickSend(full);

    await gmail.ctrlEnter(
      await gmail.compose(page, { to: ['keys@acme.example'], subject: 'By keyboard', body: 'Hello' }),
    );

    await gmail.clickSend(
      await gmail.compose(page, { to: ['typed@acme.example'], subject: 'Typed', body: 'Hello', unconfirmed: true }),
    );

    await gmail.clickSend(
      await gmail.compose(page, {
        to: ['alias@acme.example'],
        subject: 'Alias',
        body: 'Hello',
        from: 'sales@vendor.example',
      }),
    );

    await gmail.clickSend(
      await gmail.compose(page, {
        to: ['to-one@acme.example', 'to-two@other.example'],
        cc: ['cc@acme.example'],
        bcc: ['bcc@acme.example'],
        subject: 'Copies',
        body: 'Hello',
      }),
    );
    await gmail.waitForToast(page);

    const simple = (name: string) => ({
      state: 'confirmed',
      mailbox: ROBIN,
      to: [`${name}@acme.example`],
      cc: [],
      bcc: [],
      touched: [`${name}@acme.example`],
      enrolled: [`${name}@acme.example`],
    });
    const both = ['to-one@acme.example', 'to-two@other.example'];
    const expected = {
      New: simple('new'),
      First: simple('first'),
      Second: simple('second'),
      Third: simple('third'),
      'Pop-out': simple('popout'),
      'Full screen': simple('full'),
      'By keyboard': simple('keys'),
      Typed: simple('typed'),
      Alias: simple('alias'),
      Copies: {
        ...simple(''),
        ...{ to: both, cc: ['cc@acme.example'], bcc: ['bcc@acme.example'], touched: both, enrolled: both },
      },
    };
    await expectStates(scene, Object.fromEntries(Object.keys(expected).map((subject) => [subject, TAKEN])));
    await scene.passTime(SETTLED);
    await expectStates(scene, Object.fromEntries(Object.keys(expected).map((subject) => [subject, 'confirmed'])));
    expect(await ledger(scene)).toEqual(expected);
    await expectAsInMailbox(scene);
    const [copied] = (await scene.rows('events')).filter((each) => each.subject === 'Copies');
    expect(copied).toMatchObject({ cc: ['cc@acme.example'], bcc: ['bcc@acme.example'] });
  });
});

test.describe('answers the rep writes', () => {
  test.use({ sceneOptions: { gmail: { draftSaveMs: 60_000 } } });

  test('never saved as drafts, archived, forwarded or sent beside another draft, are followed once', async ({
    scene,
  }) => {
    test.slow();
    const page = await scene.browser.context.newPage();
    await gmail.openInbox(page);
    const from = (name: string, others: string[] = []) => {
      const to = [ROBIN, ...others].map((address) => ({ address, name: '' }));
      const person = { address: `${name}@acme.example`, name };
      return scene.gmail.control.arrive({ from: person, to, subject: name, snippet: 'A question' }).threadId;
    };
    const threads = {
      inline: from('inline'),
      all: from('all', ['also@acme.example']),
      forward: from('forward'),
      archive: from('archive'),
      docked: from('docked'),
    };
    await gmail.openThread(page, threads.inline);
    await gmail.clickSend(await gmail.reply(page, { body: 'Yes' }));
    await gmail.waitForToast(page);

    await gmail.openThread(page, threads.all);
    await gmail.ctrlEnter(await gmail.reply(page, { body: 'Yes, all' }, 'reply-all'));
    await gmail.waitForToast(page);

    await gmail.openThread(page, threads.forward);
    await gmail.clickSend(await gmail.reply(page, { to: ['forwarded@other.example'], body: 'See' }, 'forward'));
    await gmail.waitForToast(page);

    await gmail.openThread(page, threads.archive);
    await gmail.clickSendAndArchive(await gmail.reply(page, { body: 'Done' }));
    await gmail.waitForToast(page);

    await gmail.openThread(page, threads.docked);
    await gmail.clickSend(await gmail.popOutReply(await gmail.reply(page, { body: 'Yes' })));
    await gmail.waitForToast(page);

    // The other draft, never saved before, travels in the same request as the send.
    await gmail.goToList(page, 'inbox');
    const draft = await gmail.compose(page, { to: ['draft@acme.example'], subject: 'Only a draft', body: 'Not yet' });
    const draftId = await gmail.messageIdOf(draft);
    await gmail.clickSend(await gmail.compose(page, { to: ['batch@acme.example'], subject: 'Batch', body: 'Now' }));
    await gmail.waitForToast(page);
    expect(scene.gmail.state.drafts().map((each) => each.id)).toEqual([draftId]);

    const subjects = ['Re: inline', 'Re: all', 'Fwd: forward', 'Re: archive', 'Re: docked', 'Batch'];
    await expectStates(scene, Object.fromEntries(subjects.map((subject) => [subject, TAKEN])));
    await scene.passTime(SETTLED);
    await expectStates(scene, Object.fromEntries(subjects.map((subject) => [subject, 'confirmed'])));
    const entries = await ledger(scene);
    expect(Object.fromEntries(Object.entries(entries).map(([subject, { touched }]) => [subject, touched]))).toEqual({
      // Answers to what others began, and a forward: followed, and nobody is enrolled unasked.
      ...{ 'Re: inline': [], 'Re: all': [], 'Fwd: forward': [], 'Re: archive': [], 'Re: docked': [] },
      Batch: ['batch@acme.example'],
    });
    for (const { touched, enrolled } of Object.values(entries)) expect(enrolled).toEqual(touched);
    await expectAsInMailbox(scene);
    const threadOf = async (subject: string) =>
      (await scene.rows('sends')).find((each) => each.subject === subject)?.threadId;
    expect(await threadOf('Re: inline')).toBe(threads.inline);
    expect(await threadOf('Re: archive')).toBe(threads.archive);
  });
});

test.describe('several mailboxes', () => {
  const SECOND = 'second@partner.example';
  const BOSS = 'boss@vendor.example';
  test.use({
    sceneOptions: {
      gmail: {
        accounts: [
          { address: ROBIN, name: 'Robin' },
          { address: SECOND, name: 'Second' },
          { address: BOSS, name: 'Boss', delegate: { via: 0, id: 'AEoRXabc' } },
        ],
      },
    },
  });

  test('two accounts in two tabs and a delegated mailbox keep their prospects apart', async ({ scene }) => {
    const { context } = scene.browser;
    const [one, two, three] = [await context.newPage(), await context.newPage(), await context.newPage()];
    await gmail.openInbox(one, 0);
    await gmail.openInbox(two, 1);
    await gmail.openInbox(three, '0/d/AEoRXabc');
    // The same person, written to from all three.
    const write = (subject: string) => ({ to: ['shared@acme.example'], subject, body: 'Hello' });
    const windows = [
      await gmail.compose(one, write('From one')),
      await gmail.compose(two, write('From two')),
      await gmail.compose(three, write('From the boss')),
    ];
    await Promise.all(windows.map((window) => gmail.clickSend(window)));
    for (const page of [one, two, three]) await gmail.waitForToast(page);
    await expectStates(scene, { 'From one': TAKEN, 'From two': TAKEN, 'From the boss': TAKEN });
    await scene.passTime(SETTLED);
    await expectStates(scene, { 'From one': 'confirmed', 'From two': 'confirmed', 'From the boss': 'confirmed' });
    const entries = await ledger(scene);
    expect(Object.fromEntries(Object.entries(entries).map(([subject, { mailbox }]) => [subject, mailbox]))).toEqual({
      'From one': ROBIN,
      'From two': SECOND,
      'From the boss': BOSS,
    });
    expect((await scene.rows('prospects')).map(({ mailbox }) => mailbox).sort()).toEqual([BOSS, ROBIN, SECOND]);
    expect(await scene.rows('touches')).toHaveLength(3);

    // A reply in one mailbox ends the enrollment of that mailbox alone.
    const [mail] = scene.gmail.state.sent(SECOND).concat(scene.gmail.state.settling(SECOND));
    scene.gmail.control.arrive({
      account: SECOND,
      thread: mail?.threadId ?? '',
      from: { address: 'shared@acme.example', name: 'Shared' },
      snippet: 'Thank you',
    });
    const states = async () => {
      const prospects = await scene.rows('prospects');
      const found = (await scene.rows('enrollments')).map((each) => [
        prospects.find(({ id }) => id === each.prospectId)?.mailbox,
        each.state,
      ]);
      return Object.fromEntries(found);
    };
    await expect.poll(states).toEqual({ [ROBIN]: 'active', [SECOND]: 'finished', [BOSS]: 'active' });
  });
});

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
