import { project } from '@/lib/domain/log/project/project';
import type { ScheduleContext } from '@/lib/domain/log/schedule-context';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import { dateIn } from '@/lib/domain/time/time';
import { toLocal } from '@/lib/domain/time/zone';
import type { SendCard, SendCardLine } from '@/lib/messages/overlay-views';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { logTransaction, readGroup } from '@/lib/storage/log-repository';
import { readable } from '@/lib/storage/repair';
import { SendRow } from '@/lib/storage/send-row';
import type { Deps } from '../deps';
import { loadCadences, nextCadenceId, scheduleContext } from '../log/schedule-context';
import type { RecipientDecision } from '../sends/decide-recipients';
import {
  batchOfSend,
  eventsForRecipient,
  loadRecordContext,
  type RecordContext,
  recipientsOf,
} from '../sends/record-confirmed';

/** How long (ms) a card is named after its send has settled, and how far back a send may lie at all. */
const AFTER_MS = 2 * 60_000;
const BACK_MS = 15 * 60_000;
const MOST = 5;

function isShown(row: SendRow, mailbox: string, at: number): boolean {
  if (row.mailbox !== mailbox || row.dismissed) return false;
  const isOver = row.state !== 'requested' && row.state !== 'accepted';
  return !isOver || at < (row.settlesAt ?? row.requestedAt) + AFTER_MS;
}

/** Undone, refused, or put off: whichever it was, the mail did not go out now. */
function isTakenBack({ state }: SendRow): boolean {
  return state === 'undone' || state === 'failed' || state === 'cancelled' || state === 'scheduled';
}

/** Whether they are in a cadence: the rep put them into it after they had asked for no more mail. */
async function isRunning(db: NextTouchDatabase, { known, prospectId }: RecipientDecision): Promise<boolean> {
  if (!known) return false;
  const runs = await db.enrollments.where('prospectId').equals(prospectId).toArray();
  return runs.some(({ state }) => state !== 'finished');
}

/**
 * What the send does for one person, by folding the log as it is, or as it will be: before and after settling the card
 * says the same.
 */
async function lineFor(
  db: NextTouchDatabase,
  row: SendRow,
  recipient: RecipientDecision,
  context: RecordContext,
  schedule: ScheduleContext,
): Promise<SendCardLine[]> {
  const { address, name, verdict } = recipient;
  const empty = { address, name, cadenceId: null, ended: null, touch: 0, of: 0, nextChannel: null, nextDueAt: null };
  const chosen = row.choices.find((choice) => choice.address === address)?.kind;
  if (chosen === 'undo' || chosen === 'not-a-prospect') return [];
  if (recipient.optedOut && chosen !== 'enroll' && !(await isRunning(db, recipient)))
    return [{ ...empty, prospectId: recipient.known ? recipient.prospectId : null, mode: 'opted-out' }];
  if (!recipient.options) {
    if (verdict === 'no' || verdict === 'enroll') return [];
    return [{ ...empty, prospectId: null, mode: verdict === 'ask' ? 'ask' : 'off' }];
  }
  const { events } = await readGroup(db, recipient.prospectId);
  const all = [...events, ...(await eventsForRecipient(db, row, recipient, context))];
  const { prospects, enrollments, touches } = project(all, schedule);
  const touch = touches.find((each) => each.messageId === row.messageId);
  const running = enrollments.filter((each) => each.state !== 'finished');
  const enrollment = running.find((each) => each.id === touch?.enrollmentId) ?? running[0];
  if (!enrollment)
    return endedLine(enrollments, { ...empty, name: prospects[0]?.name || name }, recipient, context, schedule);
  const mode = all.some((each) => each.type === 'enrolled' && each.batch === batchOfSend(row.messageId));
  return [
    {
      ...empty,
      name: prospects[0]?.name || name,
      prospectId: recipient.prospectId,
      mode: mode ? 'enrolled' : 'continued',
      cadenceId: enrollment.cadenceId,
      touch: touch?.stepIndex == null ? enrollment.stepIndex : touch.stepIndex + 1,
      of: enrollment.stepCount,
      nextChannel: enrollment.channel,
      nextDueAt: enrollment.channel === null ? null : enrollment.dueAt,
    },
  ];
}

/** What is offered for somebody whose cadences have all ended; null for somebody marked as no prospect. */
function endedLine(
  enrollments: Enrollment[],
  empty: Omit<SendCardLine, 'mode' | 'prospectId'>,
  { prospectId }: RecipientDecision,
  { settings, zone }: RecordContext,
  { cadences }: ScheduleContext,
): SendCardLine[] {
  const last = enrollments.toSorted((a, b) => (b.finishedAt ?? 0) - (a.finishedAt ?? 0))[0];
  if (!last) return [{ ...empty, prospectId, mode: 'ask' }];
  if (last.finishReason === null || last.finishReason === 'removed') return [];
  const ended = { reason: last.finishReason, day: dateIn(toLocal(last.finishedAt ?? 0, zone)) };
  return [
    { ...empty, prospectId, mode: 'again', ended, cadenceId: nextCadenceId(last.finishReason, cadences, settings) },
  ];
}

/** The cards after the latest sends of one mailbox, newest first; settling until the undo window has passed, or taken back. */
export async function sendCards(deps: Deps, mailbox: string): Promise<SendCard[]> {
  const { db } = deps;
  const [now, context] = await Promise.all([deps.now(), loadRecordContext(deps)]);
  return logTransaction(db, async () => {
    const schedule = scheduleContext(await loadCadences(db), context.settings, context.zone);
    const recent = await db.sends
      .where('requestedAt')
      .above(now.at - BACK_MS)
      .reverse()
      .filter((row) => isShown(row, mailbox, now.at))
      .limit(MOST)
      .toArray();
    const cards: SendCard[] = [];
    for (const row of readable(SendRow, recent)) {
      if (isTakenBack(row)) {
        cards.push({ messageId: row.messageId, state: 'taken-back', lines: [] });
        continue;
      }
      const lines: SendCardLine[] = [];
      for (const recipient of await recipientsOf(db, row, context))
        lines.push(...(await lineFor(db, row, recipient, context, schedule)));
      const state = row.state === 'confirmed' ? 'confirmed' : 'settling';
      if (lines.length > 0) cards.push({ messageId: row.messageId, state, lines });
    }
    return cards;
  });
}
