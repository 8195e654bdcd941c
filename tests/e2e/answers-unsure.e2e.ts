import { expect } from '@playwright/test';
import * as gmail from '../gmail-stand-in/driver';
import type { Arrival } from '../gmail-stand-in/options';
import { expectStates, SETTLED, TAKEN } from '../support/ledger';
import { test } from '../support/scene';
import { expectStands, stands, written } from '../support/written';

/** Answers of machines and of others than those written to. */

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
