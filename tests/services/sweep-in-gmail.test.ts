import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { isQuiet, isWithin } from '@/lib/services/sweep/digest';
import { request, SEND, sendAndSettle } from './support/gmail';
import { threeSent } from './support/three-sent';
import { PROSPECT, REP, World } from './support/world';

describe('in Gmail', () => {
  test('due, chips, tray state and thread card of one mailbox', async () => {
    const world = await threeSent();
    await world.waitUntil('2026-11-25T14:00');
    const gmail = world.gmail();
    expect((await gmail.due({ mailbox: REP })).map((nudge) => nudge.state)).toEqual(['due', 'due', 'due']);
    expect(await gmail.due({ mailbox: 'second@seller.example' })).toEqual([]);
    const chips = await gmail.chips({ mailbox: REP, threadIds: ['thread-a:ada', 'thread-a:nothing'] });
    expect(chips).toMatchObject([{ threadId: 'thread-a:ada', nudge: { address: 'ada@adacorp.example' } }]);
    expect(await gmail.overlayState({ mailbox: REP })).toMatchObject({ enabled: true, due: 3, folded: true });
    await gmail.saveOverlay({ folded: false });
    expect(await gmail.overlayState({ mailbox: REP })).toMatchObject({ folded: false });
    const addresses = [REP, 'ada@adacorp.example', 'new@else.example', 'no-reply@else.example'];
    const card = await gmail.threadCard({
      mailbox: REP,
      threadId: 'thread-a:ada',
      legacyThreadId: null,
      addresses: addresses.map((address) => ({ address, name: '' })),
    });
    expect(card.people.map((each) => [each.address, each.prospectId !== null])).toEqual([
      ['ada@adacorp.example', true],
      ['new@else.example', false],
    ]);
    expect(card.people[0]).toMatchObject({ cadenceName: 'Steady', touches: [{ messageId: 'msg-a:ada' }] });
  });

  test('compose help knows the last touch and the load on the company', async () => {
    const world = await threeSent();
    const context = await world.gmail().composeContext({ mailbox: REP, addresses: ['ada@adacorp.example', 'x'] });
    expect(context.recipients).toMatchObject([
      {
        subjects: ['An idea'],
        last: { channel: 'email' },
        companyLoad: { domain: 'adacorp.example', emails: 1, limit: 3 },
      },
    ]);
  });

  test('the overlay comes into a tab once for each load, and only with something to show', async () => {
    const world = new World();
    expect(await world.gmail(5).opened({ mailbox: REP })).toEqual({ overlay: false });
    expect(world.seen.injected).toEqual([]);
    await sendAndSettle(world, {}, 5);
    expect(world.seen.injected).toEqual([5]);
    await world.restart();
    await sendAndSettle(world, { id: 'msg-a:r2' }, 5);
    expect(world.seen.injected).toEqual([5]);
    expect(await world.gmail(5).opened({ mailbox: REP })).toEqual({ overlay: true });
    expect(world.seen.injected).toEqual([5, 5]);
  });

  test('mail to a colleague alone brings no overlay, the next one to a prospect does', async () => {
    const world = new World();
    await world.gmail(5).opened({ mailbox: REP });
    await sendAndSettle(world, { to: ['colleague@seller.example'] }, 5);
    expect(world.seen.injected).toEqual([]);
    await request(world, SEND, { id: 'msg-a:r2' }, { tabId: 5 });
    expect(world.seen.injected).toEqual([5]);
  });

  test('a thread opens in the account it belongs to, by the number it has now', async () => {
    const world = new World();
    await sendAndSettle(world);
    const accounts = [
      { address: 'first@seller.example', index: 0 },
      { address: REP, index: 2 },
    ];
    await world.gmail().report({ mailbox: REP, reports: [{ kind: 'accounts', accounts }] });
    expect(await world.page('page').openThread(`${REP}:${PROSPECT}`, true)).toBe(true);
    expect(world.seen.opened).toEqual(['/mail/u/2/#all/18c0ffee18c0ffee']);
    expect(await world.page('page').openThread('nobody', false)).toBe(false);

    // It was opened to be answered: told with its card, once, and with no other thread's.
    const isIntended = async (legacyThreadId: string) => {
      const question = { mailbox: REP, threadId: null, legacyThreadId, addresses: [] };
      return (await world.gmail().threadCard(question)).isReplyIntended;
    };
    expect(await isIntended('18c0ffee18c0ff00')).toBe(false);
    expect(await isIntended('18c0ffee18c0ffee')).toBe(true);
    expect(await isIntended('18c0ffee18c0ffee')).toBe(false);
  });

  test('to somebody without a thread a new mail is begun, from Gmail only in the mailbox they belong to', async () => {
    const world = new World();
    const prospectId = `${REP}:cy+sales@globex.example`;
    await world.page('log').execute({
      ...{ type: 'add-prospect', prospectId, addresses: ['cy+sales@globex.example'], name: 'Cy', company: '' },
      ...{ mailbox: REP, source: 'manual' },
    });
    const page = world.page('page');
    expect(await page.openThread(prospectId, false)).toBe(false);
    expect(await page.openThread(prospectId, true)).toBe(true);
    expect(await world.gmail().writeTo({ mailbox: REP, prospectId })).toBe(true);
    expect(await world.gmail().writeTo({ mailbox: 'other@seller.example', prospectId })).toBe(false);
    expect(world.seen.opened).toEqual(Array(2).fill('/mail/u/0/ to cy+sales@globex.example'));
  });

  test('the card leads to the page of a prospect, but only from the mailbox it belongs to', async () => {
    const world = new World();
    await sendAndSettle(world);
    const prospectId = `${REP}:${PROSPECT}`;
    expect(await world.gmail().openProspect({ mailbox: REP.toUpperCase(), prospectId })).toBe(true);
    expect(await world.gmail().openProspect({ mailbox: 'other@seller.example', prospectId })).toBe(false);
    expect(await world.gmail().openProspect({ mailbox: REP, prospectId: 'nobody' })).toBe(false);
    expect(world.seen.opened).toEqual(['/options.html#prospect/rep%40seller.example%3Aada%40acme.example']);
  });

  test.each([
    ['tomorrow', { kind: 'moment', until: '2026-11-25T09:00' }],
    ['next Tuesday 9am', { kind: 'moment', until: '2026-12-01T09:00' }],
    ['in 2 hours', { kind: 'span', until: '2026-11-24T12:00', minutes: 120 }],
    ['yesterday', { kind: 'past', until: '2026-11-23T09:00' }],
    ['blue', { kind: 'unread' }],
  ])('"%s" is %o', async (text, expected) => {
    expect(await new World('2026-11-24T10:00').gmail().readMoment({ text })).toEqual(expected);
  });
});

describe('quiet', () => {
  test.each([
    ['2026-11-24T19:00', { from: '19:00', to: '08:00' }, true],
    ['2026-11-24T07:59', { from: '19:00', to: '08:00' }, true],
    ['2026-11-24T08:00', { from: '19:00', to: '08:00' }, false],
    ['2026-11-24T12:30', { from: '12:00', to: '13:00' }, true],
    ['2026-11-24T13:00', { from: '12:00', to: '13:00' }, false],
  ])('%s within %o: %s', (local, range, expected) => {
    expect(isWithin(local, range)).toBe(expected);
  });

  test('switched off is always quiet', () => {
    const settings = { ...DEFAULT_SETTINGS, quietHours: null, notifications: { enabled: false, overdue: true } };
    expect(isQuiet(settings, '2026-11-24T12:00')).toBe(true);
  });
});
