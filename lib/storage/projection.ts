import type { Cadence } from '@/lib/domain/cadence/cadence';
import type { LogEvent } from '@/lib/domain/log/events';
import type { ProspectProjection } from '@/lib/domain/log/project/project';

/** What the events of one merge group fold into. */
export type Projection = ProspectProjection;

/**
 * Folds all events of one merge group, ordered by (at, id). Pure and synchronous: it runs inside a transaction.
 * The caller binds cadences and calendar: `(events) => project(events, context)`.
 */
export type Project = (events: LogEvent[]) => Projection;

/** Binds the fold to cadences: a restored file brings cadences that its events are folded with. */
export type ProjectWith = (cadences: ReadonlyMap<string, Cadence>) => Project;
