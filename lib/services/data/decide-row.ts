import { Command } from '@/lib/domain/log/commands';
import { decide } from '@/lib/domain/log/decide/decide';
import type { DecideDeps } from '@/lib/domain/log/decide/decision-context';
import type { LogEvent } from '@/lib/domain/log/events';
import { type ProspectProjection, project } from '@/lib/domain/log/project/project';
import type { LocalDateTime } from '@/lib/domain/time/time';
import type { ProspectDraft } from '@/lib/storage/csv/preview-import';

export interface ImportTarget {
  /** Lower case. */
  mailbox: string;
  /** Id of a cadence, or null to add the prospects only. */
  enrollIn: string | null;
}

export interface DecidedRow {
  events: LogEvent[];
  projection: ProspectProjection;
}

/** The commands that make a prospect of a row. */
export function rowCommands(prospectId: string, draft: ProspectDraft, { mailbox, enrollIn }: ImportTarget): Command[] {
  const add: Command = { type: 'add-prospect', prospectId, ...draft, mailbox, source: 'import' };
  return enrollIn === null ? [add] : [add, { type: 'enroll', prospectId, cadenceId: enrollIn, afterTouchId: null }];
}

/**
 * Decides a row of somebody the log knows nothing of, and what it looks like then. `place` moves the first touch to a day
 * that has room. Null where it is refused.
 */
export function decideRow(
  commands: readonly Command[],
  deps: DecideDeps,
  place: (dueAt: LocalDateTime) => LocalDateTime,
): DecidedRow | null {
  const events: LogEvent[] = [];
  for (const command of commands) {
    const decision = Command.safeParse(command).success ? decide(events, command, deps) : null;
    if (decision?.ok) events.push(...decision.events);
    else if (events.length === 0) return null;
  }
  const projection = project(events, deps);
  const [enrollment] = projection.enrollments;
  if (!enrollment?.dueAt) return { events, projection };
  const dueAt = place(enrollment.dueAt);
  if (dueAt === enrollment.dueAt) return { events, projection };
  const moved = decide(events, { type: 'reschedule', enrollmentId: enrollment.id, dueAt, lighterDay: true }, deps);
  if (moved.ok) events.push(...moved.events);
  return { events, projection: moved.ok ? project(events, deps) : projection };
}
