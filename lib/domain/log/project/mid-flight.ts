import type { Revision } from '../../cadence/cadence';
import type { LocalDateTime } from '../../time/time';
import type { LogEvent } from '../events';
import { onMoved } from '../evolve/enrollment';
import { positionIn } from '../evolve/position';
import { revisionFor } from '../evolve/steps';
import { openEnrollments, readLog } from '../fold/read-log';
import type { ScheduleContext } from '../schedule-context';
import type { EnrollmentState } from '../state';
import { scheduleOf } from './enrollment-row';

/** One enrollment a new revision would move. Null: no touch due before, or none after. */
export interface MidFlightMove {
  enrollmentId: string;
  prospectId: string;
  from: LocalDateTime | null;
  to: LocalDateTime | null;
}

/**
 * Who would be due at another time if everybody in the cadence went over to `next`, and from when to when; paused
 * ones have no due moment and are not among them. `groups` are the events of each merge group with somebody in the
 * cadence, `next` is the revision not yet saved. The same as what `move` commands to `next` would bring.
 */
export function previewRevision(
  groups: Iterable<readonly LogEvent[]>,
  cadenceId: string,
  next: Revision,
  context: ScheduleContext,
): MidFlightMove[] {
  const saved = withRevision(context, cadenceId, next);
  const moves: MidFlightMove[] = [];
  for (const events of groups) {
    for (const state of readLog(events, saved.cadences).states) {
      for (const each of openEnrollments(state)) {
        if (each.cadenceId !== cadenceId || each.pause) continue;
        const revision = next.revision;
        const stepIndex = positionIn(next, each.stepIndex, revisionFor(state, each));
        const target = { enrollmentId: each.id, cadenceId, revision, stepIndex };
        const moved = onMoved({ ...state, enrollments: [each] }, target).enrollments[0];
        const from = dueOf(each, saved);
        const to = moved ? dueOf(moved, saved) : null;
        if (from !== to) moves.push({ enrollmentId: each.id, prospectId: state.ownerId, from, to });
      }
    }
  }
  return moves;
}

function dueOf(enrollment: EnrollmentState, context: ScheduleContext): LocalDateTime | null {
  const schedule = scheduleOf(enrollment, context);
  return schedule?.isStep ? schedule.why.dueAt : null;
}

function withRevision(context: ScheduleContext, cadenceId: string, next: Revision): ScheduleContext {
  const cadence = context.cadences.get(cadenceId);
  if (!cadence) return context;
  const revisions = [...cadence.revisions.filter((each) => each.revision !== next.revision), next];
  return { ...context, cadences: new Map(context.cadences).set(cadenceId, { ...cadence, revisions }) };
}
