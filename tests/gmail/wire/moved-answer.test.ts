import { describe, expect, it } from 'vitest';
import { looksMoved } from '@/lib/gmail/wire/moved-answer';
import { emptyAnswer, parseAnswer } from '@/lib/gmail/wire/parse-answer';
import type { WireMessage } from '@/lib/gmail/wire/records';
import { itIf } from '../../support/only-if';
import { CAPTURES, HAS_CAPTURES, readCapture } from '../support/captures';
import { answer, message, relabel, request, SENT } from '../support/fixtures';

const read = (endpoint: 's' | 'bv' | 'fd', body: unknown) => {
  const text = JSON.stringify(body);
  return looksMoved(endpoint, parseAnswer(endpoint, body), text);
};
const mail = (change: Partial<WireMessage>): WireMessage => ({
  messageId: 'msg-f:1',
  threadId: 'thread-f:1',
  legacyMessageId: null,
  legacyThreadId: null,
  from: { address: 'a@x.example', name: '' },
  to: [],
  cc: [],
  subject: null,
  snippet: null,
  at: 1,
  labels: ['^i'],
  ...change,
});
const shown = (endpoint: 's' | 'bv' | 'fd', ...messages: WireMessage[]) =>
  looksMoved(endpoint, { ...emptyAnswer(), messages }, null);

describe('an answer whose fields have moved', () => {
  it('is one that holds mail in which no message is found', () => {
    const moved = [null, ...message({ id: 'msg-a:r1', labels: SENT })];
    expect(read('s', answer([[1, 0]], [['thread-a:r1', [moved]]]))).toBe(true);
  });

  it.each([
    ['a sender', { from: null }],
    ['a moment', { at: null }],
    ['labels', { labels: [] }],
  ])('is one that never names %s', (_, change) => {
    expect(shown('bv', mail(change), mail(change))).toBe(true);
    expect(shown('bv', mail(change), mail({}))).toBe(false);
  });

  it('is not one of acks, of nothing new, of labels, of an error, or an opened thread without labels', () => {
    expect(read('s', answer([[1, 0]]))).toBe(false);
    expect(read('s', request([1, 'thread-f:1', relabel(['^a'], ['^i'], ['msg-f:1'])]))).toBe(false);
    expect(read('s', ['er', null, 500, 'msg-f:1', 'a@x.example'])).toBe(false);
    expect(shown('fd', mail({ labels: null }))).toBe(false);
    expect(shown('s', mail({ partial: true, from: null, at: null }))).toBe(false);
  });

  it('takes any text, quickly', () => {
    const text = `["msg-f:1"${'"a@'.repeat(700_000)}`;
    expect(looksMoved('bv', emptyAnswer(), text)).toBe(false);
  });

  itIf(HAS_CAPTURES, 'no recordings of Gmail beside the project')('is no recorded answer', () => {
    const answers = CAPTURES.filter((name) => /response|embedded|search_results|payload\.json/.test(name));
    const accused = answers.filter((name) => {
      const text = readCapture(name);
      const endpoint = name.startsWith('fd-') || name.includes('thread-response') ? 'fd' : 's';
      return looksMoved(endpoint, parseAnswer(endpoint, JSON.parse(text)), text);
    });
    expect(accused).toEqual([]);
  });
});
