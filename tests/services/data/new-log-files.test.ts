import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { beginNewLogFiles } from '@/lib/services/data/new-log-files';

function emptySession() {
  const kept = new Map<string, unknown>();
  return {
    get: async (key: string) => kept.get(key),
    set: async (key: string, value: unknown) => void kept.set(key, value),
  };
}

afterEach(() => vi.restoreAllMocks());

test('one database is deleted after each start of the browser, which makes it begin a new log file, and none is left', async () => {
  const deleted = vi.spyOn(indexedDB, 'deleteDatabase');
  const session = emptySession();
  await beginNewLogFiles(session);
  await beginNewLogFiles(session);
  expect(deleted).toHaveBeenCalledTimes(1);
  await beginNewLogFiles(emptySession());
  expect(deleted).toHaveBeenCalledTimes(2);
  const names = (await indexedDB.databases()).map(({ name }) => name);
  expect(names).not.toContain(deleted.mock.calls[0]?.[0]);
});

test('it is tried again at the next wake where the database cannot be made', async () => {
  const session = emptySession();
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(beginNewLogFiles(session)).rejects.toThrow();
  const deleted = vi.spyOn(indexedDB, 'deleteDatabase');
  await beginNewLogFiles(session);
  expect(deleted).toHaveBeenCalledTimes(1);
});
