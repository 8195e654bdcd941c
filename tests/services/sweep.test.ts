import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { createSerial, createSingleFlight } from '@/lib/services/serial';
import { isQuiet, isWithin } from '@/lib/services/sweep/digest';
import { sendAndSettle } from './support/gmail';
import { PROSPECT, REP, World } from './support/world';

/** Three prospects written to on Tuesday 24 November 2026. */
async function book(): Promise<World> {
  const world = new World('2026-11-24T10:00');
  for (const name of ['ada', 'bo', 'cy'])
    await sendAndSettle(world, {
      id: `msg-a:${name}`,
      threadId: `thread-a:${name}`,
      to: [`${name}@${name}corp.example`],
    });
  return world;
}

describe('the sweep', () => {
  test('one digest for all, each touch named once, whatever happens', async () => {
    const world = await book();
    await world.waitUntil('2026-11-25T14:00');
    expect(world.seen.badge.text).toBe('3');
    expect(world.seen.notices).toMatchObject([{ title: '3 touches due', message: 'Due today: ada, bo, cy' }]);
    for (let round = 0; round < 3; round += 1) await world.restartBrowser();
    await Promise.all([world.sweep(), world.sweep(), world.sweep()]);
    expect(world.seen.notices).toHaveLength(1);
    expect(world.seen.badge).toMatchObject({ text: '3', title: 'Next Touch: 3 touches due' });
  });

  test('an hour asked for is an hour, even after a flight west; nine o’clock stays nine o’clock', async () => {
    const world = await book();
    await world.waitUntil('2026-11-25T14:00');
    const [ada, bo, cy] = await world.db.enrollments.toArray();
    const snooze = (enrollmentId: string | undefined, until: string) =>
      world.page('log').execute({ type: 'snooze', enrollmentId: enrollmentId ?? '', until });
    await snooze(ada?.id, 'PT60M');
    await snooze(bo?.id, '2026-11-25T15:00');
    await snooze(cy?.id, '2026-11-26T09:00');
    await world.sweep();
    expect(world.seen.badge.text).toBe('');
    // It is 4:59 in Anchorage then, ten hours behind Berlin.
    world.travel(59 * 60_000, 'America/Anchorage');
    await world.sweep();
    expect(world.seen.badge.text).toBe('');
    await world.wait(60_000);
    expect(world.seen.badge.text).toBe('1');
    await world.waitUntil('2026-11-25T14:59');
    expect(world.seen.badge.text).toBe('1');
    await world.waitUntil('2026-11-25T15:00');
    expect(world.seen.badge.text).toBe('2');
    await world.waitUntil('2026-11-26T09:00');
    expect(world.seen.badge.text).toBe('3');
  });

  test('closed for days: shown once, as overdue', async () => {
    const world = await book();
    await world.waitUntil('2026-11-30T09:30');
    expect(world.seen.notices).toMatchObject([{ message: 'Overdue: ada, bo, cy' }]);
    expect(world.seen.badge.title).toBe('Next Touch: 3 touches due, 3 overdue');
  });

  test('quiet hours and quiet moments hold the notice back, not the badge', async () => {
    const world = await book();
    await world.page('setup').saveSettings({ quietUntil: '2026-11-25T15:00' });
    await world.waitUntil('2026-11-25T14:00');
    expect([world.seen.badge.text, world.seen.notices.length]).toEqual(['3', 0]);
    await world.waitUntil('2026-11-25T20:00');
    expect(world.seen.notices).toHaveLength(0);
    await world.waitUntil('2026-11-26T08:01');
    expect(world.seen.notices).toHaveLength(1);
  });

  test('the buttons: snooze all for an hour, and open the checklist', async () => {
    const world = await book();
    await world.waitUntil('2026-11-25T14:00');
    await world.background.noticeClicked('next-touch-due', 1);
    await world.background.idle();
    expect(world.seen.badge.text).toBe('');
    await world.waitUntil('2026-11-25T15:00');
    expect(world.seen.badge.text).toBe('3');
    expect(world.seen.notices).toHaveLength(2);
    await world.background.noticeClicked('next-touch-due', null);
    await world.background.noticeClicked('of somebody else', null);
    expect(world.seen.opened).toEqual(['/popup.html']);
  });

  test('lost alarms are armed again; the next is at the next due moment', async () => {
    const world = await book();
    world.seen.alarms.clear();
    await world.sweep();
    const first = (await world.db.enrollments.orderBy('nudgeAt').first())?.nudgeAt;
    expect(first).toBe('2026-11-25T10:00');
    expect(world.seen.alarms.has('sweep')).toBe(true);
    expect(new Date(world.seen.alarms.get('next') ?? 0).toISOString()).toBe('2026-11-25T09:00:00.000Z');
  });

  test('no answer until the end: finished, once', async () => {
    const world = new World('2026-11-24T10:00');
    await sendAndSettle(world);
    const log = world.page('log');
    const [enrollment] = await world.db.enrollments.toArray();
    const enrollmentId = enrollment?.id ?? '';
    for (let step = 1; step < 6; step += 1)
      await log.execute({ type: 'complete', enrollmentId, channel: null, outcome: null, note: null });
    expect((await world.db.enrollments.get(enrollmentId))?.channel).toBeNull();
    await world.waitUntil('2027-03-01T10:00');
    await world.restart();
    expect(await world.db.enrollments.get(enrollmentId)).toMatchObject({ state: 'finished', finishReason: 'no-reply' });
  });

  test('an emptied database turns the light red', async () => {
    const world = await book();
    await world.db.events.clear();
    await world.sweep();
    expect(await world.page('page').health()).toMatchObject({ light: 'red', reasons: ['database-emptied'] });
  });

  test('bulk: one batch, the refused named, undone as one', async () => {
    const world = await book();
    const all = await world.db.enrollments.toArray();
    const log = world.page('log');
    const commands = [...all.map((each) => each.id), 'nobody'].map((enrollmentId) => {
      return { type: 'finish', enrollmentId, reason: 'lost' } as const;
    });
    const result = await log.executeAll(commands);
    expect(result).toMatchObject({ done: 3, refused: [{ index: 3, refusal: { code: 'unknown-enrollment' } }] });
    expect(await world.db.enrollments.where('state').equals('active').count()).toBe(0);
    expect(await log.undo(result.batch)).toMatchObject({ ok: true });
    expect(await world.db.enrollments.where('state').equals('active').count()).toBe(3);
    expect(await log.undo('no such batch')).toMatchObject({ ok: false, refusal: { code: 'unknown-batch' } });
  });

  test('erased is gone, and no loss', async () => {
    const world = new World();
    await sendAndSettle(world);
    const page = world.page('page');
    expect(await page.erase([`${REP}:${PROSPECT}`])).toMatchObject({ prospects: 1, touches: 1 });
    await world.sweep();
    expect([await world.db.events.count(), (await page.health()).light]).toEqual([0, 'green']);
  });
});

