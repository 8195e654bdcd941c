import { describe, expect, test } from 'vitest';
import { sendAndSettle, show, wireMessage } from './support/gmail';
import { PROSPECT, World } from './support/world';

/** A prospect (ada@acme.example) written to on Tuesday 24 November 2026 at ten; it is now the day after. */
async function written(): Promise<World> {
  const world = new World('2026-11-24T10:00');
  await sendAndSettle(world);
  await world.waitUntil('2026-11-25T08:00');
  return world;
}

const GOOGLE = 'mailer-daemon@googlemail.com';
const FAILED = 'Delivery Status Notification (Failure)';
const NOT_FOUND = `Address not found. Your message wasn't delivered to ${PROSPECT} because the address couldn't be found`;
const STANDS: [string, Partial<Parameters<typeof wireMessage>[0]>, string][] = [
  [
    'a delay',
    {
      from: GOOGLE,
      subject: 'Delivery Status Notification (Delay)',
      snippet: `There was a temporary problem delivering your message to ${PROSPECT}. Gmail will retry for 46 more hours.`,
    },
    'active',
  ],
  [
    'a delay told by their own server',
    {
      from: 'postmaster@acme.example',
      subject: 'Delivery delayed: An idea',
      snippet: `Delivery to ${PROSPECT} is delayed`,
    },
    'active',
  ],
  ['a bounce that names the address', { from: GOOGLE, subject: FAILED, snippet: NOT_FOUND }, 'finished bounced'],
  [
    'a bounce from their own domain',
    { from: 'postmaster@mx.acme.example', subject: 'Undeliverable: An idea', snippet: NOT_FOUND },
    'finished bounced',
  ],
  [
    'a bounce that names nobody',
    { from: GOOGLE, subject: FAILED, snippet: 'Address not found' },
    'paused maybe-bounced',
  ],
  [
    'a bounce of somebody else',
    { from: GOOGLE, subject: FAILED, snippet: NOT_FOUND.replace(PROSPECT, 'bo@acme.example') },
    'active',
  ],
  [
    'a full mailbox',
    { from: GOOGLE, subject: FAILED, snippet: `${PROSPECT}: the mailbox is full` },
    'paused maybe-bounced',
  ],
  [
    'a robot of a stranger’s domain',
    { from: 'postmaster@else.example', subject: 'Undeliverable: An idea', snippet: NOT_FOUND },
    'active',
  ],
  ['a read receipt', { subject: 'Read: An idea', snippet: 'Your message was read on Tuesday' }, 'active'],
  ['a reaction', { snippet: '👍 Ada reacted via Gmail' }, 'active'],
  ['a ticket number', { subject: '[Ticket #4411] An idea', snippet: 'We have received your request.' }, 'active'],
  [
    'somebody who left',
    {
      subject: 'Automatic reply: An idea',
      snippet: 'I no longer work at Acme. Please contact my successor Max, max@acme.example',
    },
    'paused left-company',
  ],
  [
    'a yes that mentions an absence',
    { snippet: 'Thanks! I was out of office. We would like to buy, please send the contract.' },
    'finished replied',
  ],
  [
    'an absence, then a fair',
    {
      subject: 'Automatic reply: An idea',
      snippet: 'I am out until 30 November 2026. Meet us at the fair on 9 September 2027!',
    },
    'paused out-of-office 2026-12-01T09:00',
  ],
  [
    'an absence of months',
    { subject: 'Automatic reply: An idea', snippet: 'I am on leave until 15 June 2027.' },
    'paused long-absence',
  ],
  [
    'a day just gone by',
    { subject: 'Automatic reply: An idea', snippet: 'I am out of the office until November 22.' },
    'paused out-of-office 2026-12-02T09:00',
  ],
  ['a subject that begins like a calendar’s', { subject: 'Accepted: no, stop emailing me' }, 'paused asked-to-stop'],
  [
    'an invitation taken',
    { subject: 'Accepted: Demo @ Mon 30 Nov 2026', snippet: 'Ada has accepted this invitation.' },
    'finished meeting-booked',
  ],
  [
    'an invitation declined',
    { subject: 'Declined: Demo @ Mon 30 Nov 2026', snippet: 'Ada has declined this invitation.' },
    'paused meeting-off',
  ],
  [
    'somebody else on the thread',
    { from: 'sam@agency.example', snippet: 'I answer for them.' },
    'paused somebody-answered',
  ],
  [
    'an absence of a colleague',
    { from: 'bo@acme.example', subject: 'Automatic reply: An idea', snippet: 'I am away.' },
    'active',
  ],
  ['a question about opting out', { snippet: 'Is there an unsubscribe link in each mail?' }, 'finished replied'],
];

