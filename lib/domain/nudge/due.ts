import type { Enrollment } from '../prospect/enrollment';
import { dateIn, type LocalDateTime } from '../time/time';

/** Whether the touch is to be done now: its due moment, or the end of its snooze, has come. */
export function isDue({ nudgeAt }: Pick<Enrollment, 'nudgeAt'>, now: LocalDateTime): boolean {
  return nudgeAt !== null && nudgeAt <= now;
}

/**
 * Whether a touch was due on a day before today. A snooze moves when it is shown, not when it was due. Badge, list, chip
 * and digest all ask this.
 */
export function isOverdue({ dueAt }: Pick<Enrollment, 'dueAt'>, now: LocalDateTime): boolean {
  return dueAt !== null && dateIn(dueAt) < dateIn(now);
}
