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
type Way = readonly [request: RequestTransport, answer: AnswerTransport];
const unheard = UNHEARD.map((request): Way => [request, 'text']);
/** A request or an answer is all that is unusual in a page: `npm run transports`. */
const ONE_BY_ONE: Way[] = [
  ...REQUESTS.map((request): Way => [request, 'text']),
  ...ANSWERS.flatMap((answer): Way[] => [
    ['xhr', answer],
    ['fetch', answer],
  ]),
  ...unheard,
];
/** Every request, and every answer to either kind of request, in fewer pages. */
const PAIRED: Way[] = [
  ['xhr', 'text'],
  ['xhr-bytes', 'json'],
  ['xhr-blob', 'buffer'],
  ['xhr-form', 'stream'],
  ['xhr', 'blob'],
  ['xhr-bytes', 'aborted'],
  ['fetch', 'text'],
  ['fetch-bytes', 'json'],
  ['fetch-blob', 'buffer'],
  ['fetch-request', 'blob'],
  ['fetch-stream', 'stream'],
  ['fetch-request-of-request', 'aborted'],
  ['fetch-request-clone', 'text'],
  ...unheard,
];
const WAYS = process.env.TRANSPORTS === 'one by one' ? ONE_BY_ONE : PAIRED;
/** Sends that the browser shows without their body, as far as is known: the light has to say so. */
const BODILESS: RequestTransport[] = ['xhr-blob', 'xhr-form', 'fetch-blob', 'fetch-stream', 'fetch-request-clone'];
/** Ways in which no reply is heard, as far as is known. */
const DEAF = ['xhr, blob', 'frame, text', 'worker, text'];
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
  const page = await context.newPage();
  const lines: Record<string, string>[] = [];
  for (const [index, [request, answer]] of WAYS.entries()) {
    const name = `${request}, ${answer}`;
    await test.step(name, async () => {
      scene.gmail.control.transport({ request, answer });
      // The page of the way before is left with all it had.
      await page.goto('about:blank');
      await gmail.openInbox(page);
      // What the page of the way before asked last has been counted by now.
      await forgetHealth(scene);
      const to = `p${index}@acme${index}.example`;
      await gmail.clickSend(await gmail.compose(page, { to: [to], subject: name, body: 'Hello' }));
      await gmail.waitForToast(page);
      const sent = () => scene.rows('sends').then((all) => all.filter((each) => each.subject === name));
      const isOnce = async () => {
        const rows = await sent();
        return rows.length === 1 && rows[0]?.state === 'accepted';
      };
      const isBodiless = BODILESS.includes(request);
      if (!isBodiless) await expect.poll(isOnce, { message: name }).toBe(true);
      const before = await answersHeard(scene);
      for (let reply = 0; reply < REPLIES; reply += 1) {
        const from = { address: to, name: 'Pat' };
        const shown = scene.gmail.control.arrive({ from, subject: `Reply ${index} ${reply}`, snippet: 'Yes' });
        await gmail.rowOf(page, shown.threadId).waitFor();
      }
      const areHeard = async () => (await answersHeard(scene)) - before >= 1;
      if (!DEAF.includes(name)) await expect.poll(areHeard, { message: name }).toBe(true);
      const health = async () =>
        ((await callService(scene, 'page', 'health')) as { value: { light: string; reasons: string[] } }).value;
      const isSaid = async () => ['amber', 'red'].includes((await health()).light);
      if (isBodiless || DEAF.includes(name)) await expect.poll(isSaid, { message: name }).toBe(true);
      const rows = await sent();
      const { light, reasons } = await health();
      lines.push({
        request,
        answer,
        send: (await isOnce()) ? 'once' : rows.length === 0 ? 'no' : `${rows.length}, ${rows[0]?.state}`,
        replies: (await areHeard()) ? 'yes' : 'no',
        light: [light, ...reasons].join(', '),
      });
      expect(rows.length, name).toBeLessThanOrEqual(1);
    });
  }
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/transports.json', JSON.stringify(lines));
});
