import * as z from 'zod/mini';
import type { Deps } from '../deps';

/** Counted since the browser started. Structure only: no address, no word of mail. */
const COUNTERS = [
  'sightings',
  'sendsUnread',
  'sendsMoved',
  'sendsSighted',
  'sendsWithoutRecipients',
  'tapReports',
  'tapRequests',
  'tapAnswers',
  'tapMoved',
  'tapRequestsUnread',
  'tapAnswersUnread',
  'tapSendsUnsighted',
  'sendsUnheardByTap',
  'toasts',
  'toastsWithoutSend',
] as const;
export type Counter = (typeof COUNTERS)[number];
export type Counts = Record<Counter, number>;

export type HealthReason =
  | 'background-deaf'
  | 'tap-deaf'
  | 'fields-moved'
  | 'traffic-unreadable'
  | 'toast-without-send'
  | 'no-recipients'
  | 'selectors-missing'
  | 'database-emptied';

/** The light, with what made it so. `surfaces`: parts of Gmail's page where nothing is found any more. */
export interface HealthReport {
  light: 'green' | 'amber' | 'red';
  reasons: HealthReason[];
  surfaces: string[];
  counts: Counts;
}

export const HEALTH_KEY = 'health';
const Stored = z.object({
  counts: z.record(z.string(), z.int()),
  selectors: z.record(z.string(), z.object({ hits: z.int(), misses: z.int() })),
  /** Sends only the tap spoke of, by id, with when. A page script may invent them: they mean nothing until sighted. */
  proposals: z.record(z.string(), z.int()),
  emptied: z.boolean(),
});
type Stored = z.infer<typeof Stored>;

const MAX_PROPOSALS = 100;
const MAX_SURFACES = 50;
/** Below so many misses nothing is said of a rate: some traffic is not about mail, and a server may answer nonsense once. */
const RATE_MATTERS_FROM = 5;
/** So many requests the tap spoke of while the browser sighted none at all mean that one ear is deaf. */
const DEAF_FROM = 5;
/** After this long (ms) a proposal nobody sighted is counted. */
const PROPOSAL_MS = 30_000;

function fresh(): Stored {
  return { counts: {}, selectors: {}, proposals: {}, emptied: false };
}

/** Reads what the health light is made of; anything unreadable counts as nothing seen. */
export function readHealth(stored: unknown): HealthReport {
  const read = Stored.safeParse(stored);
  return judge(read.success ? read.data : fresh());
}

/** Only mail that matters is told of, so what was read is a lower bound: many misses beside it are a sign, a few are not. */
function mostlyUnread(unread: number, read: number): boolean {
  return unread >= RATE_MATTERS_FROM && unread > read;
}

function judge({ counts: raw, selectors, emptied }: Stored): HealthReport {
  const counts = Object.fromEntries(COUNTERS.map((each) => [each, raw[each] ?? 0])) as Counts;
  const surfaces = Object.entries(selectors).flatMap(([name, { hits, misses }]) =>
    misses > 2 && hits === 0 ? [name] : [],
  );
  const red: HealthReason[] = [];
  const amber: HealthReason[] = [];
  if (emptied) red.push('database-emptied');
  const isDeaf = counts.sightings === 0 && counts.tapRequests >= DEAF_FROM;
  if (counts.tapSendsUnsighted > 0 || isDeaf) (counts.sightings === 0 ? red : amber).push('background-deaf');
  if (counts.toastsWithoutSend > 0) (counts.sendsSighted === 0 ? red : amber).push('toast-without-send');
  if (counts.sendsUnheardByTap > 0) amber.push('tap-deaf');
  if (counts.sendsMoved + counts.tapMoved > 0) amber.push('fields-moved');
  const isUnreadable =
    counts.sendsUnread > 0 ||
    mostlyUnread(counts.tapRequestsUnread, counts.tapRequests) ||
    mostlyUnread(counts.tapAnswersUnread, counts.tapAnswers);
  if (isUnreadable) amber.push('traffic-unreadable');
  if (counts.sendsWithoutRecipients > 0) amber.push('no-recipients');
  if (surfaces.length > 0) amber.push('selectors-missing');
  return {
    light: red.length > 0 ? 'red' : amber.length > 0 ? 'amber' : 'green',
    reasons: [...red, ...amber],
    surfaces,
    counts,
  };
}

export interface Health {
  count(by: Partial<Counts>): Promise<void>;
  /** The proof that a fault is over: these start again from nothing. */
  over(...names: Counter[]): Promise<void>;
  selectors(report: { surface: string; hits: number; misses: number }[]): Promise<void>;
  /** The tap spoke of a send that was not sighted, yet. */
  propose(messageId: string): Promise<void>;
  /** Counts proposals that stayed without a sighting. `sighted` says which ids have one by now. */
  settleProposals(sighted: (ids: string[]) => Promise<string[]>): Promise<void>;
  emptied(is: boolean): Promise<void>;
  report(): Promise<HealthReport>;
}

/** Keeps the counts in session storage; `serial` so that two at once do not lose one. */
export function createHealth(deps: Deps, serial: <T>(task: () => Promise<T>) => Promise<T>): Health {
  async function load(): Promise<Stored> {
    const read = Stored.safeParse(await deps.session.get(HEALTH_KEY));
    return read.success ? read.data : fresh();
  }
  const change = (edit: (stored: Stored) => void | Promise<void>) =>
    serial(async () => {
      const stored = await load();
      const before = JSON.stringify(stored);
      await edit(stored);
      if (JSON.stringify(stored) !== before) await deps.session.set(HEALTH_KEY, stored);
    });
  const bump = (stored: Stored, by: Partial<Counts>) => {
    for (const [name, amount] of Object.entries(by)) stored.counts[name] = (stored.counts[name] ?? 0) + amount;
  };

  return {
    count: (by) => change((stored) => bump(stored, by)),
    over: (...names) =>
      change((stored) => {
        for (const name of names) delete stored.counts[name];
      }),
    selectors: (report) =>
      change((stored) => {
        for (const { surface, hits, misses } of report) {
          const known = stored.selectors[surface] ?? { hits: 0, misses: 0 };
          if (!stored.selectors[surface] && Object.keys(stored.selectors).length >= MAX_SURFACES) continue;
          // A hit proves the selector right: older misses were of a page that was not there yet.
          stored.selectors[surface] =
            hits > 0 ? { hits: known.hits + hits, misses } : { hits: 0, misses: known.misses + misses };
        }
      }),
    propose: (messageId) =>
      change(async (stored) => {
        const { at } = await deps.now();
        if (Object.keys(stored.proposals).length < MAX_PROPOSALS) stored.proposals[messageId] ??= at;
      }),
    settleProposals: (sighted) =>
      change(async (stored) => {
        const ids = Object.keys(stored.proposals);
        if (ids.length === 0) return;
        const { at } = await deps.now();
        const found = new Set(await sighted(ids));
        for (const [id, since] of Object.entries(stored.proposals)) {
          if (!found.has(id) && at - since < PROPOSAL_MS) continue;
          delete stored.proposals[id];
          if (!found.has(id)) bump(stored, { tapSendsUnsighted: 1 });
        }
      }),
    emptied: (is) =>
      change((stored) => {
        stored.emptied = is;
      }),
    report: async () => judge(await load()),
  };
}
