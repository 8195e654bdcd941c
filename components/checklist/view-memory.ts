import * as z from 'zod/mini';
import { Channel } from '@/lib/domain/cadence/cadence';

/**
 * How the list was narrowed and grouped, from one opening to the next; unreadable parts are forgotten. The tab is not kept:
 * the list opens on what is to do.
 */
const Memory = z.object({
  grouping: z.catch(z.enum(['day', 'company', 'cadence']), 'day'),
  channel: z.catch(z.nullable(Channel), null),
  cadenceId: z.catch(z.nullable(z.string()), null),
});
export type Memory = z.infer<typeof Memory>;

const KEY = 'next-touch:popup';

/** Reads it; what is missing or garbage has its default. */
export function readMemory(store: Pick<Storage, 'getItem'>): Memory {
  let stored: unknown = {};
  try {
    stored = JSON.parse(store.getItem(KEY) ?? '{}');
  } catch {
    // Unreadable: the defaults are used.
  }
  const read = Memory.safeParse(stored);
  return read.success ? read.data : Memory.parse({});
}

/** Changes the named parts. A failure of the store (full, forbidden) is ignored. */
export function remember(patch: Partial<Memory>, store: Pick<Storage, 'getItem' | 'setItem'>): void {
  try {
    store.setItem(KEY, JSON.stringify({ ...readMemory(store), ...patch }));
  } catch (error) {
    console.warn('The popup could not remember its view', error);
  }
}
