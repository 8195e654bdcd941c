import * as z from 'zod/mini';
import type { Deps } from '../deps';

/** Key of the list in local storage. */
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
  /** Of that mail; absent in lists of before it was kept. */
  subject: z.optional(z.string()),
  /** Turned down: not offered again. */
  settled: z.boolean(),
});
/** Somebody written to before the installation. */
export type Candidate = z.infer<typeof Person>;

const Stored = z.object({
  /** Epoch ms of the installation in this browser: later mail is detected as it is sent. */
  since: z.int(),
  dismissed: z.boolean(),
  people: z.array(Person),
});
/** The stored list. */
export type CatchUp = z.infer<typeof Stored>;

/** What lists and threads have shown of one thread. `at`, `messageId` and `subject` are of the rep's first mail in it. */
const Thread = z.object({
  at: z.int(),
  messageId: z.string(),
  subject: z.optional(z.string()),
  sends: z.int(),
  answered: z.boolean(),
});
/** What is known of one thread. */
export type SeenThread = z.infer<typeof Thread>;
const Threads = z.record(z.string(), Thread);
/** Threads seen since the browser started, by id. */
export type SeenThreads = z.infer<typeof Threads>;

const Rows = z.object({
  mailbox: z.string(),
  rows: z.array(z.object({ threadId: z.string(), addresses: z.array(z.string()) })),
});
/** The Sent list as last shown, in session storage: its rows and its traffic arrive in any order. */
export type SentList = z.infer<typeof Rows>;
const ROWS_KEY = 'catch-up-rows';

/** The Sent list as last shown; null when none was. */
export async function loadSentList({ session }: Pick<Deps, 'session'>): Promise<SentList | null> {
  const read = Rows.safeParse(await session.get(ROWS_KEY));
  return read.success ? read.data : null;
}

/** Keeps the Sent list as shown. */
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

/** Stores the list. */
export async function storeCatchUp({ local }: Pick<Deps, 'local'>, catchUp: CatchUp): Promise<void> {
  const people = catchUp.people.toSorted((a, b) => b.at - a.at).slice(0, MAX_PEOPLE);
  await local.set(CATCH_UP_KEY, { ...catchUp, people });
}

/** The threads seen since the browser started. */
export async function loadThreads({ session }: Pick<Deps, 'session'>): Promise<SeenThreads> {
  const read = Threads.safeParse(await session.get(SEEN_KEY));
  return read.success ? read.data : {};
}

/** Stores the threads. */
export async function storeThreads({ session }: Pick<Deps, 'session'>, threads: SeenThreads): Promise<void> {
  await session.set(SEEN_KEY, Object.fromEntries(Object.entries(threads).slice(-MAX_THREADS)));
}
