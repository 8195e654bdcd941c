import { millisecondsInDay } from 'date-fns/constants';
import * as z from 'zod/mini';
import { sweepCommands } from '@/lib/domain/log/sweep';
import { LocalDate } from '@/lib/domain/time/local-date';
import { dateIn, type Now } from '@/lib/domain/time/time';
import { toInstant } from '@/lib/domain/time/zone';
import { pruneNotified } from '@/lib/storage/notified';
import { nextMoment, toWake } from '@/lib/storage/queries';
import { openSends, pruneSends } from '@/lib/storage/sends';
import type { BrowserApi, Deps } from '../deps';
import type { Health } from '../health/health';
import { act } from '../log/act';
import { withAct } from '../log/log-service';
import { finishReplan } from '../replan/replan';
import { replanForZone } from '../replan/replan-zone';
import { followSend } from '../sends/follow-send';
import type { SendLog } from '../sends/send-log';
import { loadSettings } from '../settings/settings-store';
import { refreshBadge } from './badge';
import { notifyDue } from './digest';

const ALARMS = { sweep: 'sweep', next: 'next' } as const;
const SWEEP_MINUTES = 1;
/** Enrollments woken in one transaction: after a long absence there may be thousands. */
const WAKE_CHUNK = 100;
const KEEP_DAYS = 30;
const DAILY_KEY = 'daily-done';
/** The day each daily task was last done on, by its name. */
const DailyMarks = z.record(z.string(), LocalDate);

/** What a full sweep also does; the background fills it in. Each must be idempotent and may fail without harm to the rest. */
export interface SweepHooks {
  /** Once a day each, by a name that stays; one that failed is tried again at the next sweep. */
  daily: Record<string, (now: Now) => Promise<unknown>>;
  /** At every sweep, before anything is read. */
  first: ((now: Now) => Promise<unknown>)[];
  /** At every sweep, when all is written. */
  last: ((now: Now) => Promise<unknown>)[];
}

/** Ends what only time ends: a send past its undo window. */
async function followSends(deps: Deps, sends: SendLog, health: Health, now: Now): Promise<number | null> {
  const time = { kind: 'time', at: now.at } as const;
  // Most are not at their end yet: those cost no transaction.
  const ending = (await openSends(deps.db)).filter((row) => followSend(row, time) !== row);
  for (const { messageId, state } of ending) {
    // Each by itself: one that cannot be stored must not keep the others from settling.
    const row = await sends.apply(messageId, time).catch((error: unknown) => {
      console.error('Next Touch: a send could not be settled', error);
      return null;
    });
    if (state !== 'accepted' || row?.state !== 'confirmed') continue;
    // Reports of both the browser and the tap prove that both work again.
    if (row.heardBy.tap) await health.over('sendsUnreportedByTap', 'tapSendsUnobserved');
    else if (row.exact) await health.count({ sendsUnreportedByTap: 1 });
  }
  const moments = (await openSends(deps.db)).flatMap(({ state, settlesAt }) =>
    state === 'accepted' && settlesAt !== null ? [settlesAt] : [],
  );
  return moments.length > 0 ? Math.min(...moments) : null;
}

/** Resumes pauses that are over and finishes enrollments nobody answered. */
async function wake(deps: Deps, now: Now): Promise<void> {
  // Refused commands change nothing, so their rows would be read again without end: stop when a round makes no
  // progress.
  for (;;) {
    const rows = await toWake(deps.db, now.local, WAKE_CHUNK);
    const commands = rows.flatMap(({ enrollment }) => sweepCommands(enrollment, now.local));
    if (commands.length === 0) return;
    const done = await withAct(
      deps,
      async (each) => {
        let count = 0;
        for (const command of commands) if ((await act(deps.db, command, { ...each, now })).ok) count += 1;
        return count;
      },
      'time',
    );
    if (done === 0 || rows.length < WAKE_CHUNK) return;
  }
}

async function quietly(work: (() => Promise<unknown>)[]): Promise<void> {
  for (const each of work) {
    try {
      await each();
    } catch (error) {
      console.error('Next Touch: part of the sweep failed', error);
    }
  }
}

/**
 * Reconciles alarms, badge and notifications with the database. Idempotent. Runs at every wake of the worker, because
 * alarms may be lost, late, doubled or cut off. A part that fails does not stop the others.
 */
export function createSweep(deps: Deps, browserApi: BrowserApi, sends: SendLog, health: Health, hooks: SweepHooks) {
  /** Runs what was not done yet on this day, each by itself. What failed is not marked, so that it is tried again. */
  async function daily(now: Now): Promise<void> {
    const today = dateIn(now.local);
    const before = now.at - KEEP_DAYS * millisecondsInDay;
    const tasks: SweepHooks['daily'] = {
      sends: () => pruneSends(deps.db, before),
      notified: () => pruneNotified(deps.db, before),
      ...hooks.daily,
    };
    const read = DailyMarks.safeParse(await deps.local.get(DAILY_KEY));
    const done = read.success ? read.data : {};
    const open = Object.entries(tasks).filter(([name]) => done[name] !== today);
    if (open.length === 0) return;
    await quietly(
      open.map(([name, task]) => async () => {
        await task(now);
        done[name] = today;
      }),
    );
    await deps.local.set(DAILY_KEY, done);
  }

  async function armNext(now: Now, settlesAt: number | null): Promise<void> {
    const local = await nextMoment(deps.db, now.local);
    const moments = [settlesAt, local === null ? null : toInstant(local, now.zone)].filter((each) => each !== null);
    await browserApi.keepOnce(ALARMS.next, moments.length > 0 ? Math.max(now.at, Math.min(...moments)) : null);
  }

  return async function sweep(): Promise<void> {
    const [now, settings] = await Promise.all([deps.now(), loadSettings(deps.local)]);
    let settlesAt: number | null = null;
    await quietly([
      () => browserApi.keepRepeating(ALARMS.sweep, SWEEP_MINUTES),
      ...hooks.first.map((hook) => () => hook(now)),
      () => finishReplan(deps),
      () => replanForZone(deps, now),
      async () => {
        settlesAt = await followSends(deps, sends, health, now);
      },
      () => wake(deps, now),
      () => refreshBadge(deps.db, browserApi, now),
      () => notifyDue(deps.db, browserApi, settings, now),
      () =>
        health.settleProposals(async (ids) =>
          (await deps.db.sends.bulkGet(ids)).flatMap((row) => row?.messageId ?? []),
        ),
      () => armNext(now, settlesAt),
      () => daily(now),
      ...hooks.last.map((hook) => () => hook(now)),
    ]);
  };
}
