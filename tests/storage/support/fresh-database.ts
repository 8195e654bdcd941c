import { afterEach } from 'vitest';
import { NextTouchDatabase } from '@/lib/storage/database';

const opened: NextTouchDatabase[] = [];
let count = 0;

/** A database of its own for one test, deleted afterwards. */
export function freshDatabase(): NextTouchDatabase {
  count += 1;
  const db = new NextTouchDatabase({ name: `next-touch-test-${count}` });
  opened.push(db);
  return db;
}

afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
});

/** All tables as plain rows, to compare two databases or two moments. `meta` (the name tag) is left out. */
export async function contents(db: NextTouchDatabase): Promise<Record<string, unknown[]>> {
  const tables = db.tables.filter((table) => table.name !== 'meta');
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table.name, await table.toArray()])));
}
