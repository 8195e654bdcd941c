import * as z from 'zod/mini';
import type { Deps } from '../deps';

export const CATCH_UP_KEY = 'catch-up';
const SEEN_KEY = 'catch-up-threads';
const MAX_PEOPLE = 500;
const MAX_THREADS = 1_000;

const Person = z.object({
  mailbox: z.string(),
  address: z.string(),
  at: z.int(),
  /** Threads they were written to on: somebody written to on two has been followed up. */
  threadIds: z.array(z.string()),
  messageId: z.string(),
  /** Turned down: not offered again. */
  settled: z.boolean(),
});
export type Candidate = z.infer<typeof Person>;

const Stored = z.object({
  /** When Next Touch began to listen here, epoch ms: what was written later is detected as it happens. */
  since: z.int(),
  dismissed: z.boolean(),
  people: z.array(Person),
});
export type CatchUp = z.infer<typeof Stored>;

/** What lists and threads have shown of one thread. `at` and `messageId` are of the rep's first mail in it. */
const Thread = z.object({ at: z.int(), messageId: z.string(), sends: z.int(), answered: z.boolean() });
export type SeenThread = z.infer<typeof Thread>;
const Threads = z.record(z.string(), Thread);
export type SeenThreads = z.infer<typeof Threads>;

const Rows = z.object({
  mailbox: z.string(),
  rows: z.array(z.object({ threadId: z.string(), addresses: z.array(z.string()) })),
});
/** The Sent list as last shown, in memory only: its traffic may be told of later than its rows. */
export type SentList = z.infer<typeof Rows>;
const ROWS_KEY = 'catch-up-rows';

export async function loadSentList({ session }: Pick<Deps, 'session'>): Promise<SentList | null> {
  const read = Rows.safeParse(await session.get(ROWS_KEY));
  return read.success ? read.data : null;
}

export async function storeSentList({ session }: Pick<Deps, 'session'>, list: SentList): Promise<void> {
  await session.set(ROWS_KEY, list);
}

/** The list of candidates; a new one begins now. */
export async function loadCatchUp(deps: Pick<Deps, 'local' | 'now'>): Promise<CatchUp> {
  const read = Stored.safeParse(await deps.local.get(CATCH_UP_KEY));
  if (read.success) return read.data;
  const fresh: CatchUp = { since: (await deps.now()).at, dismissed: false, people: [] };
  await deps.local.set(CATCH_UP_KEY, fresh);
  return fresh;
}

export async function storeCatchUp({ local }: Pick<Deps, 'local'>, catchUp: CatchUp): Promise<void> {
  const people = catchUp.people.toSorted((a, b) => b.at - a.at).slice(0, MAX_PEOPLE);
  await local.set(CATCH_UP_KEY, { ...catchUp, people });
}

export async function loadThreads({ session }: Pick<Deps, 'session'>): Promise<SeenThreads> {
  const read = Threads.safeParse(await session.get(SEEN_KEY));
  return read.success ? read.data : {};
}

export async function storeThreads({ session }: Pick<Deps, 'session'>, threads: SeenThreads): Promise<void> {
  await session.set(SEEN_KEY, Object.fromEntries(Object.entries(threads).slice(-MAX_THREADS)));
}
