import { expect, type Page, test } from '@playwright/test';
import type { browser as api } from 'wxt/browser';
import { Rig } from '../faults/support/rig';
import { clickSend, compose, openInbox, waitForToast } from '../gmail-stand-in/driver';
import { adapters } from '../support/adapters';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

/** What updates, restarts and hostile pages do to an extension with open tabs, in a real browser. */

let rig: Rig;
test.beforeEach(async () => {
  rig = await Rig.open();
});
test.afterEach(() => rig.close());

async function sendOne(inbox: Page, name: string): Promise<void> {
  await clickSend(await compose(inbox, { to: [`${name}@${name}.example`], subject: `To ${name}`, body: 'Hello' }));
  await waitForToast(inbox);
  const state = async () => (await rig.rows('sends')).find((row) => row.subject === `To ${name}`)?.state;
  await expect.poll(state).toBe('accepted');
}

/** Hosts of ours in the page, by tag. */
const hosts = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map((each) => each.localName)
      .filter((name) => name.startsWith('next-touch'))
      .sort(),
  );

test('an open Gmail tab goes on through updates: one adapter, one overlay, every send', async () => {
  const inbox = await rig.context.newPage();
  await openInbox(inbox);
  await sendOne(inbox, 'ada');
  await rig.passTime({ minutes: 1 });
  await rig.ring();
  await expect.poll(() => rig.rows('touches')).toHaveLength(1);
  await rig.passTime({ days: 5 });
  await rig.ring();
  await expect.poll(() => hosts(inbox)).not.toEqual([]);
  // Of the tray there is one; cards and chips come and go with what is shown.
  const trays = async () => (await hosts(inbox)).filter((name) => name === 'next-touch-tray').length;
  await expect.poll(trays).toBe(1);

  for (let update = 0; update < 3; update += 1) {
    await rig.reload();
    await expect.poll(() => adapters(inbox)).toEqual({ alive: true, orphans: 0 });
  }
  await expect.poll(trays).toBe(1);
  await sendOne(inbox, 'bo');
  await rig.passTime({ minutes: 1 });
  await rig.ring();
  await expect
    .poll(async () => (await rig.rows('touches')).map((row) => row.subject).sort())
    .toEqual(['To ada', 'To bo']);
  const [, send] = (await rig.rows('sends')).sort((a, b) => a.requestedAt - b.requestedAt);
  expect(send?.heardBy).toEqual({ request: true, tap: true });
});

test('the badge: red when overdue, back after a restart of the browser, gone with a snooze', async () => {
  await rig.settleIn();
  const inbox = await rig.context.newPage();
  await openInbox(inbox);
  await sendOne(inbox, 'ada');
  await rig.passTime({ minutes: 1 });
  await rig.ring();
  await expect.poll(() => rig.rows('touches')).toHaveLength(1);
  await rig.passTime({ days: 5 });
  await rig.ring();
  await expect.poll(() => rig.badge()).toBe('1');
  const color = () => rig.backstage.evaluate(() => chrome.action.getBadgeBackgroundColor({}));
  expect(await color()).toEqual([0xb4, 0x23, 0x18, 0xff]);

  await rig.quit();
  await rig.start();
  await rig.ring();
  await expect.poll(() => rig.badge()).toBe('1');
  const [enrollment] = await rig.rows('enrollments');
  const until = '2099-01-05T09:00';
  await rig.value('log', 'execute', { type: 'snooze', enrollmentId: enrollment?.id, until });
  await expect.poll(() => rig.badge()).toBe('');
});

/** Evaluates in the isolated world of the extension's content script: what a compromised renderer could run. */
async function asContentScript(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const worlds: { id: number; name: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = worlds.find((each) => each.name === 'Next Touch');
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(async () => ${expression})().catch((error) => 'refused: ' + error.message)`,
    awaitPromise: true,
    returnByValue: true,
    ...(world && { contextId: world.id }),
  });
  await session.detach();
  if (!world) throw new Error(`No content script among ${worlds.map((each) => each.name).join()}`);
  return exceptionDetails?.text ?? result.value;
}

test('a content script taken over reads no storage and calls nothing that is for the extension’s pages', async () => {
  const inbox = await rig.context.newPage();
  await openInbox(inbox);
  await sendOne(inbox, 'ada');
  for (const area of ['local', 'session'])
    expect(await asContentScript(inbox, `Object.keys(await chrome.storage.${area}.get())`)).toContain('refused: ');
  const calls: [string, string, unknown[]][] = [
    ['data', 'eraseAll', [{ confirm: 'erase-all', settings: true }]],
    ['data', 'restoreSnapshot', ['2026-11-22']],
    ['setup', 'saveSettings', [{ detection: false }]],
    ['page', 'erase', [['p']]],
  ];
  for (const [service, method, args] of calls) {
    const message = JSON.stringify({ kind: 'next-touch:call', service, method, args });
    const answer = await asContentScript(inbox, `chrome.runtime.sendMessage(${message})`);
    expect(answer, `${service}.${method}`).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
  }
  expect(await rig.rows('sends')).toHaveLength(1);
});

test('a script of the page reaches no worker, and what it invents on the bridge is no send', async () => {
  const inbox = await rig.context.newPage();
  await openInbox(inbox);
  const id = rig.extensionId;
  expect(await inbox.evaluate((to) => typeof chrome?.runtime?.sendMessage === 'function' && to, id)).toBe(false);
  await inbox.evaluate((now) => {
    // As if it were the tap: offers a port of its own, then hands over as an orphan would.
    const request = {
      ...{ kind: 'send', seq: 1, messageId: 'msg-a:r666', threadId: 'thread-a:r666', parentId: null },
      ...{ from: { address: 'robin@vendor.example', name: '' }, to: [{ address: 'victim@acme.example', name: '' }] },
      ...{ cc: [], bcc: [], subject: 'Invented', at: now, scheduledFor: null, exact: true },
    };
    const reports = [{ kind: 'request', path: '/sync/u/0/i/s', exchange: 1, requests: [request] }];
    const { port1, port2 } = new MessageChannel();
    document.dispatchEvent(new MessageEvent('next-touch:port', { ports: [port2] }));
    port1.postMessage({ reports, mailbox: 'robin@vendor.example' });
    const detail = JSON.stringify([{ reports, mailbox: 'robin@vendor.example' }]);
    document.dispatchEvent(new CustomEvent('next-touch:handed-over', { detail }));
  }, rig.now().at);
  await sendOne(inbox, 'ada');
  expect((await rig.rows('sends')).map((row) => row.subject)).toEqual(['To ada']);
});
