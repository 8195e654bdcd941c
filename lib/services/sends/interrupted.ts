import type { KeyValues } from '@/lib/platform/storage-area';
import { createSerial } from '../serial';

const KEY = 'reading';

/** Which requests the worker is reading, marked where the mark outlives it. */
export interface Reading {
  /** Whether the worker's last life ended amid a request, which is lost with it. True once only. */
  wasInterrupted(): Promise<boolean>;
  /** Marks the request at once, and no more when `work` has ended. */
  during(requestId: string, work: () => Promise<void>): Promise<void>;
}

/** Made at the start of the worker, before anything is read. */
export function createReading(session: KeyValues): Reading {
  const open = new Set<string>();
  const inOrder = createSerial();
  // Where storage fails there is no mark, and all goes on as it did without.
  const mark = () => inOrder(() => (open.size > 0 ? session.set(KEY, [...open]) : session.remove(KEY))).catch(() => {});
  const before = inOrder(async () => {
    const marked = await session.get(KEY);
    if (marked !== undefined) await session.remove(KEY);
    return marked !== undefined;
  }).catch(() => false);
  let isTold = false;
  return {
    async wasInterrupted() {
      const was = !isTold && (await before);
      isTold = true;
      return was;
    },
    async during(requestId, work) {
      open.add(requestId);
      const marked = mark();
      try {
        await Promise.all([marked, work()]);
      } finally {
        open.delete(requestId);
        await mark();
      }
    },
  };
}
