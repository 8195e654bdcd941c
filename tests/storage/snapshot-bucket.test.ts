import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { SNAPSHOT_DATABASE_NAME, SnapshotDatabase } from '@/lib/storage/snapshots/snapshot-database';

afterEach(() => vi.unstubAllGlobals());

it('snapshots outlive the folder of the log: they are kept in a storage bucket of their own', async () => {
  const own = new IDBFactory();
  const open = vi.fn(async (_name: string) => ({ indexedDB: own }));
  vi.stubGlobal('navigator', { storageBuckets: { open } });
  const snapshots = new SnapshotDatabase('next-touch-bucket-test');
  const head = { id: '2026-11-22', at: 1, size: 2, events: 3, prospects: 1 };
  await Promise.all([snapshots.heads.put(head), snapshots.bodies.put({ id: head.id, bytes: new Uint8Array([1]) })]);
  expect(open.mock.calls).toEqual([[SNAPSHOT_DATABASE_NAME]]);
  const names = async (factory: IDBFactory | typeof indexedDB) => (await factory.databases()).map(({ name }) => name);
  expect(await names(own)).toEqual(['next-touch-bucket-test']);
  expect(await names(indexedDB)).not.toContain('next-touch-bucket-test');
  snapshots.close();
  expect(await new SnapshotDatabase('next-touch-bucket-test').heads.toArray()).toEqual([head]);
});

it('without buckets they are kept beside the log', async () => {
  vi.stubGlobal('navigator', {});
  const snapshots = new SnapshotDatabase('next-touch-no-bucket-test');
  expect(await snapshots.heads.count()).toBe(0);
  await snapshots.delete();
});
