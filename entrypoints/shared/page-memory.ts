import * as z from 'zod/mini';
import { Channel } from '@/lib/domain/cadence/cadence';
import { LocalDateTime } from '@/lib/domain/time/time';

/** What the popup remembers from one opening to the next. Convenience only: unreadable parts are forgotten. */
const Memory = z.object({
  tab: z.catch(z.enum(['todo', 'coming', 'snoozed', 'waiting']), 'todo'),
  grouping: z.catch(z.enum(['day', 'company', 'cadence']), 'day'),
  channel: z.catch(z.nullable(Channel), null),
  cadenceId: z.catch(z.nullable(z.string()), null),
  recent: z.catch(z.array(z.object({ batch: z.string(), words: z.string(), local: LocalDateTime })), []),
});
export type Memory = z.infer<typeof Memory>;

const KEY = 'next-touch:popup';

/** Reads it; what is missing or garbage has its default. */
export function readMemory(store: Pick<Storage, 'getItem'> = localStorage): Memory {
  let stored: unknown = {};
  try {
    stored = JSON.parse(store.getItem(KEY) ?? '{}');
  } catch {
    // Garbage is as good as nothing: the defaults hold.
  }
  const read = Memory.safeParse(stored);
  return read.success ? read.data : Memory.parse({});
}

/** Changes the named parts. A full or forbidden store is not worth a word to the rep. */
export function remember(patch: Partial<Memory>, store: Pick<Storage, 'getItem' | 'setItem'> = localStorage): void {
  try {
    store.setItem(KEY, JSON.stringify({ ...readMemory(store), ...patch }));
  } catch (error) {
    console.warn('The popup could not remember its view', error);
  }
}
