import { describe, expect, it } from 'vitest';
import { acceptance } from '@/lib/gmail/wire/accepted';
import { parseAnswer } from '@/lib/gmail/wire/parse-answer';
import { answer, DRAFT, message, minimalAnswer, SENT } from '../support/fixtures';
import { toObjects } from '../support/forms';

const ID = 'msg-a:r1';
const THREAD = 'thread-a:r9';
const sent = message({ labels: SENT, to: ['a@x.example'], legacy: '0123456789abcdef' });

describe('acceptance', () => {
  it.each([
    ['shown as sent', answer([[7, 0]], [[THREAD, [sent]]]), 'accepted'],
    ['the minimal form', minimalAnswer(7, THREAD, ID), 'accepted'],
    ['an ack alone', answer([[7, 0]]), 'unverified'],
    ['not at the server yet', answer([[7, 0]], [[THREAD, [message({ labels: [...SENT, '^f_btns'] })]]]), 'unverified'],
    ['still a draft', answer([[7, 0]], [[THREAD, [message({ labels: DRAFT })]]]), 'unverified'],
    ['another message sent', answer([[7, 0]], [[THREAD, [message({ id: 'msg-a:r2', labels: SENT })]]]), 'unverified'],
    ['another status', answer([[7, 3]], [[THREAD, [sent]]]), 'refused'],
    ['the minimal form with another status', minimalAnswer(7, THREAD, ID, 1), 'refused'],
    ['an ack for another operation', answer([[8, 0]], [[THREAD, [sent]]]), 'unknown'],
    ['no acks', [], 'unknown'],
    ['an error', ['er', null, null, null, null, 500, null, null, null, 9], 'refused'],
    ['garbage', 'x', 'unknown'],
  ])('%s', (_, json, expected) => {
    expect(acceptance(parseAnswer('s', json), ID, 7)).toBe(expected);
    expect(acceptance(parseAnswer('s', toObjects(json)), ID, 7)).toBe(expected);
  });

  it('of a send found by the walk, whose number is not known, needs all acks', () => {
    expect(acceptance(parseAnswer('s', answer([[7, 0]], [[THREAD, [sent]]])), ID, -1)).toBe('accepted');
    expect(
      acceptance(
        parseAnswer(
          's',
          answer(
            [
              [7, 0],
              [8, 2],
            ],
            [[THREAD, [sent]]],
          ),
        ),
        ID,
        -1,
      ),
    ).toBe('unknown');
    expect(acceptance(parseAnswer('s', answer([[7, 2]])), ID, -1)).toBe('refused');
  });

  it('of a scheduled send is its place among the scheduled', () => {
    const scheduled = parseAnswer('s', answer([[7, 0]], [[THREAD, [message({ labels: ['^all', '^scheduled'] })]]]));
    expect(acceptance(scheduled, ID, 7, 'schedule')).toBe('accepted');
    expect(acceptance(scheduled, ID, 7)).toBe('unverified');
  });
});

describe('messages', () => {
  it('carry ids, people, labels and no body', () => {
    expect(parseAnswer('s', answer([[7, 0]], [[THREAD, [sent]]])).messages).toEqual([
      {
        messageId: ID,
        threadId: THREAD,
        legacyMessageId: '0123456789abcdef',
        legacyThreadId: 'abcdef0123456789',
        from: { address: 'rep@example.com', name: 'Rep' },
        to: [{ address: 'a@x.example', name: '' }],
        cc: [],
        subject: 'Proposal',
        snippet: null,
        at: 1_700_000_000_000,
        labels: SENT,
      },
    ]);
  });

  it('of the minimal form are marked as partial', () => {
    expect(parseAnswer('s', minimalAnswer(7, THREAD, ID)).messages).toMatchObject([
      { messageId: ID, labels: ['^f'], partial: true, from: null },
    ]);
  });

  it('are not made of a change of other labels', () => {
    const read = minimalAnswer(7, THREAD, ID);
    const json = JSON.parse(JSON.stringify(read).replace('"^f"', '"^o"'));
    expect(parseAnswer('s', json).messages).toEqual([]);
  });

  it('name the code of an error', () => {
    expect(parseAnswer('s', ['er', null, null, null, null, 400, null, null, null, 3]).errorCode).toBe(400);
    expect(parseAnswer('s', [['er', null, 9]]).errorCode).toBe(9);
    expect(parseAnswer('s', ['er']).errorCode).toBe(0);
  });
});
