import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SendRequest } from '@/lib/gmail/wire/records';
import {
  type Claim,
  matchEnds,
  type OrphanedEnd,
  recent,
  type Unmatched,
  withClaim,
  withEnd,
  withoutClaims,
} from '@/lib/services/sends/lost-beginnings';
import { PROPERTY_RUNS } from '../../support/property-runs';

const PATH = '/sync/u/0/i/s';
const MINUTE = 60_000;
/** When the worker began that sees the ends. */
const START = 100 * MINUTE;

const send = (messageId: string, people = 1): SendRequest => ({
  ...{ kind: 'send', seq: 1, messageId, threadId: 'thread-a:r1', parentId: null },
  ...{ from: { address: 'rep@seller.example', name: '' }, cc: [], bcc: [], subject: 'An idea', at: 0 },
  to: Array.from({ length: people }, (_, index) => ({ address: `ada${index}@acme.example`, name: '' })),
  ...{ scheduledFor: null, exact: true },
});

const claim = (messageId: string, of: Partial<Claim> = {}): Claim => ({
  ...{ tabId: 1, path: PATH, exchange: Number(messageId.slice(1)), mailbox: null, heardAt: START - 50 },
  sends: [send(messageId)],
  ...of,
});

const end = (of: Partial<OrphanedEnd> = {}): OrphanedEnd => ({
  ...{ tabId: 1, path: PATH, at: START + 200, lifeStart: START },
  ...of,
});

const idsOf = (claims: readonly Claim[]) => claims.flatMap((each) => each.sends.map((it) => it.messageId));

describe('what the page claims is proven by an end that no worker saw begin', () => {
  it.each<[string, Claim[], OrphanedEnd[], string[]]>([
    ['of the same tab and path', [claim('m1')], [end()], ['m1']],
    ['all sends of one exchange', [claim('m1', { sends: [send('m1'), send('m2')] })], [end()], ['m1', 'm2']],
    ['each by one of its own', [claim('m1'), claim('m2')], [end(), end({ at: START + 900 })], ['m1', 'm2']],
    ['where more has ended than is claimed', [claim('m1')], [end(), end()], ['m1']],
    ['heard while that worker began', [claim('m1', { heardAt: START + 5_000 })], [end()], ['m1']],
    ['in two tabs at once', [claim('m1'), claim('m2', { tabId: 2 })], [end(), end({ tabId: 2 })], ['m1', 'm2']],
    [
      'of two lives, each by the right one',
      [claim('m1'), claim('m2', { heardAt: START + MINUTE })],
      [end({ lifeStart: START + MINUTE }), end()],
      ['m1', 'm2'],
    ],
    ['not without one', [claim('m1')], [], []],
    ['not of another tab', [claim('m1')], [end({ tabId: 2 })], []],
    ['not of no tab', [claim('m1')], [end({ tabId: -1 })], []],
    ['not of another path', [claim('m1')], [end({ path: '/sync/u/1/i/s' })], []],
    ['not heard long after the start of the worker', [claim('m1', { heardAt: START + 5_001 })], [end()], []],
    ['not where two are claimed and one has ended', [claim('m1'), claim('m2')], [end()], []],
    [
      'also where the second of two was heard too late',
      [claim('m1'), claim('m2', { heardAt: START + MINUTE })],
      [end()],
      ['m1'],
    ],
  ])('%s', (_, claims, ends, expected) => {
    const { proven, rest } = matchEnds({ claims, ends });
    expect(idsOf(proven.map((pair) => pair.claim)).sort()).toEqual(expected);
    expect(rest.claims).toHaveLength(claims.length - proven.length);
    expect(rest.ends).toHaveLength(ends.length - proven.length);
  });

  it('never without an end of its own, and nothing is used twice', () => {
    const moment = fc.integer({ min: START - MINUTE, max: START + MINUTE });
    const place = { tabId: fc.constantFrom(1, 2), path: fc.constantFrom(PATH, '/sync/u/1/i/s') };
    const claims = fc.array(fc.record({ ...place, heardAt: moment }), { maxLength: 6 });
    const ends = fc.array(fc.record({ ...place, at: moment, lifeStart: moment }), { maxLength: 6 });
    fc.assert(
      fc.property(claims, ends, (claimed, ended) => {
        const all = { claims: claimed.map((of, index) => claim(`m${index}`, of)), ends: ended };
        const { proven, rest } = matchEnds(all);
        for (const pair of proven) {
          expect([pair.claim.tabId, pair.claim.path]).toEqual([pair.end.tabId, pair.end.path]);
          expect(pair.claim.heardAt).toBeLessThanOrEqual(pair.end.lifeStart + 5_000);
        }
        const used = proven.map((pair) => pair.end);
        expect(new Set(used).size).toBe(used.length);
        expect(new Set([...rest.claims, ...proven.map((pair) => pair.claim)])).toEqual(new Set(all.claims));
        expect(rest.ends.length + used.length).toBe(ended.length);
        expect(matchEnds(rest).proven).toEqual([]);
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });
});

describe('what waits', () => {
  const none: Unmatched = { claims: [], ends: [] };

  it('holds a claim once, however often it is told', () => {
    const told = withClaim(withClaim(none, claim('m1')), claim('m1', { heardAt: START - 10 }));
    const again = withClaim(told, claim('m1', { exchange: 7 }));
    expect(again.claims).toEqual([claim('m1', { exchange: 7 })]);
  });

  it('loses a claim with what became of its message', () => {
    const two = withClaim(withClaim(none, claim('m1')), claim('m2'));
    expect(idsOf(withoutClaims(two, ['m2', 'm9']).claims)).toEqual(['m1']);
  });

  it.each([
    ['is kept for minutes', START + 4 * MINUTE, 1],
    ['and no longer', START + 6 * MINUTE, 0],
    ['nor where the clock was set back', START - 60 * MINUTE, 0],
  ])('%s', (_, now, left) => {
    const { claims, ends } = recent(withEnd(withClaim(none, claim('m1')), end()), now);
    expect([claims.length, ends.length]).toEqual([left, left]);
  });

  it('is little: the latest ten, and no more people than storage takes', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `m${index}`);
    const many = ids.reduce((before, id) => withEnd(withClaim(before, claim(id)), end()), none);
    expect(idsOf(recent(many, START).claims)).toEqual(ids.slice(-10));
    expect(recent(many, START).ends).toHaveLength(10);
    const large = withClaim(withClaim(none, claim('m1', { sends: [send('m1', 20_000)] })), claim('m2'));
    expect(idsOf(recent(large, START).claims)).toEqual(['m2']);
  });
});
