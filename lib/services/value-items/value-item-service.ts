import type { ValueItem } from '@/lib/domain/compose/value-item';
import type { ValueItemService } from '@/lib/messages/contract';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { withStorageErrors } from '@/lib/storage/errors';
import { valueItems } from '@/lib/storage/queries';
import type { Deps } from '../deps';

/** A value item named by the caller does not exist. */
export class UnknownValueItem extends Error {
  override readonly name = 'UnknownValueItem';
}

async function itemOf(db: NextTouchDatabase, id: string): Promise<ValueItem> {
  const item = (await valueItems(db)).find((each) => each.id === id);
  if (!item) throw new UnknownValueItem(id);
  return item;
}

/** What the rep has to give. Called by extension pages only; each call is one transaction. */
export function createValueItemService(deps: Deps): ValueItemService {
  const { db } = deps;

  async function write<T>(work: () => Promise<T>): Promise<T> {
    const result = await withStorageErrors(() => db.transaction('rw', db.valueItems, work));
    deps.changed();
    return result;
  }
  /** Written over the stored row, so that fields of a newer version stay. */
  const put = async (item: ValueItem) => {
    await db.valueItems.put({ ...(await db.valueItems.get(item.id)), ...item, v: 1 });
    return item;
  };

  const archive = async (ids: readonly string[]): Promise<void> => {
    const { at } = await deps.now();
    await write(async () => {
      for (const id of ids) await put({ ...(await itemOf(db, id)), archivedAt: at });
    });
  };

  return {
    async saveValueItem({ id, ...fields }) {
      const { at } = await deps.now();
      return write(async () => {
        if (id !== null) return put({ ...(await itemOf(db, id)), ...fields });
        const order = ((await valueItems(db)).at(-1)?.order ?? -1) + 1;
        return put({ id: deps.newId(), ...fields, order, createdAt: at, archivedAt: null });
      });
    },

    async addValueItems(inputs) {
      const { at } = await deps.now();
      return write(async () => {
        const first = ((await valueItems(db)).at(-1)?.order ?? -1) + 1;
        const items = inputs.map((fields, index) => ({
          ...{ v: 1 as const, id: deps.newId(), ...fields, order: first + index, createdAt: at, archivedAt: null },
        }));
        await db.valueItems.bulkAdd(items);
        return items.map(({ id }) => id);
      });
    },

    archiveValueItem: (id) => archive([id]),
    archiveValueItems: archive,

    async restoreValueItem(id) {
      await write(async () => put({ ...(await itemOf(db, id)), archivedAt: null }));
    },

    async arrangeValueItems(idsInOrder) {
      await write(async () => {
        for (const [order, id] of idsInOrder.entries()) await db.valueItems.update(id, { order });
      });
    },
  };
}
