import { DEFAULT_SETTINGS, Settings } from '@/lib/domain/settings';
import { setCanary } from '@/lib/storage/canary';
import { eraseProspect } from '@/lib/storage/erase';
import type { LogPorts } from '@/lib/sync/context';
import { sameValue } from '@/lib/sync/documents';
import { loadCadences, projector, scheduleContext } from '../log/schedule-context';
import { loadSettings } from '../settings/settings-store';
import { loadMembership, saveMembership } from './membership';
import type { SyncParts } from './part';

/** Fields of a newer version that this one cannot read keep their local value. */
function readable(fields: Record<string, unknown>): Partial<Settings> {
  const read: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(Settings.shape)) {
    const value = Object.hasOwn(fields, key) ? field.safeParse(fields[key]) : null;
    if (value?.success) read[key] = value.data;
  }
  return read as Partial<Settings>;
}

/**
 * What sync is given in the background.
 *
 * @param now epoch ms
 * @param version of the extension
 */
export function createSyncPorts(
  { deps, snapshots, exclusive }: SyncParts,
  now: () => number,
  version: string,
): LogPorts {
  const { db, local } = deps;
  return {
    ...{ db, version, now, newId: deps.newId, elapsed: () => performance.now() },

    async projector() {
      const [settings, { zone }] = await Promise.all([loadSettings(local), deps.now()]);
      return projector(scheduleContext(await loadCadences(db), settings, zone));
    },

    readSettings: async () => ({ ...(await loadSettings(local)) }),

    async changedSettings() {
      const settings = Object.entries(await loadSettings(local));
      return Object.fromEntries(
        settings.filter(([key, value]) => !sameValue(value, DEFAULT_SETTINGS[key as keyof Settings])),
      );
    },

    async applySettings(incoming) {
      await deps.settings.change(readable(incoming));
    },

    forget: (prospectId) =>
      exclusive(async () => {
        await eraseProspect(db, snapshots, prospectId);
        // Fewer rows than last seen would otherwise look like a loss.
        await setCanary(db, local, now(), true);
      }),

    async adopt(vault) {
      const membership = await loadMembership(local);
      if (membership) await saveMembership(local, { ...membership, vault });
    },
  };
}
