import { beforeEach, expect, test, vi } from 'vitest';
import { createPagePorts } from '@/lib/pages/page-ports';
import { NextTouchDatabase } from '@/lib/storage/database';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} });

let db: NextTouchDatabase;
beforeEach(() => {
  db = new NextTouchDatabase({ name: `follow-${expect.getState().currentTestName}` });
});

test('a live read hears of a change to whatever it read, also after its first await', async () => {
  const { follow } = createPagePorts(db);
  const told: unknown[] = [];
  const stop = follow(
    async () => {
      await db.meta.count();
      return db.cadences.count();
    },
    (answer) => told.push(answer),
  );
  await vi.waitFor(() => expect(told).toEqual([{ state: 'ready', value: 0 }]));
  await db.cadences.add({ id: 'a', name: 'A', revisions: [], presetId: null, order: 0, archivedAt: null });
  await vi.waitFor(() => expect(told.at(-1)).toEqual({ state: 'ready', value: 1 }));
  stop();
});

test('a failure is an answer, and the next one comes all the same', async () => {
  const { follow } = createPagePorts(db);
  const told: { state: string }[] = [];
  const stop = follow(
    async () => {
      if ((await db.cadences.count()) === 0) throw new Error('not yet');
      return 'there';
    },
    (answer) => told.push(answer),
  );
  await vi.waitFor(() => expect(told.at(-1)?.state).toBe('failed'));
  await db.cadences.add({ id: 'a', name: 'A', revisions: [], presetId: null, order: 0, archivedAt: null });
  await vi.waitFor(() => expect(told.at(-1)?.state).toBe('ready'));
  stop();
});
