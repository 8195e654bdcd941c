import type { Command } from '@/lib/domain/log/commands';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import type { ProspectPromise } from '@/lib/domain/prospect/promise';
import type { Touch } from '@/lib/domain/prospect/touch';
import { at, dateIn, type LocalDateTime } from '@/lib/domain/time/time';

/** When the day's touch is due; the rep may move it. */
const TIME = '09:00';

type Plan = Pick<Enrollment, 'id' | 'state' | 'channel' | 'cadenceId' | 'dueAt' | 'pausedUntil'>;

/**
 * What makes a promise the next touch: a running cadence waits until then, an ended one begins anew on that day.
 *
 * @param cadenceId for somebody in no cadence
 */
export function promiseCommands(
  { on, kind }: ProspectPromise,
  prospectId: string,
  enrollment: Plan | null,
  cadenceId: string,
): Command[] {
  const dueAt = at(on, TIME);
  if (enrollment?.state === 'active' && enrollment.channel !== null)
    return [{ type: 'reschedule', enrollmentId: enrollment.id, dueAt, lighterDay: false, promised: kind }];
  if (enrollment?.state === 'paused')
    return [{ type: 'pause', enrollmentId: enrollment.id, until: dueAt, reason: 'rep' }];
  const next = enrollment?.cadenceId ?? cadenceId;
  return [{ type: 'enroll', prospectId, cadenceId: next, afterTouchId: null, dueAt, promised: kind }];
}

/** What their last word promised, while it is to come and not planned yet. */
export function openPromise(
  lastTouch: Pick<Touch, 'direction' | 'promise'> | null | undefined,
  enrollment: Plan | null,
  now: LocalDateTime,
): ProspectPromise | null {
  const promise = lastTouch?.direction === 'inbound' ? (lastTouch.promise ?? null) : null;
  return isOpen(promise, enrollment, now) ? promise : null;
}

/** Whether the day is to come, and nothing is planned for it. */
export function isOpen(promise: ProspectPromise | null, enrollment: Plan | null, now: LocalDateTime): boolean {
  if (promise === null || promise.on <= dateIn(now)) return false;
  const planned = enrollment?.state === 'paused' ? enrollment.pausedUntil : (enrollment?.dueAt ?? null);
  return planned === null || dateIn(planned) !== promise.on;
}
