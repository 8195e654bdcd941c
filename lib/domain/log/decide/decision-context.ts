import { millisecondsInHour } from 'date-fns/constants';
import { type Cadence, currentRevision, type Revision } from '../../cadence/cadence';
import type { ToldTeammate } from '../../prospect/told-teammate';
import type { Moment, Now } from '../../time/time';
import { toLocal } from '../../time/zone';
import type { Refusal } from '../commands';
import type { EventType, LogEvent } from '../events';
import { type GroupLog, stateOf } from '../fold/read-log';
import type { ScheduleContext } from '../schedule-context';
import type { EnrollmentState, PersonState, ProspectState } from '../state';

/** What deciding needs besides the log. `batch` names the act, for undo. */
export interface DecideDeps extends ScheduleContext {
  now: Now;
  /** A fresh random id. */
  newId(): string;
  batch: string;
  /** The prospect of this mailbox that has this address, if any: known to whoever sees all prospects. */
  holderOf?(mailbox: string, address: string): string | null;
  /** Which teammate of the rep the address told that it wants no more mail, if any. */
  toldTeammate?(address: string): ToldTeammate | undefined;
}

/** The events of a command, or why it was refused. */
export type Decision = { ok: true; events: LogEvent[] } | { ok: false; refusal: Refusal };

/** The log of one merge group, read, and the act under way. */
export interface DecisionContext {
  log: GroupLog;
  deps: DecideDeps;
  /** When the events of this act happen: now, and in any case after all the rep has seen. */
  moment: Moment;
}

/** The command is carried out by these events. */
export function accept(...events: LogEvent[]): Decision {
  return { ok: true, events };
}

/** The command is refused. */
export function refuse(code: Refusal['code'], detail: Refusal['detail'] = {}): Decision {
  return { ok: false, refusal: { code, detail } };
}

/**
 * `now`, or 1 ms after the latest event where that is not before `now`, so that an act always follows what it acts
 * upon. Events more than 1 h ahead come from a wrong clock and are ignored.
 */
export function momentAfter(log: GroupLog, { now, zone }: Pick<DecideDeps, 'now' | 'zone'>): Moment {
  const latest = log.events.findLast((event) => event.at <= now.at + millisecondsInHour);
  if (!latest || latest.at < now.at) return { at: now.at, local: now.local };
  return { at: latest.at + 1, local: toLocal(latest.at + 1, zone) };
}

/** The fields all events share. Random ids begin with the type, as derived ones do, which orders them within a moment. */
export function stamp(context: DecisionContext, type: EventType, prospectId: string, moment: Moment = context.moment) {
  const id = `${type}:${context.deps.newId()}`;
  return { id, v: 1 as const, at: moment.at, local: moment.local, prospectId, batch: context.deps.batch };
}

/** The prospect with its state, or the refusal. */
export function findProspect(
  { log }: DecisionContext,
  prospectId: string,
): { state: ProspectState; person: PersonState } | { refusal: Decision } {
  const state = stateOf(log, prospectId);
  const person = state?.people.get(state.ownerId);
  return state && person ? { state, person } : { refusal: refuse('unknown-prospect', { prospectId }) };
}

/** An enrollment and the prospect's state it stands in. */
export interface Found {
  state: ProspectState;
  enrollment: EnrollmentState;
}

/** The enrollment with the state it stands in, or the refusal; a finished one is refused. */
export function findOpen(context: DecisionContext, enrollmentId: string): Found | { refusal: Decision } {
  const found = findEnrollment(context, enrollmentId);
  if ('refusal' in found) return found;
  const reason = found.enrollment.finished?.reason;
  return reason ? { refusal: refuse('already-finished', { enrollmentId, reason }) } : found;
}

/** The same; a paused one is refused too. */
export function findActive(context: DecisionContext, enrollmentId: string): Found | { refusal: Decision } {
  const found = findOpen(context, enrollmentId);
  if ('refusal' in found || !found.enrollment.pause) return found;
  return { refusal: refuse('already-paused', { enrollmentId }) };
}

/** The refusal of an act that means another step than the next one: that step was done or skipped meanwhile. */
export function otherStep({ id, stepIndex }: EnrollmentState, meant: number | undefined): Decision | null {
  return meant === undefined || meant === stepIndex ? null : refuse('step-already-done', { enrollmentId: id });
}

/** The enrollment with the state it stands in, or the refusal. */
export function findEnrollment({ log }: DecisionContext, enrollmentId: string): Found | { refusal: Decision } {
  for (const state of log.states) {
    const enrollment = state.enrollments.find((each) => each.id === enrollmentId);
    if (enrollment) return { state, enrollment };
  }
  return { refusal: refuse('unknown-enrollment', { enrollmentId }) };
}

/** A cadence open to new enrollments, with the revision they get. */
export function findCadence(
  { deps }: DecisionContext,
  cadenceId: string,
): { cadence: Cadence; revision: Revision } | { refusal: Decision } {
  const cadence = deps.cadences.get(cadenceId);
  if (!cadence || cadence.archivedAt !== null) return { refusal: refuse('unknown-cadence', { cadenceId }) };
  return { cadence, revision: currentRevision(cadence) };
}
