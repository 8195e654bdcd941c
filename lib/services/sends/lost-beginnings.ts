import * as z from 'zod/mini';
import type { Instant } from '@/lib/domain/time/time';
import { SendReport } from '@/lib/messages/tap-schema';

/**
 * A worker killed before it can mark a request loses the browser's sight of its beginning. The browser shows the end to the
 * next worker: an end of a request that no worker saw begin. Such an end with status 200 does not say what was asked, only
 * that something was, by this tab at this path. It proves one exchange that the page claims. These are the rules of that.
 */

/** Claims and ends are kept so long (ms): a slow answer takes as long. */
const KEPT_MS = 5 * 60_000;
/** A claim heard later than this (ms) after the start of the worker that saw the end did not lose its beginning. Starting takes as long. */
const START_MS = 5_000;
/** Claims and ends kept, each: of sends under way in one moment. */
const MOST = 10;
/** Characters of all claims as JSON: a page could name any number of people, and session storage has a limit. */
const MOST_CHARS = 200_000;

/** The sends of one exchange of a tab that only its page reports, made under a press of the rep. */
const Claim = z.object({
  tabId: z.int(),
  path: z.string(),
  exchange: z.int(),
  heardAt: z.int(),
  mailbox: z.nullable(z.string()),
  sends: z.array(SendReport),
});
export type Claim = z.infer<typeof Claim>;

/** The end, with status 200, of a request that no worker saw begin; `lifeStart`: when the worker that saw it end began. */
const OrphanedEnd = z.object({ tabId: z.int(), path: z.string(), at: z.int(), lifeStart: z.int() });
export type OrphanedEnd = z.infer<typeof OrphanedEnd>;

/** What waits for its counterpart. */
export const Unmatched = z.object({ claims: z.array(Claim), ends: z.array(OrphanedEnd) });
export type Unmatched = z.infer<typeof Unmatched>;

const names = (claim: Claim, messageIds: readonly string[]) =>
  claim.sends.some((send) => messageIds.includes(send.messageId));

/** With this claim, in the place of an earlier one of the same exchange or of the same messages. */
export function withClaim({ claims, ends }: Unmatched, claim: Claim): Unmatched {
  const ids = claim.sends.map((send) => send.messageId);
  const isSame = (each: Claim) => (each.tabId === claim.tabId && each.exchange === claim.exchange) || names(each, ids);
  return { claims: [...claims.filter((each) => !isSame(each)), claim], ends };
}

/** With this end as well. */
export const withEnd = ({ claims, ends }: Unmatched, end: OrphanedEnd): Unmatched => ({ claims, ends: [...ends, end] });

/** Without the claims of these messages: the browser saw what became of them, or the page says that they failed. */
export const withoutClaims = ({ claims, ends }: Unmatched, messageIds: readonly string[]): Unmatched => ({
  claims: claims.filter((claim) => !names(claim, messageIds)),
  ends,
});

/** Without what is too old, or too much: the latest stay. */
export function recent({ claims, ends }: Unmatched, now: Instant): Unmatched {
  const isRecent = (at: Instant) => Math.abs(now - at) < KEPT_MS;
  let chars = 0;
  const fitting = claims
    .filter((claim) => isRecent(claim.heardAt))
    .slice(-MOST)
    .reverse()
    .filter((claim) => {
      chars += JSON.stringify(claim).length;
      return chars <= MOST_CHARS;
    });
  return { claims: fitting.reverse(), ends: ends.filter((end) => isRecent(end.at)).slice(-MOST) };
}

const proves = (end: OrphanedEnd, { tabId, path, heardAt }: Claim) =>
  end.tabId === tabId && end.path === path && heardAt <= end.lifeStart + START_MS;

/** A claim with the end that proves it. */
export interface Proven {
  claim: Claim;
  end: OrphanedEnd;
}

/**
 * The claims that are proven, each by an end of its own, and what goes on waiting. Where a tab claims more than has ended,
 * none of it is: which of them ended is not known.
 */
export function matchEnds(unmatched: Unmatched): { proven: Proven[]; rest: Unmatched } {
  // Latest first, on both sides: an end proves only what was heard before its worker began.
  const claims = unmatched.claims.toSorted((a, b) => b.heardAt - a.heardAt);
  const ends = unmatched.ends.toSorted((a, b) => b.lifeStart - a.lifeStart);
  const proven: Proven[] = [];
  const placeOf = ({ tabId, path }: Claim) => `${tabId} ${path}`;
  for (const place of new Set(claims.map(placeOf))) {
    const here = claims.filter((claim) => placeOf(claim) === place && ends.some((end) => proves(end, claim)));
    const theirs = ends.filter((end) => here.some((claim) => end.tabId === claim.tabId && end.path === claim.path));
    const pairs = here.flatMap((claim, index) => {
      const end = theirs[index];
      return end && proves(end, claim) ? [{ claim, end }] : [];
    });
    if (pairs.length === here.length) proven.push(...pairs);
  }
  return {
    proven,
    rest: {
      claims: unmatched.claims.filter((claim) => !proven.some((pair) => pair.claim === claim)),
      ends: unmatched.ends.filter((end) => !proven.some((pair) => pair.end === end)),
    },
  };
}
