import type { Enrollment } from '../prospect/enrollment';
import type { LocalDateTime } from '../time/time';
import type { Command } from './commands';

/**
 * What the passing of time asks for: a pause with an end is over, or the end wait is. `decide` gives the events ids
 * derived from what they end, and the moment it ended, so that two sweeps on two machines write one fact.
 */
export function sweepCommands(enrollment: Enrollment, nowLocal: LocalDateTime): Command[] {
  const { id, state, wakeAt } = enrollment;
  if (wakeAt === null || wakeAt > nowLocal) return [];
  if (state === 'paused') return [{ type: 'resume', enrollmentId: id }];
  if (state === 'active') return [{ type: 'finish', enrollmentId: id, reason: 'no-reply' }];
  return [];
}
