import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings';
import { nowIn } from '@/lib/domain/time/zone';
import { diagnostics } from '@/lib/services/health/diagnostics';
import { readHealth } from '@/lib/services/health/judge';
import { shapeOf } from '@/lib/services/health/shape-of';
import { NextTouchDatabase } from '@/lib/storage/database';
import type { SendRow } from '@/lib/storage/send-row';
import { message, SENDING, update, request as wireRequest } from '../gmail/support/fixtures';
import { PROPERTY_RUNS } from '../support/property-runs';
import { sendAndSettle } from './support/gmail';
import { World } from './support/world';

const ABOUT = { version: '1.2.3', userAgent: 'Browser/1', language: 'en' };
const NOW = nowIn(Date.UTC(2026, 10, 24, 9), 'UTC');

/** A word nobody writes in code, so that finding it in the file means that it came out of the mailbox. */
const word = fc.stringMatching(/^[a-z]{3,8}$/).map((text) => `§${text}ß`);
const person = fc.record({ address: word.map((text) => `${text}@${text}.example`), name: word });
const mail = fc.record({
  from: person,
  to: fc.array(person, { minLength: 1, maxLength: 4 }),
  subject: word,
  mailbox: word,
});
const given: fc.Arbitrary<Settings> = fc
  .record({
    neverList: fc.array(word, { minLength: 1, maxLength: 4 }),
    ownAddresses: fc.array(word, { maxLength: 3 }),
    ownDomains: fc.array(word, { maxLength: 3 }),
    defaultCadenceId: word,
    language: fc.option(word),
  })
  .map((some) => ({ ...DEFAULT_SETTINGS, ...some }));

function sendOf(
  { from, to, subject, mailbox }: { from: SendRow['from']; to: SendRow['to']; subject: string; mailbox: string },
  index: number,
): SendRow {
  return {
    ...{ v: 1, messageId: `msg-a:${mailbox}${index}`, threadId: subject, mailbox, from, to, cc: to, bcc: to, subject },
    ...{ state: 'confirmed', requestedAt: NOW.at - index, acceptedAt: null, sentAt: null, settlesAt: null },
    ...{ scheduledFor: null, legacyThreadId: subject, legacyMessageId: null, parentId: null, exact: true },
    ...{ heardBy: { request: true, tap: false }, verified: true, choices: [], dismissed: false },
  };
}

/** No text of the mailbox in it, nor anything that looks like an address. */
function expectNothingOf(told: unknown): void {
  const text = JSON.stringify(told);
  expect(text).not.toContain('§');
  expect(text).not.toContain('@');
}

test('whatever is in the mailbox and the settings, none of it is in the file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mail, { minLength: 1, maxLength: 5 }), given, word, async (mails, settings, surface) => {
      const db = new NextTouchDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
      await db.sends.bulkPut(mails.map(sendOf));
      const health = { ...readHealth(null), surfaces: ['list', surface] };
      const told = await diagnostics(db, { health, settings, now: NOW, about: ABOUT });
      expectNothingOf(told);
      expect(told.rows.sends).toBe(mails.length);
      expect(told.sends[0]).toMatchObject({ subjectLength: mails[0]?.subject.length, heardBy: [true, false] });
      db.close();
    }),
    { numRuns: Math.min(PROPERTY_RUNS, 200) },
  );
});

test('a real day: the file says what was heard, in numbers', async () => {
  const world = new World();
  await sendAndSettle(world, { subject: '§secret pilot', to: ['§ada@acme.example'] });
  const health = readHealth(await world.session.get('health'));
  const told = await diagnostics(world.db, { health, settings: DEFAULT_SETTINGS, now: world.now(), about: ABOUT });
  expectNothingOf(told);
  expect(told).toMatchObject({
    extension: '1.2.3',
    health: { light: 'green', counts: { requestsRead: 1, sendsObserved: 1 } },
    rows: { sends: 1, touches: 1 },
    touches: { email: 1, call: 0 },
    sends: [{ state: 'confirmed', recipients: [1, 0, 0], subjectLength: 13 }],
  });
});

test('it names which candidate of a place hit, Gmail’s language and layout, the access, and what went wrong last', async () => {
  const world = new World();
  await sendAndSettle(world);
  const selectors = [
    { surface: 'place-composeMark-1', hits: 3, misses: 0 },
    { surface: 'gmail-language-de', hits: 1, misses: 0 },
    { surface: 'gmail-rows-3', hits: 1, misses: 0 },
    { surface: 'thread', hits: 0, misses: 4 },
  ];
  await world.gmail().selectorReport(selectors);
  const body = JSON.stringify(
    wireRequest([4, 'thread-a:r9', update([null, ...message({ labels: SENDING, to: ['a@x.example'] })])]),
  );
  await world.background.requestSent({ requestId: 'moved', path: '/sync/u/0/i/s', tabId: 1, body });
  world.access = false;
  await world.sweep();
  const health = readHealth(await world.session.get('health'));
  const told = await diagnostics(world.db, { health, settings: DEFAULT_SETTINGS, now: world.now(), about: ABOUT });
  expect(told.health).toMatchObject({
    light: 'red',
    reasons: ['no-access', 'fields-moved', 'selectors-missing'],
    surfaces: ['thread'],
    access: false,
    places: Object.fromEntries(selectors.map(({ surface, ...count }) => [surface, count])),
    notes: expect.arrayContaining([
      expect.stringMatching(/: labels is looked for at 10, what looks like it is at 11$/),
    ]),
  });
});

test.each([
  ['hello', 'text(5)'],
  [12, 'number'],
  [true, true],
  [null, null],
  [undefined, null],
  [['a', 'bc'], { length: 2, first: 'text(1)' }],
  [[], { length: 0, first: null }],
  [{ a: { b: 'x' } }, { a: { b: 'text(1)' } }],
])('the shape of %j is %j', (value, expected) => {
  expect(shapeOf(value)).toEqual(expected);
});

test('a shape ends, however deep the value', () => {
  let deep: unknown = 'x';
  for (let n = 0; n < 50; n += 1) deep = { deep };
  expect(JSON.stringify(shapeOf(deep)).length).toBeLessThan(200);
});
