import type { Cadence } from '../../cadence/cadence';
import type { LogEvent } from '../events';
import { evolve } from '../evolve/evolve';
import { type EnrollmentState, emptyState, type ProspectState } from '../state';
import { comparePlaces, inOrder, type LogPlace } from './order';
import { survivorsOf } from './survivors';
import { takenBack } from './taken-back';

/** One merge group's log, read. */
export interface GroupLog {
  /** All events in log order, each id once, taken back or not. */
  events: LogEvent[];
  /** Ids of those not in force. */
  taken: ReadonlySet<string>;
  /** One state an owner, in the order of their ids. */
  states: ProspectState[];
  ownerOf(prospectId: string): string;
}

/** Folds all events of one merge group, given in any order; with `before`, only what stands before that place. */
export function readLog(
  given: readonly LogEvent[],
  cadences: ReadonlyMap<string, Cadence>,
  before?: LogPlace,
): GroupLog {
  const events = inOrder(given);
  const taken = takenBack(events);
  const inForce = events.filter((event) => !taken.has(event.id) && (!before || comparePlaces(event, before) < 0));
  const { facts, ownerOf } = survivorsOf(inForce);
  const states = new Map<string, ProspectState>();
  const repeated = repeatedIds(facts);
  for (const event of facts) {
    const owner = ownerOf(event.prospectId);
    states.set(owner, evolve(states.get(owner) ?? emptyState(owner, cadences, repeated), event));
  }
  return { events, taken, states: [...states.values()].sort((a, b) => (a.ownerId < b.ownerId ? -1 : 1)), ownerOf };
}

/** Ids of touches and messages that more than one of the events tells of. */
function repeatedIds(events: readonly LogEvent[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  const note = (id: string) => {
    if (seen.has(id)) repeated.add(id);
    else seen.add(id);
  };
  for (const event of events) {
    if (event.type !== 'touched') continue;
    note(event.touchId);
    if (event.messageId !== null && event.messageId !== event.touchId) note(event.messageId);
  }
  return repeated;
}

/** The state of whoever owns this prospect now. */
export function stateOf(log: GroupLog, prospectId: string): ProspectState | undefined {
  const owner = log.ownerOf(prospectId);
  return log.states.find((state) => state.ownerId === owner);
}

/** The last enrollment, if it ended for want of a reply and none is open: a reply after all is its reply. */
export function givenUp(state: ProspectState | undefined, open: EnrollmentState[]): EnrollmentState[] {
  const last = state?.enrollments.at(-1);
  return open.length === 0 && last?.finished?.reason === 'no-reply' ? [last] : [];
}

/** Enrollments not finished, paused ones among them. */
export function openEnrollments(state: ProspectState | undefined): EnrollmentState[] {
  return (state?.enrollments ?? []).filter((enrollment) => enrollment.finished === null);
}
