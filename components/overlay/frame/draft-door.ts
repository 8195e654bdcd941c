import type { Insertable } from '@/lib/domain/compose/compose-context';
import type { Said } from './said';

/** Puts an item into the open draft to an address. Null where none is open. */
export type InsertIntoDraft = (address: string, item: Insertable) => Promise<Said | null>;

/** How other parts of the overlay reach open drafts. */
export interface DraftDoor {
  insert: InsertIntoDraft;
  /** Whether a draft to this address is open. */
  isOpen(address: string): boolean;
  /** Registers the part that reads drafts, until `signal` aborts. */
  open(keeper: Pick<DraftDoor, 'insert' | 'isOpen'>, signal: AbortSignal): void;
}

/** Without a part registered, nothing is open. */
export function createDraftDoor(): DraftDoor {
  let keeper: Pick<DraftDoor, 'insert' | 'isOpen'> | null = null;
  return {
    insert: async (address, item) => keeper?.insert(address, item) ?? null,
    isOpen: (address) => keeper?.isOpen(address) ?? false,
    open(next, signal) {
      keeper = next;
      signal.addEventListener(
        'abort',
        () => {
          if (keeper === next) keeper = null;
        },
        { once: true },
      );
    },
  };
}
