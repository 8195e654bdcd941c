import { backoffMs } from '@/lib/sync/backoff';
import type { LogPorts } from '@/lib/sync/context';
import { connectNats } from '@/lib/sync/nats/connect';
import { runPass } from '@/lib/sync/pass';
import { syncTables } from '@/lib/sync/tables';
import { WireError } from '@/lib/sync/wire';
import { createSingleFlight } from '../serial';
import { loadIdentity, loadMembership } from './membership';
import type { SyncParts } from './part';
import { isRemoved, keepCard, openContext, prepare } from './session';
import { afterFailure, afterPass, readSyncState, type SyncState, writeSyncState } from './state';
import { updateFigures } from './team-figures';
import { passOfTeam } from './team-vault';

const SYNC_ALARM = 'sync';

/** With nothing to send, the server is asked for news at most this often, ms. */
const NEWS_MS = 60_000;

/** Runs passes and keeps the time of the next. */
export interface Passes {
  /** A pass, whatever the backoff says; shared by all who ask while it runs. */
  now(): Promise<void>;
  /** A pass where one is due. */
  due(): Promise<void>;
  isRunning(): boolean;
}

function rotated<T>(list: readonly T[], by: number): T[] {
  const first = by % Math.max(1, list.length);
  return [...list.slice(first), ...list.slice(0, first)];
}

/** When passes are made, and what is kept of how they went. @param random 0 up to 1 */
export function createPasses(parts: SyncParts, ports: LogPorts, random: () => number): Passes {
  const { deps, browserApi } = parts;
  const { local, db } = deps;
  let running = false;

  /** How sync stands after it; null where nothing was joined. */
  async function pass(): Promise<SyncState | null> {
    await parts.ready();
    const membership = await loadMembership(local);
    if (!membership) return null;
    const identity = await loadIdentity(local, deps.newId);
    const context = await openContext(ports, identity, membership);
    await prepare(local, context, identity, membership);
    await keepCard(context, identity, membership);
    const before = await readSyncState(local);
    // A node cut off from its cluster answers but cannot work: after a failure the next server is tried first.
    const servers = rotated(membership.servers, before.failures);
    const wire = await connectNats({ servers, team: membership.team, seed: identity.seed });
    try {
      const own = await runPass(context, wire);
      await updateFigures(deps, context);
      const team = await passOfTeam(context, wire);
      const reports = team ? [own, team] : [own];
      if (reports.some((report) => report.changed)) deps.changed();
      return afterPass(before, reports, ports.now(), await isRemoved(db, identity.machineId));
    } finally {
      await wire.close();
    }
  }

  async function passOrFailure(): Promise<SyncState | null> {
    try {
      return await pass();
    } catch (error) {
      if (!(error instanceof WireError)) console.error('Next Touch: sync', error);
      const before = await readSyncState(local);
      return afterFailure(before, error, ports.now(), backoffMs(before.failures + 1, random()));
    }
  }

  const now = createSingleFlight(async () => {
    running = true;
    const state = await passOrFailure().finally(() => {
      running = false;
    });
    if (!state) return;
    // Pages read again when this is written; the pass is over by then.
    await writeSyncState(local, state);
    await browserApi.keepOnce(SYNC_ALARM, state.nextAt);
  });

  return {
    now,
    isRunning: () => running,
    async due() {
      if (!(await loadMembership(local))) return;
      await parts.ready();
      const { nextAt, lastAt } = await readSyncState(local);
      const at = ports.now();
      // With the clock set back the wait would be too long: it is at most the longest backoff.
      if (nextAt !== null && nextAt > at && nextAt - at < 20 * 60_000) return;
      const waiting = await syncTables(db).outbox.limit(1).count();
      if (waiting > 0 || lastAt === null || Math.abs(at - lastAt) >= NEWS_MS) await now();
    },
  };
}