describe('in Gmail', () => {
  test('due, chips, tray state and thread card of one mailbox', async () => {
    const world = await book();
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
    const world = await book();
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
    const wished = async (legacyThreadId: string) => {
      const question = { mailbox: REP, threadId: null, legacyThreadId, addresses: [] };
      return (await world.gmail().threadCard(question)).isAnswerWished;
    };
    expect(await wished('18c0ffee18c0ff00')).toBe(false);
    expect(await wished('18c0ffee18c0ffee')).toBe(true);
    expect(await wished('18c0ffee18c0ffee')).toBe(false);
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

describe('one after the other', () => {
  test('a failure does not stop those behind it', async () => {
    const serial = createSerial();
    const seen: number[] = [];
    const failing = serial(async () => {
      throw new Error('first');
    });
    await Promise.allSettled([failing, serial(async () => void seen.push(2))]);
    expect(seen).toEqual([2]);
  });

  test('calls while it runs share one more run', async () => {
    let runs = 0;
    const sweep = createSingleFlight(async () => {
      runs += 1;
      await Promise.resolve();
    });
    await Promise.all([sweep(), sweep(), sweep(), sweep()]);
    expect(runs).toBe(2);
    await sweep();
    expect(runs).toBe(3);
  });

  test('rests before the run that was asked for meanwhile, and takes in whoever asks during the rest', async () => {
    const story: string[] = [];
    let wakeUp = () => {};
    const sweep = createSingleFlight(
      async () => void story.push('run'),
      () =>
        new Promise((resolve) => {
          story.push('rest');
          wakeUp = resolve;
        }),
    );
    const [first, second] = [sweep(), sweep()];
    await first;
    await vi.waitFor(() => expect(story).toEqual(['run', 'rest']));
    const third = sweep();
    wakeUp();
    await Promise.all([second, third]);
    expect(story.filter((each) => each === 'run')).toHaveLength(2);
  });

  test('a hundred changes at once are shown to Gmail in a few broadcasts, not in a hundred', async () => {
    const world = await book();
    const [prospect] = await world.db.prospects.toArray();
    if (!prospect) throw new Error('The book is empty');
    const before = world.seen.told;
    const notes = Array.from({ length: 100 }, (_, index) => `Note ${index}`);
    await Promise.all(
      notes.map((text) => world.page('log').execute({ type: 'edit-prospect', prospectId: prospect.id, notes: text })),
    );
    await world.background.idle();
    expect(world.seen.told - before).toBeGreaterThan(0);
    expect(world.seen.told - before).toBeLessThan(60);
  });
});

describe('field cases G14, G15: what badge, list and notice say of the same touch', () => {
  test('a touch of yesterday that was snoozed is overdue on the badge, too', async () => {
    const world = await book();
    await world.waitUntil('2026-11-26T09:30');
    const [first, ...rest] = await world.db.enrollments.toArray();
    for (const { id, stepIndex } of rest)
      await world.page('log').execute({ type: 'skip', enrollmentId: id, stepIndex });
    await world.page('log').execute({ type: 'snooze', enrollmentId: first?.id ?? '', until: '2026-11-26T11:00' });
    expect(world.seen.badge.text).toBe('');
    await world.waitUntil('2026-11-26T11:00');
    expect(world.seen.badge).toMatchObject({ text: '1', title: 'Next Touch: 1 touch due, 1 overdue' });
    expect(world.seen.notices.at(-1)).toMatchObject({ message: 'Overdue: ada' });
  });

  test('with hundreds due from before, one that falls due is told', async () => {
    const world = await book();
    await world.waitUntil('2026-11-25T14:00');
    const [row] = await world.db.enrollments.toArray();
    if (!row) throw new Error('nobody is enrolled');
    const before = Array.from({ length: 600 }, (_, index) => ({
      ...row,
      id: `before-${index}`,
      nudgeAt: '2026-11-25T13:00',
    }));
    await world.db.enrollments.bulkAdd(before);
    await world.sweep();
    const told = world.seen.notices.length;
    await world.db.enrollments.add({ ...row, id: 'fresh', nudgeAt: '2026-11-25T14:30', dueAt: '2026-11-25T14:30' });
    await world.waitUntil('2026-11-25T14:30');
    expect(world.seen.notices.slice(told)).toMatchObject([{ title: expect.stringMatching(/^\d+ touch/) }]);
    expect(await world.db.notified.toArray()).toContainEqual(expect.objectContaining({ enrollmentId: 'fresh' }));
  });
});
