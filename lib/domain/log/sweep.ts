import type { Enrollment } from '../prospect/enrollment';
import type { LocalDateTime } from '../time/time';
import type { Command } from './commands';

/**
 * The commands due by time alone: resume a pause whose end has passed, finish an enrollment whose end wait has.
 * `decide` derives the events' ids and moments from what ended, so that sweeps on two machines write the same event.
 */
export function sweepCommands(enrollment: Enrollment, nowLocal: LocalDateTime): Command[] {
  const { id, state, wakeAt } = enrollment;
  if (wakeAt === null || wakeAt > nowLocal) return [];
  if (state === 'paused') return [{ type: 'resume', enrollmentId: id }];
  if (state === 'active') return [{ type: 'finish', enrollmentId: id, reason: 'no-reply' }];
  return [];
}
