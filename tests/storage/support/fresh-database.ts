import { onTestFinished } from 'vitest';
import { NextTouchDatabase } from '@/lib/storage/database';

let count = 0;

/** A database of its own for the test that asks, deleted after it. */
export function freshDatabase(): NextTouchDatabase {
  count += 1;
  const db = new NextTouchDatabase({ name: `next-touch-test-${count}` });
  // Not a hook of this file: a worker loads it once, for many test files, and only the first would have the hook.
  onTestFinished(() => db.delete());
  return db;
}

/** All tables as plain rows, to compare two databases or two moments. `meta` (the name tag) is left out. */
export async function contents(db: NextTouchDatabase): Promise<Record<string, unknown[]>> {
  const tables = db.tables.filter((table) => table.name !== 'meta');
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table.name, await table.toArray()])));
}
