import { afterEach, expect, it, vi } from 'vitest';
import { nowIn } from '@/lib/domain/time/zone';
import { createSettingsDoor } from '@/lib/services/replan/create-settings-door';
import { createSerial } from '@/lib/services/serial';
import { saveMembership } from '@/lib/services/sync/membership';
import type { SyncParts } from '@/lib/services/sync/part';
import { createPasses } from '@/lib/services/sync/passes';
import { createSyncPorts } from '@/lib/services/sync/ports';
import { readSyncState } from '@/lib/services/sync/state';
import { NextTouchDatabase } from '@/lib/storage/database';
import { SCHEMA } from '@/lib/storage/migrations';
import { SnapshotDatabase } from '@/lib/storage/snapshots/snapshot-database';
import { withSyncTables } from '@/lib/storage/sync-schema';
import { newVault } from '@/lib/sync/vault';
import { READERS } from '../services/support/readers';
import { memoryValues } from '../services/support/world';
import { START, ZONE } from './support/machine';

afterEach(() => vi.restoreAllMocks());

it('a pass that fails by something of this machine is told, and tried again', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const [db, local] = [new NextTouchDatabase({ name: 'failed', schema: withSyncTables(SCHEMA) }), memoryValues()];
  const outer = { db, local, session: memoryValues(), newId: () => 'id', now: async () => nowIn(START, ZONE) };
  const alarms: number[] = [];
  const parts: SyncParts = {
    deps: { ...outer, settings: createSettingsDoor(outer), readers: READERS, changed: () => {} },
    browserApi: {
      keepOnce: async (_, at) => {
        if (at !== null) alarms.push(at);
      },
    },
    snapshots: new SnapshotDatabase('failed'),
    own: { ownId: 'own', ownBase: 'chrome-extension://own/' },
    exclusive: createSerial(),
    ready: () => Promise.reject(new DOMException('No room', 'QuotaExceededError')),
    track: (work) => work,
  };
  const joined = { servers: ['wss://sync.company.example'], team: 'acme', machineName: 'Desk', joinedAt: START };
  await saveMembership(local, { ...joined, prepared: true, founder: true, vault: newVault() });
  await createPasses(
    parts,
    createSyncPorts(parts, () => START, '1'),
    () => 0,
  ).now();
  const state = await readSyncState(local);
  expect(state).toMatchObject({ problems: ['failed'], failures: 1, lastAt: null });
  expect(alarms).toEqual([state.nextAt]);
  expect(state.nextAt).toBeGreaterThan(START);
  expect(said).toHaveBeenCalledOnce();
  db.close();
});
