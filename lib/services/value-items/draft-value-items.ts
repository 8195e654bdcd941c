import * as z from 'zod/mini';
import type { Deps } from '../deps';

/** What open drafts give, by message id: nothing else of a draft is kept, and no longer than the browser runs. */
const KEY = 'draft-gifts';
/** More drafts than anybody has open; the oldest go first. */
const MOST = 50;

const Gifts = z.array(z.tuple([z.string(), z.string()]));

async function load({ session }: Pick<Deps, 'session'>): Promise<[messageId: string, itemId: string][]> {
  const read = Gifts.safeParse(await session.get(KEY));
  return read.success ? read.data : [];
}

/** The page says what a draft gives by now; null = nothing we know of. */
export async function rememberValueItem(
  deps: Pick<Deps, 'session'>,
  { messageId, itemId }: { messageId: string; itemId: string | null },
): Promise<void> {
  const others = (await load(deps)).filter(([id]) => id !== messageId);
  const next: typeof others = itemId === null ? others : [...others, [messageId, itemId]];
  await deps.session.set(KEY, next.slice(-MOST));
}

/** What the draft that is being sent gives. */
export async function valueItemOf(deps: Pick<Deps, 'session'>, messageId: string): Promise<string | null> {
  return (await load(deps)).find(([id]) => id === messageId)?.[1] ?? null;
}
