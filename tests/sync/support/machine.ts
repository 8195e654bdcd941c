import type { Command } from '@/lib/domain/log/commands';
import type { LogEvent } from '@/lib/domain/log/events';
import { actBatch } from '@/lib/domain/log/last-acts';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings';
import { nowIn } from '@/lib/domain/time/zone';
import { seedPresets } from '@/lib/services/cadences/seed-presets';
import { act } from '@/lib/services/log/act';
import { loadCadences, projector, scheduleContext } from '@/lib/services/log/schedule-context';
import { NextTouchDatabase } from '@/lib/storage/database';
import { eraseProspect } from '@/lib/storage/erase';
import { findTraces } from '@/lib/storage/erase-traces';
import { appendEvents, logTransaction } from '@/lib/storage/log-repository';
import { SCHEMA } from '@/lib/storage/migrations';
import { SnapshotDatabase } from '@/lib/storage/snapshots/snapshot-database';
import { withSyncTables } from '@/lib/storage/sync-schema';
import { captureInto } from '@/lib/sync/capture';
import type { LogPorts, Machine, SyncContext } from '@/lib/sync/context';
import { sameValue } from '@/lib/sync/documents';
import { enqueueBaseline } from '@/lib/sync/enqueue';
import { erasingDone, noteErased } from '@/lib/sync/forget';
import { openLogVault } from '@/lib/sync/log-contents';
import { connectNats } from '@/lib/sync/nats/connect';
import { type PassReport, runPass } from '@/lib/sync/pass';
import { newWrapPair, type WrapPair } from '@/lib/sync/rotate';
import { syncTables } from '@/lib/sync/tables';
import type { Vault } from '@/lib/sync/vault';
import type { Wire } from '@/lib/sync/wire';
import type { Cluster } from './server';

export const ZONE = 'Europe/Berlin';
/** 2026-11-02 09:00 UTC, a Monday. */
export const START = Date.UTC(2026, 10, 2, 9, 0);

let count = 0;
function nextName(): string {
  count += 1;
  return `m${count}`;
}

/** One machine of a rep: a database in memory, a clock and ids of its own, and the real client. */
export class TestMachine {
  readonly name = nextName();
  readonly db = new NextTouchDatabase({ name: `sync-${this.name}`, schema: withSyncTables(SCHEMA) });
  readonly snapshots = new SnapshotDatabase(`sync-snapshots-${this.name}`);
  readonly tables = syncTables(this.db);
  at = START;
  settings: Settings = structuredClone(DEFAULT_SETTINGS);
  private ids = 0;
  private pair: WrapPair | null = null;
  private context: SyncContext | null = null;

  private constructor(
    private readonly cluster: Cluster,
    private readonly team: string,
    /** The node it connects to first. */
    private readonly first: number,
  ) {
    captureInto(this.db, { now: () => this.at, newId: this.newId, wake: () => {} });
  }

  private readonly newId = () => {
    this.ids += 1;
    return `${this.name}-${this.ids}`;
  };

  static async start(cluster: Cluster, { team = 'acme', first = 0 } = {}): Promise<TestMachine> {
    const machine = new TestMachine(cluster, team, first);
    machine.pair = await newWrapPair();
    await machine.db.open();
    await seedPresets(machine.db);
    return machine;
  }

  get publicKey(): string {
    return this.pair?.publicKey ?? '';
  }

  get sync(): SyncContext {
    if (!this.context) throw new Error('Not joined');
    return this.context;
  }

  async project() {
    return projector(scheduleContext(await loadCadences(this.db), this.settings, ZONE));
  }

  private ports(): LogPorts {
    return {
      db: this.db,
      version: '1',
      newId: this.newId,
      now: () => this.at,
      elapsed: () => performance.now(),
      projector: () => this.project(),
      readSettings: async () => ({ ...this.settings }),
      changedSettings: async () =>
        Object.fromEntries(
          Object.entries(this.settings).filter(
            ([key, value]) => !sameValue(value, DEFAULT_SETTINGS[key as keyof Settings]),
          ),
        ),
      applySettings: async (fields) => {
        this.settings = { ...this.settings, ...fields } as Settings;
      },
      forget: async (prospectId) => {
        await eraseProspect(this.db, this.snapshots, prospectId);
      },
      adopt: async () => {},
    };
  }

  /** @param founder whose documents hold where both have some */
  async join(vault: Vault, founder = false): Promise<void> {
    const machine: Machine = { id: this.name, unwrapKey: this.pair?.privateKey ?? {} };
    const context = await openLogVault(this.ports(), this.team, vault, machine);
    this.context = context;
    await enqueueBaseline(context, founder ? 1 : 0);
  }

  wire(): Promise<Wire> {
    return connectNats({ servers: this.cluster.servers(this.first), team: this.team, seed: null });
  }

  /** One pass, over a connection of its own. */
  async pass(over: (wire: Wire) => Wire = (wire) => wire): Promise<PassReport> {
    const wire = await this.wire();
    try {
      const report = await runPass(this.sync, over(wire));
      this.context = report.context;
      return report;
    } finally {
      await wire.close();
    }
  }

  /** Passes until one succeeds: what the worker's retries do. */
  async passUntilDone(tries = 40): Promise<PassReport> {
    for (let n = 1; ; n += 1) {
      try {
        return await this.pass();
      } catch (error) {
        if (n === tries) throw error;
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    }
  }

  async write(events: LogEvent[]): Promise<void> {
    await appendEvents(this.db, events, await this.project());
  }

  async act(command: Command) {
    const now = nowIn(this.at, ZONE);
    const schedule = scheduleContext(await loadCadences(this.db), this.settings, ZONE);
    return logTransaction(this.db, () =>
      act(this.db, command, { now, batch: actBatch(this.at, this.newId()), schedule, newId: this.newId }),
    );
  }

  async erase(prospectId: string): Promise<void> {
    const traces = await logTransaction(this.db, () => findTraces(this.db, prospectId));
    const events = (await this.db.events.bulkGet(traces.eventIds)).flatMap((event) => (event ? [event] : []));
    for (const id of traces.prospectIds) await noteErased(this.sync, { prospectId: id, events });
    await eraseProspect(this.db, this.snapshots, prospectId);
    await erasingDone(this.tables, [...traces.prospectIds]);
  }

  /** The log and all that is derived from it: two machines that are level say the same. */
  async everything() {
    const { events, prospects, enrollments, touches, cadences, valueItems } = this.db;
    const rows = await Promise.all(
      [events, prospects, enrollments, touches, cadences, valueItems].map((table) => table.toArray()),
    );
    return JSON.parse(JSON.stringify(rows));
  }

  async close(): Promise<void> {
    this.db.close();
    await this.db.delete();
    await this.snapshots.delete();
  }
}
