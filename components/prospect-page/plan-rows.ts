import { type Cadence, revisionOf, type Step } from '@/lib/domain/cadence/cadence';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import type { Touch } from '@/lib/domain/prospect/touch';
import { previewFrom } from '@/lib/domain/schedule/preview';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { toInstant } from '@/lib/domain/time/zone';

/** One step of the prospect's cadence as the page draws it. `local` null: no date (skipped, paused, finished). */
export interface PlanRow {
  step: Step;
  state: 'done' | 'skipped' | 'next' | 'later';
  local: LocalDateTime | null;
}

export interface PlanInput {
  cadence: Cadence;
  enrollment: Enrollment;
  touches: readonly Touch[];
  rules: CalendarRules;
  /** IANA name of the rep's zone. */
  zone: string;
}

/** Steps done, the next step and those ahead, each with its date if every step is done when due. */
export function planRows({ cadence, enrollment, touches, rules, zone }: PlanInput): PlanRow[] {
  const revision = revisionOf(cadence, enrollment.revision);
  if (!revision) return [];
  const { stepIndex, dueAt, state } = enrollment;
  const doneAt = new Map(
    touches
      .filter((touch) => touch.enrollmentId === enrollment.id && touch.stepIndex !== null)
      .map((touch) => [touch.stepIndex, touch.local]),
  );
  const next = revision.steps[stepIndex];
  const ahead =
    state === 'active' && next && dueAt
      ? previewFrom(
          revision,
          stepIndex + 1,
          { what: 'touch', channel: next.channel, local: dueAt, at: toInstant(dueAt, zone) },
          rules,
          zone,
        )
      : [];
  return revision.steps.map((step, index): PlanRow => {
    const done = doneAt.get(index);
    if (done !== undefined) return { step, state: 'done', local: done };
    if (index < stepIndex) return { step, state: 'skipped', local: null };
    if (index === stepIndex) return { step, state: state === 'finished' ? 'later' : 'next', local: dueAt };
    return { step, state: 'later', local: ahead[index - stepIndex - 1]?.dueAt ?? null };
  });
}
