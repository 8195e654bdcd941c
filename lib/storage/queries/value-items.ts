import { ValueItem } from '@/lib/domain/value-item';
import type { NextTouchDatabase } from '../database';

/**
 * All the rep has to give, in the rep's order, archived ones too. Rows of the first version are filled up; one that
 * cannot be read is left out.
 */
export async function valueItems(db: NextTouchDatabase): Promise<ValueItem[]> {
  const rows: unknown[] = await db.valueItems.toArray();
  return rows
    .flatMap((row) => {
      const read = ValueItem.safeParse(row);
      return read.success ? [read.data] : [];
    })
    .toSorted((a, b) => a.order - b.order || a.createdAt - b.createdAt);
}
