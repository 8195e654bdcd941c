import fc from 'fast-check';
import { expect, test } from 'vitest';
import { receive } from '@/tests/gmail-stand-in/mailbox/incoming';
import { Story } from '@/tests/gmail-stand-in/scenarios';
import type { Json } from '@/tests/gmail-stand-in/wire/json';
import { labelsFor } from '@/tests/gmail-stand-in/wire/labels';
import { mailOperation } from '@/tests/gmail-stand-in/wire/outgoing';
import { PROPERTY_RUNS } from '@/tests/support/property-runs';
import { World } from '../support/world';
import { GmailTab } from './gmail-tab';

const RUNS = Math.ceil(PROPERTY_RUNS / 25);
const ADA = { address: 'ada@acme.example', name: 'Ada' };
const MESSAGE_LENGTH = 56;

const isMessage = (json: Json): json is Json[] =>
  Array.isArray(json) && typeof json[0] === 'string' && /^msg-[af]:/.test(json[0]) && Array.isArray(json[10]);

/** Moves the fields of every message, in requests and answers alike: `order[i]` is where field `i` is now. */
function moved(json: Json, order: readonly number[]): Json {
  if (!Array.isArray(json)) return json;
  const inside = json.map((each) => moved(each, order));
  if (!isMessage(json)) return inside;
  const result: Json[] = Array.from({ length: MESSAGE_LENGTH }, () => null);
  for (const [index, value] of inside.entries()) result[order[index] ?? index] = value;
  return result;
}

const Order = fc.shuffledSubarray(
  Array.from({ length: MESSAGE_LENGTH }, (_, index) => index),
  { minLength: MESSAGE_LENGTH },
);

/** A mail, taken back or not, and an answer to it, in a Gmail whose fields stand elsewhere. */
async function story(order: readonly number[], takenBack: boolean) {
  const world = new World('2026-11-24T10:00');
  const gmail = new Story({ undoSeconds: 20 });
  try {
    gmail.world.setNow(world.now().at);
    const tab = new GmailTab(world, gmail, 1, (json) => moved(json, order));
    const mail = { ...gmail.mail({ to: [ADA], subject: 'Hello' }), time: world.now().at };
    const sending = { ...mail, labels: labelsFor({ kind: 'send', archive: false }, false) };
    await tab.act([mailOperation(sending, false)], true, 'none', false);
    await world.wait(4_000);
    if (takenBack) await tab.takeBack(mail, labelsFor({ kind: 'draft' }, false), false);
    await world.wait(60_000);
    gmail.world.setNow(world.now().at);
    receive(gmail.mailbox, { thread: mail.threadId, from: ADA, snippet: 'Thank you', at: world.now().at });
    await tab.poll(false);
    await tab.list('^i', false);
    const [send] = await world.db.sends.toArray();
    const touches = await world.db.touches.toArray();
    const [enrollment] = await world.db.enrollments.toArray();
    return { send, touches, enrollment, health: await world.page('page').health() };
  } finally {
    gmail.stop();
    world.db.close();
  }
}

test('with every field where we know it, all works and the light is green', async () => {
  const { send, touches, enrollment, health } = await story([], false);
  expect(send).toMatchObject({ state: 'confirmed', exact: true, subject: 'Hello' });
  expect(touches.map((each) => each.direction).sort()).toEqual(['inbound', 'outbound']);
  expect(enrollment?.finishReason).toBe('replied');
  expect(health.light).toBe('green');
});

test('with fields moved at random a send is still found, to the right people or to none, and the light says so', {
  timeout: 300_000,
}, async () => {
  let withPeople = 0;
  await fc.assert(
    fc.asyncProperty(Order, async (order) => {
      const { send, touches, enrollment, health } = await story(order, false);
      expect(send, 'the send is found').toMatchObject({ state: 'confirmed' });
      const outbound = touches.filter((each) => each.direction === 'outbound');
      expect(outbound.length).toBeLessThanOrEqual(1);
      const to = send?.to.map((each) => each.address) ?? [];
      expect([[], [ADA.address]]).toContainEqual(to);
      if (to.length > 0) withPeople += 1;
      // What was not understood is said: the send, or the answer that came.
      const allWell = outbound.length === 1 && enrollment?.finishReason === 'replied';
      expect(allWell || health.light !== 'green').toBe(true);
      expect(health.reasons.some((each) => ['fields-moved', 'traffic-unreadable'].includes(each))).toBe(true);
    }),
    { numRuns: RUNS },
  );
  expect(withPeople).toBeGreaterThan(RUNS / 2);
});

test('with fields moved at random a mail taken back is no touch', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(Order, async (order) => {
      const { send, touches } = await story(order, true);
      expect([send?.state, touches.filter((each) => each.direction === 'outbound')]).toEqual(['undone', []]);
    }),
    { numRuns: RUNS },
  );
});
