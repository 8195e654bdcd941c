import { expect, type Page } from '@playwright/test';
import { toInstant } from '@/lib/domain/time/zone';
import * as gmail from '../gmail-stand-in/driver';
import type { Arrival } from '../gmail-stand-in/options';
import { callBackground } from '../support/call-background';
import { expectStates, SETTLED, TAKEN } from '../support/ledger';
import { type Row, type Scene, test } from '../support/scene';

const DAY_MS = 86_400_000;

/** Every way an answer comes back. Each scenario has a prospect at a company of their own, all in one scene. */

async function writeTo(page: Page, name: string, company = name): Promise<void> {
  const to = [`${name}@${company}.example`];
  await gmail.clickSend(await gmail.compose(page, { to, subject: name, body: 'Hello' }));
  await gmail.waitForToast(page);
}

async function enrollmentOf(scene: Scene, name: string): Promise<Row | undefined> {
  const [prospects, enrollments] = [await scene.rows('prospects'), await scene.rows('enrollments')];
  const prospect = prospects.find((each) => each.addresses.some((address: string) => address.startsWith(`${name}@`)));
  return enrollments.find((each) => each.prospectId === prospect?.id);
}

/** State with its reason, in a word. */
async function stands(scene: Scene, name: string): Promise<string> {
  const found = await enrollmentOf(scene, name);
  return [found?.state, found?.finishReason ?? found?.pauseReason].filter(Boolean).join(' ');
}

const expectStands = (scene: Scene, name: string, expected: string) =>
  expect.poll(() => stands(scene, name), { message: name }).toBe(expected);

/** Sends to each, lets it settle, and gives a way to let a mail arrive on the thread of one of them. */
async function written(scene: Scene, page: Page, names: string[]) {
  for (const name of names) await writeTo(page, name);
  await expectStates(scene, Object.fromEntries(names.map((name) => [name, TAKEN])));
  scene.gmail.control.settle();
  await scene.passTime(SETTLED);
  await expectStates(scene, Object.fromEntries(names.map((name) => [name, 'confirmed'])));
  return (name: string, mail: Partial<Arrival> & Pick<Arrival, 'snippet'>) => {
    const sent = scene.gmail.state.messages().find((each) => each.subject === name);
    return scene.gmail.control.arrive({
      thread: sent?.threadId ?? '',
      from: { address: `${name}@${name}.example`, name },
      ...mail,
    });
  };
}

const inboundOf = async (scene: Scene) =>
  (await scene.rows('touches')).filter((each) => each.direction === 'inbound').map((each) => each.messageId);

test('replies end the enrollment, once; absences, colleagues and wishes to stop pause it', async ({ scene }) => {
  test.slow();
  const page = await scene.browser.context.newPage();
  await gmail.openInbox(page);
  const names = ['thread', 'listed', 'other', 'colleague', 'away', 'gone', 'bounced', 'meeting', 'stop', 'silent'];
  const arrive = await written(scene, page, names);

  const reply = arrive('thread', { snippet: 'Let us talk' });
  await expectStands(scene, 'thread', 'finished replied');
  arrive('listed', { snippet: 'Let us talk', via: 'bv' });
  await expectStands(scene, 'listed', 'finished replied');
  const elsewhere = { address: 'other@other.example', name: 'Other' };
  scene.gmail.control.arrive({ from: elsewhere, subject: 'By the way', snippet: 'A question' });
  await expectStands(scene, 'other', 'finished replied');

  arrive('colleague', { from: { address: 'boss@colleague.example', name: 'Boss' }, snippet: 'I take over' });
  await expectStands(scene, 'colleague', 'paused colleague-replied');
  const year = scene.now().local.slice(0, 4);
  arrive('away', { subject: 'Automatic reply: away', snippet: `I am out of the office until 21 December ${year}.` });
  await expectStands(scene, 'away', 'paused out-of-office');
  arrive('gone', { subject: 'Automatische Antwort: gone', snippet: 'Ich bin derzeit nicht im Büro.' });
  await expectStands(scene, 'gone', 'paused out-of-office');
  arrive('bounced', {
    from: { address: 'mailer-daemon@googlemail.com', name: 'Mail Delivery Subsystem' },
    subject: 'Delivery Status Notification (Failure)',
    snippet: "Address not found. Your message wasn't delivered to bounced@bounced.example",
  });
  await expectStands(scene, 'bounced', 'finished bounced');
  arrive('meeting', { subject: 'Accepted: A first talk', snippet: 'has accepted this invitation' });
  await expectStands(scene, 'meeting', 'finished meeting-booked');
  arrive('stop', { snippet: 'Please stop emailing me.' });
  await expectStands(scene, 'stop', 'paused asked-to-stop');
  scene.gmail.control.arrive({
    from: { address: 'stranger@nobody.example', name: 'Nobody' },
    subject: 'Hello',
    snippet: 'We do not know each other',
  });

  expect((await enrollmentOf(scene, 'thread'))?.nudgeAt).toBeNull();
  expect(await stands(scene, 'silent')).toBe('active');
  const until = (await enrollmentOf(scene, 'away'))?.pausedUntil;
  // The 21st of December, then the working day after.
  expect(until.slice(0, 10) > `${year}-12-21` && until.slice(0, 10) <= `${year}-12-24`).toBe(true);
  const gone = (await enrollmentOf(scene, 'gone'))?.pausedUntil;
  const { at, zone } = scene.now();
  expect(Math.abs(toInstant(gone, zone) - at - 7 * DAY_MS)).toBeLessThan(4 * DAY_MS);
  const inbound = await inboundOf(scene);
  // Those away, the robot and the colleague have not replied.
  expect(inbound).toHaveLength(5);

  // Nobody is nudged who answered; the two the rep has to decide about stand in the list.
  await scene.passTime({ days: 4 });
  await expect.poll(scene.badge).toBe('3');
  const popup = await scene.openPage('popup.html');
  await expect(popup.getByText('They may have asked you to stop')).toBeVisible();
  await expect(popup.getByText('A colleague of theirs answered')).toBeVisible();

  // Taken back, it stays taken back, whoever shows the same mail again: thread, list, first page or the sweep.
  await callBackground(scene, 'log', 'undo', `answer:${reply.messageId}`);
  await expectStands(scene, 'thread', 'active');
  await gmail.openThread(page, scene.gmail.state.message(reply.messageId)?.threadId ?? '');
  await page.reload();
  await gmail.openInbox(page);
  await scene.wake();
  await expect.poll(scene.badge).toBe('4');
  expect(await stands(scene, 'thread')).toBe('active');
  expect(await inboundOf(scene)).toHaveLength(4);
});

