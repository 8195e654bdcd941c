import type { Bytes } from './bytes';
import type { SyncContext } from './context';
import { type Item, itemId, itemPerson } from './item';
import { seal } from './seal';
import { itemSubject, NOBODY } from './subjects';
import type { Wire } from './wire';

/** An item as the server gets it. */
export interface SealedItem {
  item: Item;
  subject: string;
  bytes: Bytes;
}

/**
 * Names and seals items, all at once. The keys of whom they are about are on the server when this resolves: a message
 * never comes before its key.
 */
export async function sealItems(context: SyncContext, wire: Wire, items: readonly Item[]): Promise<SealedItem[]> {
  const { namer, team, vault, ring } = context;
  const people = await ring.people(
    wire,
    items.map(itemPerson).filter((person) => person !== null),
  );
  return Promise.all(
    items.map(async (item) => {
      const person = people.get(itemPerson(item) ?? '') ?? null;
      const [name, sealer] = await Promise.all([
        namer.item(itemId(item)),
        ring.sealer(person, item.k === 'rotated' ? item.n : undefined),
      ]);
      const subject = itemSubject(team, vault.id, person?.tag ?? NOBODY, name);
      return { item, subject, bytes: await seal(item, subject, sealer) };
    }),
  );
}