describe('what follows from a mail', () => {
  test.each(STANDS)('%s', async (_, of, expected) => {
    const world = await written();
    await show(world, [wireMessage({ messageId: 'msg-f:1', at: world.now().at, ...of })]);
    const [row] = await world.db.enrollments.toArray();
    const { state, finishReason, pauseReason, pausedUntil } = row ?? {};
    expect([state, finishReason ?? pauseReason, pausedUntil].filter(Boolean).join(' ')).toBe(expected);
    await world.page('log').undo('answer:msg-f:1');
    expect((await world.db.enrollments.toArray())[0]?.state).toBe('active');
  });

  test.each([
    ['receipt', { subject: 'Read: An idea', snippet: 'Your message was read on Tuesday' }],
    ['reaction', { snippet: '👍 Ada reacted via Gmail' }],
    ['ticket', { subject: '[Ticket #4411] An idea', snippet: 'We have received your request.' }],
  ])('a %s is noted in the history, by kind and mark alone', async (kind, of) => {
    const world = await written();
    await show(world, [wireMessage({ messageId: 'msg-f:1', at: world.now().at, ...of })]);
    await show(world, [wireMessage({ messageId: 'msg-f:1', at: world.now().at, ...of })]);
    const noted = (await world.db.events.toArray()).filter((each) => each.type === 'noted');
    expect(noted).toMatchObject([{ kind, at: world.now().at }]);
    expect(Object.keys(noted[0] ?? {}).toSorted()).toEqual([
      'at',
      'batch',
      'id',
      'kind',
      'local',
      'mark',
      'prospectId',
      'type',
      'v',
    ]);
  });

  test('nothing of the text is kept: a reason, a day, an address', async () => {
    const world = await written();
    const snippet = 'I have left Acme, which saddens me. Please contact max@acme.example from now on.';
    await show(world, [
      wireMessage({ messageId: 'msg-f:1', at: world.now().at, subject: 'Automatic reply: An idea', snippet }),
    ]);
    const [row] = await world.db.enrollments.toArray();
    expect(row).toMatchObject({ pauseReason: 'left-company', successor: 'max@acme.example' });
    const stored = JSON.stringify([await world.db.events.toArray(), await world.db.enrollments.toArray()]);
    expect(stored).not.toContain('saddens');
    expect(stored).not.toContain('Automatic reply');
  });

  test('an answer to a question holds: away until the day the mail named', async () => {
    const world = await written();
    const away = { subject: 'Automatic reply: An idea', snippet: 'I am on leave until 15 June 2027.' };
    await show(world, [wireMessage({ messageId: 'msg-f:1', at: world.now().at, ...away })]);
    const [row] = await world.db.enrollments.toArray();
    expect(row?.returns).toBe('2027-06-15');
    const until = '2027-06-16T09:00';
    await world.page('log').execute({ type: 'pause', enrollmentId: row?.id ?? '', until, reason: 'out-of-office' });
    expect((await world.db.enrollments.toArray())[0]).toMatchObject({
      pauseReason: 'out-of-office',
      pausedUntil: until,
    });
  });
});
