import { afterEach, describe, expect, it } from 'vitest';
import { acceptance } from '@/lib/gmail/wire/accepted';
import { parseAnswer } from '@/lib/gmail/wire/parse-answer';
import { parseRequest } from '../gmail/support/parse-request';
import { receive } from './mailbox/incoming.ts';
import type { StandInOptions } from './options.ts';
import { Story } from './scenarios.ts';

/** The product's parser reads the stand-in as it reads the recordings. */

const NADIA = { address: 'nadia@acme.example', name: 'Nadia' };
const KOFI = { address: 'kofi@harbour.example', name: 'Kofi' };
const SEND = { kind: 'send', archive: false } as const;

let story: Story;
afterEach(() => story.stop());

const FORMS: StandInOptions[] = [
  { wire: 'array' },
  { wire: 'object' },
  { wire: 'array', conversationView: false },
  { wire: 'object', conversationView: false },
];

describe.each(FORMS)('with $wire, conversation view $conversationView', (options) => {
  it('reads a send with its recipients, and its answer', () => {
    story = new Story(options);
    const mail = story.mail({ to: [NADIA], cc: [KOFI], subject: 'Hello' });
    const { request, answer } = story.act(mail, SEND, false);
    expect(parseRequest(request)).toMatchObject([
      { kind: 'send', messageId: mail.messageId, to: [NADIA], cc: [KOFI], bcc: [], subject: 'Hello' },
    ]);
    const read = parseAnswer('s', answer);
    expect(read.acks).toMatchObject([{ status: 0 }]);
    expect(read.messages.map(({ messageId }) => messageId)).toEqual([mail.messageId]);
  });

  it('reads a draft as no send', () => {
    story = new Story(options);
    const { request } = story.act(story.mail({ to: [NADIA] }), { kind: 'draft' }, false);
    expect(parseRequest(request).map(({ kind }) => kind)).toEqual(['draft']);
  });

  it('reads a scheduled send with its time', () => {
    story = new Story(options);
    const at = Date.UTC(2026, 11, 1, 8);
    const { request } = story.act(story.mail({ to: [NADIA] }), { kind: 'schedule', at }, false);
    expect(parseRequest(request)).toMatchObject([{ kind: 'schedule', scheduledFor: at }]);
  });

  it.each(['bv', 'fd'] as const)('reads an incoming mail in i/%s', (endpoint) => {
    story = new Story(options);
    const ids = receive(story.mailbox, { from: NADIA, subject: 'A question', snippet: 'What does it cost?' });
    const wireId = story.mailbox.settings.conversationView ? ids.threadId : `${ids.threadId}|${ids.messageId}`;
    const asked = endpoint === 'bv' ? [['^i', null, 50]] : [[[wireId]]];
    expect(parseAnswer(endpoint, story.ask(endpoint, asked).answer).messages).toMatchObject([
      {
        messageId: ids.messageId,
        threadId: ids.threadId,
        legacyMessageId: ids.legacyMessageId,
        from: NADIA,
        snippet: 'What does it cost?',
      },
    ]);
  });
});

it('finds a minimal answer accepted', () => {
  story = new Story({ minimalAnswers: true });
  const { request, answer } = story.act(story.mail({ to: [NADIA] }), SEND, false);
  const [send] = parseRequest(request);
  if (send?.kind !== 'send') throw new Error('No send was read.');
  expect(acceptance(parseAnswer('s', answer), send.messageId, send.seq)).toBe('accepted');
});
