import * as z from 'zod/mini';
import { COUNTERS, type Counts } from './counters';

/** Why the light is not green, as codes for the words. */
export type HealthReason =
  | 'no-access'
  | 'observer-silent'
  | 'tap-silent'
  | 'fields-moved'
  | 'traffic-unreadable'
  | 'answers-disagree'
  | 'reports-lost'
  | 'toast-without-send'
  | 'no-recipients'
  | 'selectors-missing'
  | 'database-emptied';

/** `waiting`: nothing is wrong, and nothing was read yet that would prove detection to work. */
export type HealthLight = 'green' | 'waiting' | 'amber' | 'red';

/** The light, with what made it so. `surfaces`: parts of Gmail's page where nothing is found any more. */
export interface HealthReport {
  light: HealthLight;
  reasons: HealthReason[];
  surfaces: string[];
  counts: Counts;
  /** Whether the extension may see Gmail, as last asked. */
  access: boolean;
  /** Hits and misses by surface, with those of each candidate of a place (`place-NAME-INDEX`). */
  places: StoredHealth['selectors'];
  notes: string[];
}

/** The stored health record. */
export const StoredHealth = z.object({
  counts: z.record(z.string(), z.int()),
  selectors: z.record(z.string(), z.object({ hits: z.int(), misses: z.int() })),
  /** Sends only the tap reported, by id, with when. A page script may invent them: they mean nothing until observed. */
  proposals: z.record(z.string(), z.int()),
  /** Per tab: requests observed before its tap first reported anything of `i/s`; null once it did. */
  tabs: z._default(z.record(z.string(), z.nullable(z.int())), {}),
  /** What went wrong last, for maintainers: field names, positions, names of errors. Newest last. */
  notes: z._default(z.array(z.string()), []),
  emptied: z.boolean(),
  access: z._default(z.boolean(), true),
});
export type StoredHealth = z.infer<typeof StoredHealth>;

/** The record before anything was seen. */
export function emptyHealth(): StoredHealth {
  return { counts: {}, selectors: {}, proposals: {}, tabs: {}, notes: [], emptied: false, access: true };
}

/** Reads what the health light is made of; anything unreadable counts as nothing seen. */
export function readHealth(stored: unknown): HealthReport {
  const read = StoredHealth.safeParse(stored);
  return judge(read.success ? read.data : emptyHealth());
}

/**
 * Fewest misses from which a rate is judged: some traffic is not about mail, and a server may answer with garbage once.
 */
const RATE_MATTERS_FROM = 5;
/** Requests reported by the tap, while the browser observed none, from which the observer counts as broken. */
const OBSERVER_SILENT_FROM = 5;
/** Requests of one tab without a report of its tap from which the tap counts as broken. */
const TAP_SILENT_FROM = 4;
/** Unreadable bodies from which some sends or replies are surely missed; where none is readable, all are. */
const UNREADABLE_FROM = 3;

/**
 * Only mail that matters is reported, so the number read is a lower bound: many misses beside it are a sign, few are
 * not.
 */
function mostlyUnread(unread: number, read: number): boolean {
  return unread >= RATE_MATTERS_FROM && unread > read;
}

/** How bad it is that some bodies could not be read, beside those that could. */
function unreadable(unread: number, read: number): 'red' | 'amber' | null {
  if (unread >= UNREADABLE_FROM) return read === 0 ? 'red' : 'amber';
  return unread > 0 && read === 0 ? 'amber' : null;
}

function judgeTraffic(counts: Counts): 'red' | 'amber' | null {
  const answersRead = counts.tapAnswersRead + counts.tapAnswers;
  const found = [
    unreadable(counts.requestsUnread, counts.requestsRead),
    unreadable(answersRead === 0 ? counts.tapAnswersUnread : counts.tapAnswersWithoutText, answersRead),
    counts.sendsUnread > 0 ||
    mostlyUnread(counts.tapRequestsUnread, counts.tapRequests) ||
    mostlyUnread(counts.tapAnswersUnread, answersRead)
      ? 'amber'
      : null,
  ] as const;
  return found.find((each) => each === 'red') ?? found.find((each) => each === 'amber') ?? null;
}

/** The light and its reasons, by the stored counters. */
export function judge(stored: StoredHealth): HealthReport {
  const counts = Object.fromEntries(COUNTERS.map((each) => [each, stored.counts[each] ?? 0])) as Counts;
  const surfaces = Object.entries(stored.selectors).flatMap(([name, { hits, misses }]) =>
    misses > 2 && hits === 0 ? [name] : [],
  );
  const red: HealthReason[] = [];
  const amber: HealthReason[] = [];
  const say = (reason: HealthReason, how: 'red' | 'amber' | null | false) => {
    if (how) (how === 'red' ? red : amber).push(reason);
  };
  const isObserverSilent =
    counts.requestsRead + counts.requestsUnread === 0 && counts.tapRequests >= OBSERVER_SILENT_FROM;
  const isTapSilent = Object.values(stored.tabs).some((count) => count !== null && count >= TAP_SILENT_FROM);
  say('database-emptied', stored.emptied && 'red');
  say('no-access', !stored.access && 'red');
  say(
    'observer-silent',
    (counts.tapSendsUnobserved > 0 || isObserverSilent) && (counts.requestsRead === 0 ? 'red' : 'amber'),
  );
  say('traffic-unreadable', judgeTraffic(counts));
  say('toast-without-send', counts.toastsWithoutSend > 0 && (counts.sendsObserved === 0 ? 'red' : 'amber'));
  say('tap-silent', (counts.sendsUnreportedByTap > 0 || isTapSilent) && 'amber');
  say('fields-moved', counts.sendsMoved + counts.tapMoved > 0 && 'amber');
  say('answers-disagree', counts.answersDisagree > 0 && 'amber');
  say('reports-lost', counts.reportsGivenUp + counts.reportsRefused > 0 && 'amber');
  say('no-recipients', counts.sendsWithoutRecipients > 0 && 'amber');
  say('selectors-missing', surfaces.length > 0 && 'amber');
  const isHeard = counts.requestsRead + counts.tapAnswersRead + counts.tapAnswers > 0;
  const light = red.length > 0 ? 'red' : amber.length > 0 ? 'amber' : isHeard ? 'green' : 'waiting';
  return {
    light,
    reasons: [...red, ...amber],
    surfaces,
    counts,
    access: stored.access,
    places: stored.selectors,
    notes: stored.notes,
  };
}