test('answers that came while no Gmail was open are read from the first page, the list and the thread', async ({
  scene,
}) => {
  const page = await scene.browser.context.newPage();
  await gmail.openInbox(page);
  const arrive = await written(scene, page, ['first', 'second']);
  await page.goto('about:blank');
  arrive('first', { snippet: 'Let us talk' });
  const hidden = arrive('second', { snippet: 'Let us talk', labels: ['^a'] });
  // The first page alone: everything the page asks for itself goes unanswered.
  scene.gmail.control.offline(true);
  await page.goto('https://mail.google.com/mail/u/0/#inbox');
  await expectStands(scene, 'first', 'finished replied');
  scene.gmail.control.offline(false);
  const other = await scene.browser.context.newPage();
  await gmail.openInbox(other);
  await gmail.openThread(other, hidden.threadId);
  await expectStands(scene, 'second', 'finished replied');
  expect(await inboundOf(scene)).toHaveLength(2);
});

test('a worker that was stopped has all it needs to read the mail that wakes it', async ({ scene }) => {
  const page = await scene.browser.context.newPage();
  await gmail.openInbox(page);
  const arrive = await written(scene, page, ['away', 'gone']);
  await scene.stopWorker();
  arrive('away', { subject: 'Automatic reply: away', snippet: 'I am out of the office.' });
  await expectStands(scene, 'away', 'paused out-of-office');
  await scene.stopWorker();
  arrive('gone', { subject: 'Automatische Antwort: gone', snippet: 'Ich bin derzeit nicht im Büro.' });
  await expectStands(scene, 'gone', 'paused out-of-office');
});

test('the other address of a merged prospect answers for them, and no longer once split', async ({ scene }) => {
  const page = await scene.browser.context.newPage();
  await gmail.openInbox(page);
  await written(scene, page, ['work', 'home']);
  const [work, home] = [await enrollmentOf(scene, 'work'), await enrollmentOf(scene, 'home')];
  const pair = { prospectId: work?.prospectId, otherId: home?.prospectId };
  await callBackground(scene, 'log', 'execute', { type: 'merge', ...pair });
  await expect.poll(async () => (await scene.rows('prospects')).length).toBe(1);
  scene.gmail.control.arrive({
    from: { address: 'home@home.example', name: 'Home' },
    subject: 'From my other address',
    snippet: 'Let us talk',
  });
  // Merged, the older enrollment goes on and the other is over.
  const ends = async () => (await scene.rows('enrollments')).map((each) => each.finishReason).sort();
  await expect.poll(ends).toEqual(['removed', 'replied']);
  await callBackground(scene, 'log', 'execute', { type: 'split', ...pair });
  await expect.poll(async () => (await scene.rows('prospects')).length).toBe(2);
  expect(await inboundOf(scene)).toHaveLength(1);
});

const GOOGLE = { address: 'mailer-daemon@googlemail.com', name: 'Mail Delivery Subsystem' };
const FAILURE = 'Delivery Status Notification (Failure)';

