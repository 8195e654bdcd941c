import { expect } from '@playwright/test';
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
