import type { Revision } from './cadence';
import type { CalendarRules } from './calendar-rules';
import { type From, planStep } from './schedule';
import type { LocalDateTime } from './time';

/** An active enrollment as an edit of its cadence sees it. `stepIndex` is the next step to do, 0-based. */
export interface EditedEnrollment {
  enrollmentId: string;
  stepIndex: number;
  dueAt: LocalDateTime;
  /** What its current wait counts from. */
  from: From;
}

/** `to` null: the new cadence has no step left for it, so only the end wait remains. */
export interface EditMove {
  enrollmentId: string;
  from: LocalDateTime;
  to: LocalDateTime | null;
}

/**
 * Who would move, and from when to when, if these enrollments went over to `revision`. Those whose date stays are left
 * out. Steps are matched by their place: a rep two touches in goes on with the third of the new list.
 */
export function previewEdit(
  enrollments: readonly EditedEnrollment[],
  revision: Revision,
  rules: CalendarRules,
  zone: string,
): EditMove[] {
  return enrollments.flatMap(({ enrollmentId, stepIndex, dueAt, from }): EditMove[] => {
    const step = revision.steps[stepIndex];
    if (!step) return [{ enrollmentId, from: dueAt, to: null }];
    const to = planStep({ step, touch: stepIndex + 1, of: revision.steps.length, from, rules, zone }).dueAt;
    return to === dueAt ? [] : [{ enrollmentId, from: dueAt, to }];
  });
}
