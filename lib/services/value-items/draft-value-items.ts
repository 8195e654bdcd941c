import * as z from 'zod/mini';
import type { Deps } from '../deps';

/** What open drafts contain, by message id, in session storage. Nothing else of a draft is kept. */
const KEY = 'draft-gifts';
/** More drafts than a rep has open; the oldest are dropped. */
const MOST = 50;

const Gifts = z.array(z.tuple([z.string(), z.string()]));

/** By message id and id of the item. */
export type DraftItems = [messageId: string, itemId: string][];

/** What open drafts contain. */
export async function loadDraftItems({ session }: Pick<Deps, 'session'>): Promise<DraftItems> {
  const read = Gifts.safeParse(await session.get(KEY));
  return read.success ? read.data : [];
}

/** Remembers which value item a draft contains; null = none. */
export async function rememberValueItem(
  deps: Pick<Deps, 'session'>,
  { messageId, itemId }: { messageId: string; itemId: string | null },
): Promise<void> {
  const others = (await loadDraftItems(deps)).filter(([id]) => id !== messageId);
  const next: typeof others = itemId === null ? others : [...others, [messageId, itemId]];
  await deps.session.set(KEY, next.slice(-MOST));
}

/** The value item of the draft that is being sent. */
export function valueItemOf(items: DraftItems, messageId: string): string | null {
  return items.find(([id]) => id === messageId)?.[1] ?? null;
}
