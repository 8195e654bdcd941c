import { Command } from '@/lib/domain/log/commands';
import { decide } from '@/lib/domain/log/decide/decide';
import type { DecideDeps } from '@/lib/domain/log/decide/decision-context';
import type { LogEvent } from '@/lib/domain/log/events';
import { type ProspectProjection, project } from '@/lib/domain/log/project/project';
import type { LocalDateTime } from '@/lib/domain/time/time';
import type { ProspectDraft } from '@/lib/storage/csv/preview-import';

/** Where imported prospects go. */
export interface ImportTarget {
  /** Lower case. */
  mailbox: string;
  /** Id of a cadence, or null to add the prospects only. */
  enrollIn: string | null;
}

/** The events and rows of one imported prospect. */
export interface DecidedRow {
  events: LogEvent[];
  projection: ProspectProjection;
}

/** The commands that make a prospect of a row. */
export function rowCommands(prospectId: string, draft: ProspectDraft, { mailbox, enrollIn }: ImportTarget): Command[] {
  const add: Command = { type: 'add-prospect', prospectId, ...draft, mailbox, source: 'import' };
  return enrollIn === null ? [add] : [add, { type: 'enroll', prospectId, cadenceId: enrollIn, afterTouchId: null }];
}

/** Decides the commands of one row; null where one is refused. */
export type DecideRow = (commands: readonly Command[]) => DecidedRow | null;

/**
 * Decides rows of people the log knows nothing of, and what each looks like then. `place` moves the first touch to a day
 * that has room. Null where a row is refused.
 */
export function createDecideRow(deps: DecideDeps, place: (dueAt: LocalDateTime) => LocalDateTime): DecideRow {
  // First due moments by what they depend on. No personal data is in them, so a large import computes each once.
  const plans = new Map<string, LocalDateTime | null>();
  const plannedFor = (events: readonly LogEvent[]): LocalDateTime | null => {
    const enrolled = events.find((event) => event.type === 'enrolled');
    if (!enrolled) return null;
    const key = JSON.stringify([enrolled.cadenceId, enrolled.revision, enrolled.stepIndex, enrolled.at]);
    const known = plans.get(key);
    if (known !== undefined) return known;
    const dueAt = project(events, deps).enrollments[0]?.dueAt ?? null;
    plans.set(key, dueAt);
    return dueAt;
  };

  return (commands) => {
    const events: LogEvent[] = [];
    for (const command of commands) {
      const decision = Command.safeParse(command).success ? decide(events, command, deps) : null;
      if (decision?.ok) events.push(...decision.events);
      else if (events.length === 0) return null;
    }
    const planned = plannedFor(events);
    const dueAt = planned && place(planned);
    const enrolled = events.find((event) => event.type === 'enrolled');
    if (enrolled && dueAt !== null && dueAt !== planned) {
      const { enrollmentId } = enrolled;
      const moved = decide(events, { type: 'reschedule', enrollmentId, dueAt, lighterDay: true }, deps);
      if (moved.ok) events.push(...moved.events);
    }
    return { events, projection: project(events, deps) };
  };
}
