import { expect, it } from 'vitest';
import { acceptance } from '@/lib/gmail/wire/accepted';
import { parseAnswer } from '@/lib/gmail/wire/parse-answer';
import { readRequest } from '@/lib/gmail/wire/parse-request';
import type { SendRequest, WireRequest } from '@/lib/gmail/wire/records';
import { describeIf } from '../../support/only-if';
import { CAPTURES, EXPECTED, HAS_CAPTURES, parseCapture, readCapture } from '../support/captures';
import { toArrays, toObjects } from '../support/forms';
import { parseRequest } from '../support/parse-request';

const isSend = (request: WireRequest): request is SendRequest => request.kind === 'send' || request.kind === 'schedule';
const list = (people: { address: string }[]) => people.map(({ address }) => address);

/** One message, not a request: the node as it stands inside one. */
const FRAGMENT = 'new_gmail_sent_email_json.json';

describeIf(HAS_CAPTURES, 'no recordings of Gmail beside the project')('every recorded request', () => {
  it.each(EXPECTED)('$request is a $kind', (expected) => {
    const reading = readRequest(readCapture(expected.request));
    const found = reading.requests.filter((request) => request.kind !== 'labels');
    expect(reading.unread).toBeNull();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      kind: expected.kind,
      messageId: expected.messageId,
      threadId: expected.threadId,
    });
    const send = found.find(isSend);
    if (send === undefined) return;
    expect({
      ...send,
      from: send.from.address,
      to: list(send.to),
      cc: list(send.cc),
      bcc: list(send.bcc),
    }).toMatchObject({
      from: expected.from,
      to: expected.to,
      cc: expected.cc,
      bcc: expected.bcc,
      subject: expected.subject,
      exact: true,
    });
  });

  it('reads sends, and no others, among all recordings', () => {
    const sends = CAPTURES.filter((name) => name !== FRAGMENT && parseRequest(readCapture(name)).some(isSend));
    expect(sends).toEqual(EXPECTED.flatMap(({ kind, request }) => (kind === 'send' ? [request] : [])).sort());
  });

  it('finds a message standing alone by the walk, with its recipients, as not exact', () => {
    expect(parseRequest(readCapture(FRAGMENT))).toMatchObject([
      { kind: 'send', exact: false, to: [{}, {}], cc: [{}, {}], bcc: [{}, {}], subject: 'Text 99' },
    ]);
  });

  it.each(EXPECTED)('$request says the same in the other form', ({ request }) => {
    const original = parseCapture(request);
    const expected = parseRequest(original);
    expect(parseRequest(toArrays(original))).toEqual(expected);
    expect(parseRequest(toObjects(toArrays(original)))).toEqual(expected);
  });
});

describeIf(HAS_CAPTURES, 'no recordings of Gmail beside the project')('every recorded answer', () => {
  it.each(EXPECTED.filter(({ response }) => response !== null))('$response', (expected) => {
    const reading = parseAnswer('s', parseCapture(expected.response ?? ''));
    const message = reading.messages.find(({ messageId, partial }) => messageId === expected.messageId && !partial);
    expect(message).toMatchObject({
      threadId: expected.threadId,
      legacyMessageId: expected.legacyMessageId,
      legacyThreadId: expected.legacyThreadId,
      from: { address: expected.from },
    });
    const seq = parseRequest(readCapture(expected.request))[0]?.seq ?? Number.NaN;
    const judged = acceptance(reading, expected.messageId, seq);
    expect(judged).toBe(expected.kind === 'send' && expected.accepted ? 'accepted' : 'unverified');
  });

  it.each(CAPTURES)('%s says the same in the other form', (name) => {
    const original = parseCapture(name);
    const expected = parseAnswer('s', original);
    expect(parseAnswer('s', toArrays(original))).toEqual(expected);
    expect(parseAnswer('s', toObjects(toArrays(original)))).toEqual(expected);
  });

  it('never lists a bump, nor a body', () => {
    for (const name of CAPTURES) {
      const text = JSON.stringify(parseAnswer('s', parseCapture(name)));
      expect(text).not.toContain('bump');
      expect(text).not.toMatch(/Body \d/);
    }
  });

  it('reads opened threads with sender, mailbox and labels', () => {
    expect(parseAnswer('fd', parseCapture('fd-response-20180709.json'))).toMatchObject({
      mailbox: 'person2@company2.example',
      messages: [
        {
          messageId: 'msg-f:1600484990382419037',
          legacyMessageId: '1636109e7816ac5d',
          legacyThreadId: '1636109e7816ac5d',
          from: { address: 'notifications@company2.example' },
          to: [{ address: 'person2@company2.example' }],
          labels: expect.arrayContaining(['^i']),
          at: 1_526_341_429_121,
        },
      ],
    });
  });

  it.each([
    ['bv', 'testdata-parser-bv-request-payload.json', 5],
    ['bv', '2019-02-01_search_results.json', 2],
    ['bv', 'input-triggered-search-response-2018-01-25.json', 17],
    ['page', 'testdata-parser-bv-embedded.json', 5],
    ['page', 'testdata-parser-fd-embedded.json', 5],
    ['fd', 'thread-response-2018-03-08.json', 1],
  ] as const)('reads the messages of %s %s', (endpoint, name, count) => {
    const { messages } = parseAnswer(endpoint, parseCapture(name));
    expect(messages).toHaveLength(count);
    for (const message of messages) {
      expect(message.from?.address).toContain('@');
      expect(message.at).toBeGreaterThan(1_500_000_000_000);
      expect(message.labels).not.toEqual([]);
      expect(message.legacyMessageId).toMatch(/^[0-9a-f]{16}$/);
      expect(message.legacyThreadId).toMatch(/^[0-9a-f]{16}$/);
    }
  });
});
