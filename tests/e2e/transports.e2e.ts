import { mkdirSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { browser as api } from 'wxt/browser';
import * as gmail from '../gmail-stand-in/driver';
import type { AnswerTransport, RequestTransport } from '../gmail-stand-in/options';
import { callService } from '../support/overlay-scene';
import { type Scene, test } from '../support/scene';

declare const chrome: typeof api;

const REQUESTS: RequestTransport[] = [
  'xhr',
  'xhr-bytes',
  'xhr-blob',
  'xhr-form',
  'fetch',
  'fetch-bytes',
  'fetch-blob',
  'fetch-stream',
  'fetch-request',
  'fetch-request-of-request',
  'fetch-request-clone',
];
const ANSWERS: AnswerTransport[] = ['json', 'buffer', 'blob', 'stream', 'aborted'];
/** Last: their sends are counted as not reported by the tap when they settle. */
const UNHEARD: RequestTransport[] = ['frame', 'worker'];
const WAYS = [
  ...REQUESTS.map((request) => ({ request, answer: 'text' as const })),
  ...ANSWERS.flatMap((answer) => [
    { request: 'xhr' as const, answer },
    { request: 'fetch' as const, answer },
  ]),
  ...UNHEARD.map((request) => ({ request, answer: 'text' as const })),
];
/** Replies that come in, one by one. */
const REPLIES = 3;

const forgetHealth = (scene: Scene) => scene.backstage.evaluate(() => chrome.storage.session.remove('health'));

async function answersHeard(scene: Scene): Promise<number> {
  const stored = await scene.backstage.evaluate(() => chrome.storage.session.get('health'));
  return (stored.health as { counts?: Record<string, number> } | undefined)?.counts?.tapAnswers ?? 0;
}

test('in every way a page may send, a mail is logged once, or the light says so by the third reply', async ({
  scene,
}) => {
  test.setTimeout(600_000);
  const { context } = scene.browser;
  const lines: Record<string, string>[] = [];
  for (const [index, way] of WAYS.entries()) {
    const name = `${way.request}, ${way.answer}`;
    await test.step(name, async () => {
      scene.gmail.control.transport(way);
      const page = await context.newPage();
      await gmail.openInbox(page);
      // What the page of the way before asked last has been counted by now.
      await forgetHealth(scene);
      const to = `p${index}@acme${index}.example`;
      await gmail.clickSend(await gmail.compose(page, { to: [to], subject: name, body: 'Hello' }));
      await gmail.waitForToast(page);
      const sent = () => scene.rows('sends').then((all) => all.filter((each) => each.subject === name));
      // Nothing is to come where nothing is heard: a fixed while is all there is to wait for.
      await expect
        .poll(async () => (await sent())[0]?.state === 'accepted', { timeout: 3_000 })
        .toBe(true)
        .catch(() => {});
      const before = await answersHeard(scene);
      for (let reply = 0; reply < REPLIES; reply += 1) {
        const from = { address: to, name: 'Pat' };
        const shown = scene.gmail.control.arrive({ from, subject: `Reply ${index} ${reply}`, snippet: 'Yes' });
        await gmail.rowOf(page, shown.threadId).waitFor();
      }
      const heard = async () => (await answersHeard(scene)) - before >= 1;
      await expect
        .poll(heard, { timeout: 2_000 })
        .toBe(true)
        .catch(() => {});
      const rows = await sent();
      const { value } = (await callService(scene, 'page', 'health')) as { value: { light: string; reasons: string[] } };
      const isLogged = rows.length === 1 && rows[0]?.state === 'accepted';
      const areHeard = await heard();
      lines.push({
        request: way.request,
        answer: way.answer,
        send: isLogged ? 'once' : rows.length === 0 ? 'no' : `${rows.length}, ${rows[0]?.state}`,
        replies: areHeard ? 'yes' : 'no',
        light: [value.light, ...value.reasons].join(', '),
      });
      expect.soft(rows.length, name).toBeLessThanOrEqual(1);
      expect.soft((isLogged && areHeard) || ['amber', 'red'].includes(value.light), name).toBe(true);
      await page.close();
    });
  }
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/transports.json', JSON.stringify(lines));
});
