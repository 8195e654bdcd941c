import type { Deps } from '../deps';

const KEY = 'reply-intent';
/** Ms after which a thread that was slow to open is only shown: the rep has turned to something else. */
const LASTS_MS = 60_000;

interface ReplyIntent {
  legacyThreadId: string;
  /** Epoch ms. */
  at: number;
}

/** The rep wants to answer this thread, about to be opened. */
export async function markReplyIntent(deps: Pick<Deps, 'session' | 'now'>, legacyThreadId: string): Promise<void> {
  const { at } = await deps.now();
  await deps.session.set(KEY, { legacyThreadId, at } satisfies ReplyIntent);
}

/** Whether the thread now shown was opened to be answered; true once. */
export async function takeReplyIntent(
  deps: Pick<Deps, 'session' | 'now'>,
  legacyThreadId: string | null,
): Promise<boolean> {
  const intent = (await deps.session.get(KEY)) as ReplyIntent | undefined;
  if (!intent || intent.legacyThreadId !== legacyThreadId) return false;
  await deps.session.remove(KEY);
  return (await deps.now()).at - intent.at < LASTS_MS;
}