test('mail of machines ends nothing by mistake, and what is unsure stands for the rep to decide', async ({ scene }) => {
  test.slow();
  const page = await scene.browser.context.newPage();
  await gmail.openInbox(page);
  const arrive = await written(scene, page, [
    'late',
    'nobody',
    'foreign',
    'read',
    'left',
    'bought',
    'fair',
    'odd',
    'thumb',
    'agency',
  ]);

  arrive('late', {
    from: GOOGLE,
    subject: 'Delivery Status Notification (Delay)',
    snippet:
      'There was a temporary problem delivering your message to late@late.example. Gmail will retry for 46 more hours.',
  });
  arrive('nobody', { from: GOOGLE, subject: FAILURE, snippet: 'Address not found' });
  const foreign = { address: 'postmaster@stranger.example', name: '' };
  arrive('foreign', {
    from: foreign,
    subject: 'Undeliverable: foreign',
    snippet: 'foreign@foreign.example was not found',
  });
  arrive('read', { subject: 'Read: read', snippet: 'Your message was read on Tuesday.' });
  arrive('left', {
    subject: 'Automatic reply: left',
    snippet: 'I no longer work here. Please contact max@left.example',
  });
  arrive('bought', { snippet: 'Thanks! I was out of office. We would like to buy, please send the contract.' });
  arrive('fair', { subject: 'Automatic reply: fair', snippet: 'I am on parental leave for the next 5 months.' });
  arrive('odd', { subject: 'Accepted: no, stop emailing me', snippet: '' });
  arrive('thumb', { snippet: '👍 thumb reacted via Gmail' });
  arrive('agency', { from: { address: 'sam@bureau.example', name: 'Sam' }, snippet: 'I answer for them.' });

  await expectStands(scene, 'bought', 'finished replied');
  await expectStands(scene, 'nobody', 'paused maybe-bounced');
  await expectStands(scene, 'left', 'paused left-company');
  await expectStands(scene, 'fair', 'paused long-absence');
  await expectStands(scene, 'odd', 'paused asked-to-stop');
  await expectStands(scene, 'agency', 'paused somebody-answered');
  for (const name of ['late', 'foreign', 'read', 'thumb']) expect(await stands(scene, name), name).toBe('active');
  await expect.poll(scene.badge).toBe('5');

  // One click each, in the popup; each can be taken back.
  const popup = await scene.openPage('popup.html');
  await expect(popup.getByText('max@left.example is named instead')).toBeVisible();
  await popup.getByRole('button', { name: 'Address is wrong: nobody' }).click();
  await expectStands(scene, 'nobody', 'finished bounced');
  await popup.getByRole('button', { name: 'Take up: left' }).click();
  await expectStands(scene, 'left', 'finished removed');
  await expectStands(scene, 'max', 'active');
  await popup.getByRole('button', { name: 'Wait: fair' }).click();
  await expectStands(scene, 'fair', 'paused out-of-office');
  await popup.getByRole('button', { name: 'They replied: agency' }).click();
  await expectStands(scene, 'agency', 'finished replied');
  // What is left to decide, and the first touch of the successor.
  await expect.poll(scene.badge).toBe('2');
});

test('who answered: a bounce ends the one it names, a reply is the writer’s, and a tag is the same mailbox', async ({
  scene,
}) => {
  const page = await scene.browser.context.newPage();
  await gmail.openInbox(page);
  const send = async (subject: string, to: string[]) => {
    await gmail.clickSend(await gmail.compose(page, { to, subject, body: 'Hello' }));
    await gmail.waitForToast(page);
  };
  await send('three', ['ann@one.example', 'bob@two.example', 'cat@three.example']);
  await send('pair', ['eva@pair.example', 'finn@pair.example']);
  await send('tag', ['gil+vendors@plus.example']);
  await expectStates(scene, { three: TAKEN, pair: TAKEN, tag: TAKEN });
  scene.gmail.control.settle();
  await scene.passTime(SETTLED);
  await expectStates(scene, { three: 'confirmed', pair: 'confirmed', tag: 'confirmed' });
  const threadOf = (subject: string) =>
    scene.gmail.state.messages().find((each) => each.subject === subject)?.threadId ?? '';
  const arrive = (subject: string, mail: Partial<Arrival> & Pick<Arrival, 'from' | 'snippet'>) =>
    scene.gmail.control.arrive({ thread: threadOf(subject), ...mail });

  arrive('three', {
    from: GOOGLE,
    subject: FAILURE,
    snippet:
      "Address not found. Your message wasn't delivered to bob@two.example because the address couldn't be found",
  });
  await expectStands(scene, 'bob', 'finished bounced');
  expect(await stands(scene, 'ann')).toBe('active');
  expect(await stands(scene, 'cat')).toBe('active');
  const eva = { address: 'eva@pair.example', name: 'Eva' };
  arrive('pair', { from: eva, snippet: 'Finn and I are not looking at this before spring.' });
  await expectStands(scene, 'eva', 'finished replied');
  await expectStands(scene, 'finn', 'paused colleague-replied');
  arrive('tag', { from: { address: 'gil@plus.example', name: 'Gil' }, snippet: 'Let us talk' });
  await expectStands(scene, 'gil+vendors', 'finished replied');
});
