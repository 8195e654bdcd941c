import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRequest } from '@/lib/gmail/wire/parse-request';
import { PROPERTY_RUNS } from '@/tests/support/property-runs';
import { AT, DRAFT, message, newThread, request, SENDING, update } from '../support/fixtures';

const THREAD = 'thread-a:r9';
const PARTS = { labels: SENDING, to: ['a@x.example'], cc: ['b@x.example'], subject: 'Proposal for you' };

/** Moves every field of a list by `by`, as if Gmail had put new ones in front. */
const shifted = (list: unknown[], by: number) => [...Array(by).fill(null), ...list];

/** Puts the fields of a message at random places. */
function shuffled(list: unknown[], places: number[]): unknown[] {
  const result: unknown[] = Array.from({ length: 120 }, () => null);
  const filled = list.filter((value) => value !== null);
  for (const [index, value] of filled.entries()) result[places[index] ?? 0] = value;
  return result;
}

const PLACES = fc.uniqueArray(fc.nat(119), { minLength: 20, maxLength: 20 });

describe('when Gmail moves its fields', () => {
  it.each([1, 2, 5])('all by %i, a send is found with everybody on it, and named as moved', (by) => {
    const body = request([4, THREAD, update(shifted(message(PARTS), by))]);
    expect(readRequest(body)).toMatchObject({
      unread: 'fields-moved',
      requests: [
        {
          kind: 'send',
          exact: false,
          seq: 4,
          threadId: THREAD,
          messageId: 'msg-a:r1',
          from: { address: 'rep@example.com' },
          to: [{ address: 'a@x.example' }],
          cc: [{ address: 'b@x.example' }],
          subject: 'Proposal for you',
          at: AT,
        },
      ],
    });
  });

  it.each([
    ['another place for the message', request([4, THREAD, [null, null, null, [[message(PARTS)]]]])],
    ['another place for the operations', [null, [[null, [[4, [THREAD, update(message(PARTS))]]]]]]],
    ['a wrapper around all', { data: 1, 3: request([4, THREAD, newThread(message(PARTS), THREAD)]) }],
  ])('%s: the send is found with seq and thread', (_, body) => {
    const reading = readRequest(body);
    expect(reading.unread).toBe('fields-moved');
    expect(reading.requests).toMatchObject([
      { kind: 'send', exact: false, seq: 4, threadId: THREAD, messageId: 'msg-a:r1', to: [{ address: 'a@x.example' }] },
    ]);
  });

  it('at random, a send is still found, or told as unread: never silent', () => {
    fc.assert(
      fc.property(PLACES, (places) => {
        const reading = readRequest(request([4, THREAD, update(shuffled(message(PARTS), places))]));
        const ids = reading.requests.map((found) => (found.kind === 'labels' ? '' : found.messageId));
        expect(ids.includes('msg-a:r1') || reading.unread !== null).toBe(true);
        expect(reading.requests.every(({ kind }) => kind === 'send')).toBe(true);
        expect(ids).toEqual(['msg-a:r1']);
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  it('at random, a draft never becomes a send', () => {
    fc.assert(
      fc.property(PLACES, (places) => {
        const body = request([4, THREAD, update(shuffled(message({ ...PARTS, labels: DRAFT }), places))]);
        expect(readRequest(body).requests.every(({ kind }) => kind === 'draft')).toBe(true);
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });
});
