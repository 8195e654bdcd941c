import type { Nudge } from '@/lib/domain/nudge/nudge';
import { nudgeOf } from '@/lib/domain/nudge/nudge-of';
import type { Now } from '@/lib/domain/time/time';
import type { Chip } from '@/lib/messages/contract';
import type { DueNudge } from '@/lib/messages/overlay-views';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { byThreadIds, dueNow, type NudgeRow } from '@/lib/storage/queries';
import { givingOf } from './giving';

/** Most nudges of the tray; more are for the checklist. */
const TRAY = 200;

function nudgeFromRow(
  { enrollment, prospect, lastTouch, threadTouch, pending, usualReply }: NudgeRow,
  { local, zone }: Now,
): Nudge {
  const row = { enrollment, prospect, lastTouch, lastMail: threadTouch, pending, usualReply };
  return nudgeOf({ ...row, nowLocal: local, zone });
}

/** What is due in one mailbox, the longest overdue first, with what each touch should give. */
export async function dueNudges(db: NextTouchDatabase, mailbox: string, now: Now, locale: string): Promise<DueNudge[]> {
  const rows = await dueNow(db, now.local, TRAY, { mailbox });
  const giving = await givingOf(db, rows, locale);
  return rows.map((row) => ({
    ...nudgeFromRow(row, now),
    ...giving.get(row.enrollment.id),
    notes: row.prospect.notes,
  }));
}

/** One chip for each of these threads with a running enrollment; of several prospects on it, the one most pressing. */
export async function chipsFor(db: NextTouchDatabase, mailbox: string, threadIds: string[], now: Now): Promise<Chip[]> {
  const chips = new Map<string, Chip>();
  for (const { threadId, row } of await byThreadIds(db, mailbox, threadIds)) {
    const nudge = nudgeFromRow(row, now);
    const known = chips.get(threadId);
    if (known && (known.nudge.dueAt ?? '9') <= (nudge.dueAt ?? '9')) continue;
    chips.set(threadId, { threadId, legacyThreadId: nudge.legacyThreadId, nudge });
  }
  return [...chips.values()];
}
