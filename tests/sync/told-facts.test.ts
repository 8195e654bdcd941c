import { expect, it } from 'vitest';
import { type PersonRows, toldFacts, toldSince } from '@/lib/sync/team/told-facts';

const touch = (id: string, local: string, over: Partial<PersonRows['touches'][number]> = {}) => {
  return { id, local, direction: 'outbound' as const, channel: 'email' as const, ...over };
};
const ADA = { id: 'ada', addresses: ['ada@buyer.example', 'ada@home.example'] };

it('tells the rep’s own touches of the last 60 days under the first address', () => {
  const since = toldSince(Date.UTC(2026, 10, 24, 9));
  expect(since).toBe('2026-09-25');
  const touches = [
    touch('a', '2026-09-24T23:59'),
    touch('b', '2026-09-25T00:00'),
    touch('c', '2026-11-24T10:00', { channel: 'call' }),
    touch('d', '2026-11-24T11:00', { direction: 'inbound' }),
  ];
  expect(toldFacts({ prospect: ADA, touches, enrollments: [] }, since)).toEqual({
    contacts: [
      { touchId: 'b', address: 'ada@buyer.example', date: '2026-09-25', channel: 'email' },
      { touchId: 'c', address: 'ada@buyer.example', date: '2026-11-24', channel: 'call' },
    ],
    optedOut: [],
  });
});

it.each([
  [['opted-out' as const], true],
  [['opted-out' as const, 'won' as const], true],
  [['lost' as const, null], false],
  [[], false],
])('of enrollments that ended %j tells an opt-out of all addresses: %s', (reasons, isOut) => {
  const enrollments = reasons.map((finishReason) => ({ finishReason }));
  expect(toldFacts({ prospect: ADA, touches: [], enrollments }, '2026-09-25').optedOut).toEqual(
    isOut ? ADA.addresses : [],
  );
});
