import type { Enrollment } from '../../prospect/enrollment';
import type { Prospect } from '../../prospect/prospect';
import type { Touch } from '../../prospect/touch';
import type { LogEvent } from '../events';
import { evolve } from '../evolve/evolve';
import { comparePlaces } from '../fold/order';
import { type GroupLog, readLog } from '../fold/read-log';
import type { ScheduleContext } from '../schedule-context';
import { emptyState, type ProspectState } from '../state';
import { enrollmentRow, scheduleOf } from './enrollment-row';

/** The rows derived from one merge group. */
export interface ProspectProjection {
  prospects: Prospect[];
  enrollments: Enrollment[];
  touches: Touch[];
}

/**
 * All rows of one merge group, from all its events (of every prospect in it). A pure function of the set of events and
 * the context: order of arrival and repetition make no difference. A prospect merged away has no row, its touches and
 * enrollments are the survivor's; where the adding of a prospect was undone, nothing of it is left.
 * Throws NoWorkingDayError and UnknownZoneError of the calendar.
 */
export function project(events: readonly LogEvent[], context: ScheduleContext): ProspectProjection {
  return rowsOf(readLog(events, context.cadences).states, context);
}

/**
 * The same for a log that was read already and events that follow all of it, which are folded on top of it; null where they
 * must be folded with it: they undo, merge, or belong between its events.
 */
export function projectAfter(
  log: GroupLog,
  added: readonly LogEvent[],
  context: ScheduleContext,
): ProspectProjection | null {
  const states = new Map(log.states.map((state) => [state.ownerId, { ...state, repeated: null }]));
  let last = log.events.at(-1);
  for (const event of added.toSorted(comparePlaces)) {
    if (event.type === 'undone' || event.type === 'merged' || (last && comparePlaces(last, event) >= 0)) return null;
    last = event;
    const owner = log.ownerOf(event.prospectId);
    states.set(owner, { ...evolve(states.get(owner) ?? emptyState(owner, context.cadences), event), repeated: null });
  }
  return rowsOf(
    [...states.values()].sort((a, b) => (a.ownerId < b.ownerId ? -1 : 1)),
    context,
  );
}

/** The touches of a log that was read already. Those that `projectAfter` leaves as they are it takes over as they are. */
export function touchesIn(log: GroupLog, context: ScheduleContext): Touch[] {
  return log.states.flatMap((state) => (prospectRow(state) ? touchRows(state, context) : []));
}

function rowsOf(states: readonly ProspectState[], context: ScheduleContext): ProspectProjection {
  const projection: ProspectProjection = { prospects: [], enrollments: [], touches: [] };
  for (const state of states) {
    const prospect = prospectRow(state);
    if (!prospect) continue;
    projection.prospects.push(prospect);
    projection.touches.push(...touchRows(state, context));
    projection.enrollments.push(...state.enrollments.map((each) => enrollmentRow(each, state, context)));
  }
  return projection;
}

/** The touches, each that did a step with the moment it was due. One that an enrollment began with was due to no plan. */
function touchRows(state: ProspectState, context: ScheduleContext): Touch[] {
  const begun = new Set(state.enrollments.map(({ afterTouchId }) => afterTouchId));
  const due = new Map(
    state.enrollments.flatMap(({ done }) =>
      done
        .filter(({ touchId }) => !begun.has(touchId))
        .map(({ touchId, planned }) => {
          const schedule = scheduleOf(planned, context);
          return [touchId, schedule?.isStep ? schedule.why.dueAt : null] as const;
        }),
    ),
  );
  return state.touches.map((touch) => {
    const dueAt = due.get(touch.id);
    return dueAt ? { ...touch, dueAt } : touch;
  });
}

function prospectRow(state: ProspectState): Prospect | null {
  const person = state.people.get(state.ownerId);
  return person ? { ...person, addresses: [...person.addresses], merged: [...state.merged] } : null;
}
