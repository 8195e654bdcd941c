import type { NextTouchDatabase } from '@/lib/storage/database';

const CHUNK = 20_000;
/** Touches of each prospect. */
const EACH = 25;
const START = Date.UTC(2026, 0, 5, 9, 0);

function touched(index: number) {
  const prospectId = `rep@next-touch.example:b${Math.floor(index / EACH)}@bulk.example`;
  const at = START + index * 60_000;
  const id = `msg-f:${index}`;
  return {
    ...{ id: `touched:${String(index).padStart(7, '0')}`, v: 1 as const, at, local: '2026-01-05T09:00', prospectId },
    ...{ batch: `big:${prospectId}`, type: 'touched' as const, touchId: id, channel: 'email' as const },
    ...{ direction: 'outbound' as const, source: 'detected' as const, enrollmentId: null, outcome: null, note: null },
    ...{ valueItemId: null, cc: [], bcc: [], messageId: id, threadId: `thread-f:${index}`, legacyThreadId: null },
    subject: `Plan ${index % 40} for the coming quarter`,
  };
}

/** Fills the log alone, without what is derived from it: all that a backup reads. */
export async function fillTouches(db: NextTouchDatabase, count: number): Promise<void> {
  for (let from = 0; from < count; from += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, count - from) }, (_, index) => touched(from + index));
    await db.events.bulkPut(rows);
  }
}
