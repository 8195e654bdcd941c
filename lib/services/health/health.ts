import type { Deps } from '../deps';
import type { Counter, Counts } from './counters';
import { emptyHealth, type HealthReport, judge, StoredHealth } from './judge';

/** Key in session storage. */
export const HEALTH_KEY = 'health';

const MAX_PROPOSALS = 100;
const MAX_SURFACES = 150;
const MAX_NOTES = 20;
const MAX_NOTE = 200;
const MAX_TABS = 100;
/** Most requests counted for a tab without reports: each count is a write. */
const MOST_COUNTED = 10;
/** A proposal not observed after this long (ms) is counted. */
const PROPOSAL_MS = 30_000;

/** Counters of the health light, and what resets them. */
export interface Health {
  count(by: Partial<Counts>): Promise<void>;
  /** Proof that a fault is over: resets these counters. */
  over(...names: Counter[]): Promise<void>;
  selectors(report: { surface: string; hits: number; misses: number }[]): Promise<void>;
  /** The tap reported a send that was not observed, yet. */
  propose(messageId: string): Promise<void>;
  /** Counts proposals that were not observed in time. `observed` says which ids were by now. */
  settleProposals(observed: (ids: string[]) => Promise<string[]>): Promise<void>;
  /** A request of this tab was observed; −1 = of no tab. */
  observedIn(tabId: number): Promise<void>;
  /** The tap of this tab reported something of `i/s`. */
  reportedIn(tabId: number): Promise<void>;
  tabClosed(tabId: number): Promise<void>;
  /** Keeps a line for diagnostics. Never anything of a mail. */
  note(line: string): Promise<void>;
  emptied(is: boolean): Promise<void>;
  access(is: boolean): Promise<void>;
  report(): Promise<HealthReport>;
}

/** Keeps the counts in session storage; `serial` so that two at once do not lose one. */
export function createHealth(deps: Deps, serial: <T>(task: () => Promise<T>) => Promise<T>): Health {
  async function load(): Promise<StoredHealth> {
    const read = StoredHealth.safeParse(await deps.session.get(HEALTH_KEY));
    return read.success ? read.data : emptyHealth();
  }
  const change = (edit: (stored: StoredHealth) => void | Promise<void>) =>
    serial(async () => {
      const stored = await load();
      const before = JSON.stringify(stored);
      await edit(stored);
      if (JSON.stringify(stored) !== before) await deps.session.set(HEALTH_KEY, stored);
    });
  const bump = (stored: StoredHealth, by: Partial<Counts>) => {
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
          // A hit proves the selector right; earlier misses were of a page that had not loaded.
          stored.selectors[surface] =
            hits > 0 ? { hits: known.hits + hits, misses } : { hits: 0, misses: known.misses + misses };
        }
      }),
    propose: (messageId) =>
      change(async (stored) => {
        const { at } = await deps.now();
        if (Object.keys(stored.proposals).length < MAX_PROPOSALS) stored.proposals[messageId] ??= at;
      }),
    settleProposals: (observed) =>
      change(async (stored) => {
        const ids = Object.keys(stored.proposals);
        if (ids.length === 0) return;
        const { at } = await deps.now();
        const found = new Set(await observed(ids));
        for (const [id, since] of Object.entries(stored.proposals)) {
          if (!found.has(id) && at - since < PROPOSAL_MS) continue;
          delete stored.proposals[id];
          if (!found.has(id)) bump(stored, { tapSendsUnobserved: 1 });
        }
      }),
    observedIn: (tabId) =>
      change((stored) => {
        const known = stored.tabs[tabId];
        if (tabId < 0 || known === null || (known === undefined && Object.keys(stored.tabs).length >= MAX_TABS)) return;
        stored.tabs[tabId] = Math.min(MOST_COUNTED, (known ?? 0) + 1);
      }),
    reportedIn: (tabId) =>
      change((stored) => {
        stored.tabs[tabId] = null;
      }),
    tabClosed: (tabId) =>
      change((stored) => {
        delete stored.tabs[tabId];
      }),
    note: (line) =>
      change((stored) => {
        const text = line.slice(0, MAX_NOTE);
        if (stored.notes.at(-1) !== text) stored.notes = [...stored.notes, text].slice(-MAX_NOTES);
      }),
    emptied: (is) =>
      change((stored) => {
        stored.emptied = is;
      }),
    access: (is) =>
      change((stored) => {
        stored.access = is;
      }),
    report: async () => judge(await load()),
  };
}
