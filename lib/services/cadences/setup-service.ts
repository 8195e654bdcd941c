import type { Cadence } from '@/lib/domain/cadence/cadence';
import { currentRevision } from '@/lib/domain/cadence/cadence';
import type { Command } from '@/lib/domain/log/commands';
import type { SetupService, ValueItemService } from '@/lib/messages/contract';
import type { NextTouchDatabase } from '@/lib/storage/database';
import type { Deps } from '../deps';
import { type Act, act } from '../log/act';
import { withAct } from '../log/log-service';
import { loadCadences } from '../log/schedule-context';

/** A cadence named by the caller does not exist. */
export class UnknownCadence extends Error {
  override readonly name = 'UnknownCadence';
}

type Input = Parameters<SetupService['saveCadence']>[0];

async function cadenceOf(db: NextTouchDatabase, id: string): Promise<Cadence> {
  const cadence = await db.cadences.get(id);
  if (!cadence) throw new UnknownCadence(id);
  return cadence;
}

async function nextOrder(db: NextTouchDatabase): Promise<number> {
  return ((await db.cadences.orderBy('order').last())?.order ?? -1) + 1;
}

/** Appends a revision where steps or end wait differ. Enrollments stay on theirs until they are moved. */
function revised(cadence: Cadence, { name, steps, endWait }: Input): Cadence {
  const current = currentRevision(cadence);
  if (JSON.stringify([current.steps, current.endWait]) === JSON.stringify([steps, endWait]))
    return { ...cadence, name };
  const revision = { revision: current.revision + 1, steps, endWait };
  return { ...cadence, name, revisions: [...cadence.revisions, revision] };
}

async function runningIn(db: NextTouchDatabase, cadenceId: string) {
  return db.enrollments
    .where('[cadenceId+state]')
    .anyOf([
      [cadenceId, 'active'],
      [cadenceId, 'paused'],
    ])
    .toArray();
}

/** Runs commands in the act's transaction, planning with the cadences as they are stored by now. */
async function actAll(deps: Deps, each: Act, commands: Command[]): Promise<number> {
  const schedule = { ...each.schedule, cadences: await loadCadences(deps.db) };
  let done = 0;
  for (const command of commands) if ((await act(deps.db, command, { ...each, schedule })).ok) done += 1;
  return done;
}

/** Cadences and settings. Called by extension pages only. */
export function createSetupService(deps: Deps): Omit<SetupService, keyof ValueItemService> {
  const { db } = deps;
  return {
    async saveCadence(input) {
      const saved = await withAct(deps, async (each) => {
        if (input.id === null) {
          const cadence: Cadence = {
            id: each.newId(),
            name: input.name,
            revisions: [{ revision: 1, steps: input.steps, endWait: input.endWait }],
            presetId: (input.copyOf && (await db.cadences.get(input.copyOf))?.presetId) || null,
            order: await nextOrder(db),
            archivedAt: null,
          };
          await db.cadences.add(cadence);
          return { ...cadence, batch: each.batch };
        }
        const before = await cadenceOf(db, input.id);
        const after = revised(before, input);
        await db.cadences.put(after);
        const { revision } = currentRevision(after);
        if (input.moveActive === 'all' && revision !== currentRevision(before).revision) {
          const running = (await runningIn(db, after.id)).filter((enrollment) => enrollment.revision !== revision);
          const moves = running.map(({ id }): Command => {
            return { type: 'move', enrollmentId: id, cadenceId: after.id, revision, stepIndex: null };
          });
          await actAll(deps, each, moves);
        }
        return { ...after, batch: each.batch };
      });
      deps.changed();
      return saved;
    },

    async arrangeCadences(idsInOrder) {
      await db.transaction('rw', db.cadences, async () => {
        for (const [order, id] of idsInOrder.entries()) await db.cadences.update(id, { order });
      });
    },

    async archiveCadence(id, active) {
      const result = await withAct(deps, async (each) => {
        await db.cadences.put({ ...(await cadenceOf(db, id)), archivedAt: each.now.at });
        const running = await runningIn(db, id);
        if (active === 'go-on') return { batch: each.batch, affected: running.length };
        const finishes = running.map((one): Command => ({ type: 'finish', enrollmentId: one.id, reason: 'removed' }));
        return { batch: each.batch, affected: await actAll(deps, each, finishes) };
      });
      deps.changed();
      return result;
    },

    async restoreCadence(id) {
      await db.transaction('rw', db.cadences, async () => {
        await db.cadences.put({ ...(await cadenceOf(db, id)), archivedAt: null });
      });
      deps.changed();
    },

    async saveSettings(patch) {
      const { before } = await deps.settings.change(patch);
      deps.changed();
      return before;
    },
  };
}
