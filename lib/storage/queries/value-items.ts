import { ValueItem, type ValueName } from '@/lib/domain/compose/value-item';
import type { Touch } from '@/lib/domain/prospect/touch';
import type { NextTouchDatabase } from '../database';

/**
 * All the rep has to give, in the rep's order, archived ones too. Rows of the first version are filled up; one that
 * cannot be read is left out.
 */
export async function valueItems(db: NextTouchDatabase): Promise<ValueItem[]> {
  return readableItems(await db.valueItems.toArray()).toSorted(
    (a, b) => a.order - b.order || a.createdAt - b.createdAt,
  );
}

/** What the rep may give by now, in the rep's order. */
export async function valuesToGive(db: NextTouchDatabase): Promise<ValueName[]> {
  const items = (await valueItems(db)).filter((item) => item.archivedAt === null);
  return items.map(({ id, title }) => ({ id, title }));
}

/** What these touches gave, archived since or not: titles by id. */
export async function givenTitles(
  db: NextTouchDatabase,
  touches: readonly Pick<Touch, 'valueItemId'>[],
): Promise<Map<string, string>> {
  const ids = new Set(touches.flatMap(({ valueItemId }) => valueItemId ?? []));
  return new Map(readableItems(await db.valueItems.bulkGet([...ids])).map(({ id, title }) => [id, title]));
}

function readableItems(rows: readonly unknown[]): ValueItem[] {
  return rows.flatMap((row) => {
    const read = ValueItem.safeParse(row);
    return read.success ? [read.data] : [];
  });
}
