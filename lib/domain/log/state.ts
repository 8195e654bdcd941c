import type { Cadence, Channel } from '../cadence/cadence';
import type { FinishReason } from '../prospect/enrollment';
import type { PauseReason } from '../prospect/pause-reason';
import type { PersonDetails } from '../prospect/person-details';
import type { Touch } from '../prospect/touch';
import type { PromiseKind } from '../schedule/promise-kind';
import type { LocalDate } from '../time/local-date';
import type { Instant, LocalDateTime, Moment } from '../time/time';

/** What a prospect's events say about the person, before merging is applied. */
export interface PersonState extends PersonDetails {
  id: string;
  addresses: readonly string[];
  name: string;
  company: string;
  notes: string;
  mailbox: string;
  stage?: string | undefined;
  createdAt: number;
}

/** What the wait for the next step counts from: always something that happened. */
export interface Base extends Moment {
  what: 'enrolled' | 'touch' | 'skip';
  channel: Channel | null;
  /** The event it stands in: what the sweep derives its ids from. */
  eventId: string;
}

/** What moved the plan since the base, in the order it happened. */
export type Shift =
  | { kind: 'rescheduled'; dueAt: LocalDateTime; lighterDay: boolean; promised?: PromiseKind | undefined }
  | { kind: 'paused'; pausedAt: Moment; resumedAt: Moment };

/** An enrollment whose clock is stopped. */
export interface PauseState {
  eventId: string;
  since: Moment;
  until: LocalDateTime | null;
  reason: PauseReason;
  returns: LocalDate | null;
  successor: string | null;
}

/** Where a plan stood: the step next to do, and all that says when it was due. */
export type PlanPosition = Pick<EnrollmentState, 'cadenceId' | 'revision' | 'stepIndex' | 'base' | 'shifts'>;

/** An enrollment as its events tell it, without any calendar. `pause` is set exactly while paused. */
export interface EnrollmentState {
  id: string;
  /** The prospect whose stream holds its events; after a split it goes back there. */
  homeId: string;
  cadenceId: string;
  revision: number;
  /** 0-based; equals the number of steps when only the end wait is left. */
  stepIndex: number;
  enrolledAt: number;
  afterTouchId: string | null;
  base: Base;
  shifts: readonly Shift[];
  snoozedUntil: LocalDateTime | null;
  /** The same as an instant, where the snooze was for a span. Means nothing while `snoozedUntil` is null. */
  snoozedUntilAt: Instant | null;
  pause: PauseState | null;
  finished: { reason: FinishReason; at: number } | null;
  /** Touches that did a step, and where the plan stood before each. */
  done: readonly { touchId: string; planned: PlanPosition }[];
}

/** Everything the events in force say about one prospect and those merged into it. */
export interface ProspectState {
  /** The prospect that owns the row: the survivor of its merges. */
  ownerId: string;
  /** Which channel a step has is what decides whether a touch does it. Revisions never change once saved. */
  cadences: ReadonlyMap<string, Cadence>;
  people: ReadonlyMap<string, PersonState>;
  /** Ids merged away into the owner, in the order of the merges. */
  merged: readonly string[];
  enrollments: readonly EnrollmentState[];
  touches: readonly Touch[];
  /** Ids of touches and messages that more than one event tells of; null = not known, so that each must be looked for. */
  repeated: ReadonlySet<string> | null;
}

/** The state before the first event. */
export function emptyState(
  ownerId: string,
  cadences: ReadonlyMap<string, Cadence>,
  repeated: ReadonlySet<string> | null = null,
): ProspectState {
  return { ownerId, cadences, people: new Map(), merged: [], enrollments: [], touches: [], repeated };
}
