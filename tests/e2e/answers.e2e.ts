import { expect } from '@playwright/test';
import { toInstant } from '@/lib/domain/time/zone';
import * as gmail from '../gmail-stand-in/driver';
import { callBackground } from '../support/call-background';
import { test } from '../support/scene';
import { enrollmentOf, expectStands, inboundOf, stands, written } from '../support/written';

const DAY_MS = 86_400_000;

/** Every way an answer comes back. Each scenario has a prospect at a company of their own, all in one scene. */

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
