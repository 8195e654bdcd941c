import type { Deps } from '../deps';

const KEY = 'answer-wish';
/** Ms after which a thread that was slow to open is only shown: the rep has turned to something else. */
const LASTS_MS = 60_000;

interface Wish {
  legacyThreadId: string;
  /** Epoch ms. */
  at: number;
}

/** The rep wants to answer this thread, about to be opened. */
export async function wishAnswer(deps: Pick<Deps, 'session' | 'now'>, legacyThreadId: string): Promise<void> {
  const { at } = await deps.now();
  await deps.session.set(KEY, { legacyThreadId, at } satisfies Wish);
}

/** Whether the thread now shown was opened to be answered; true once. */
export async function takeAnswerWish(
  deps: Pick<Deps, 'session' | 'now'>,
  legacyThreadId: string | null,
): Promise<boolean> {
  const wish = (await deps.session.get(KEY)) as Wish | undefined;
  if (!wish || wish.legacyThreadId !== legacyThreadId) return false;
  await deps.session.remove(KEY);
  return (await deps.now()).at - wish.at < LASTS_MS;
}
