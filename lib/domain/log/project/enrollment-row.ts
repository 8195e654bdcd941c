import type { Enrollment } from '../../prospect/enrollment';
import { planAfterPause } from '../../schedule/after-pause';
import { endOfWait, planStep } from '../../schedule/due';
import type { Why } from '../../schedule/why';
import type { LocalDateTime } from '../../time/time';
import { toLocal } from '../../time/zone';
import { planFor } from '../evolve/steps';
import type { PlanContext } from '../plan-context';
import type { EnrollmentState, PlanPosition, ProspectState } from '../state';

/** When the next step is due, or when the end wait is over once all are done. Null when the plan is not known. */
export function scheduleOf(
  enrollment: PlanPosition,
  { cadences, rules, zone }: PlanContext,
): { why: Why; isStep: boolean } | null {
  const plan = planFor({ cadences }, enrollment);
  if (!plan) return null;
  const { stepIndex, base, shifts } = enrollment;
  const step = plan.steps[stepIndex] ?? null;
  const common = { of: plan.steps.length, from: base, rules, zone };
  let why = step
    ? planStep({ ...common, step, touch: stepIndex + 1 })
    : endOfWait({ ...common, endWait: plan.endWait });
  for (const shift of shifts) {
    if (shift.kind === 'paused') {
      why = planAfterPause({ planned: why, pausedAt: shift.pausedAt, resumedAt: shift.resumedAt, rules, zone, step });
    } else {
      const by = shift.lighterDay ? ('lighter-day' as const) : ('rescheduled' as const);
      why = { ...why, dueAt: shift.dueAt, changed: { by, plannedFor: why.dueAt } };
    }
  }
  return { why, isStep: step !== null };
}

/** The row of an enrollment. Only an active one is scheduled. */
export function enrollmentRow(enrollment: EnrollmentState, state: ProspectState, context: PlanContext): Enrollment {
  const { finished, pause, stepIndex } = enrollment;
  const plan = planFor(state, enrollment);
  const schedule = finished || pause ? null : scheduleOf(enrollment, context);
  const dueAt = schedule?.isStep ? schedule.why.dueAt : null;
  const endsAt = schedule && !schedule.isStep ? schedule.why.dueAt : null;
  const snoozedUntil = finished ? null : snoozeEnd(enrollment, context.zone);
  return {
    id: enrollment.id,
    prospectId: state.ownerId,
    mailbox: state.people.get(state.ownerId)?.mailbox ?? '',
    cadenceId: enrollment.cadenceId,
    revision: enrollment.revision,
    state: finished ? 'finished' : pause ? 'paused' : 'active',
    finishReason: finished?.reason ?? null,
    stepIndex,
    stepCount: plan?.steps.length ?? 0,
    channel: finished ? null : (plan?.steps[stepIndex]?.channel ?? null),
    dueAt,
    snoozedUntil,
    nudgeAt: dueAt && nudgeMoment(dueAt, enrollment, snoozedUntil),
    pauseReason: finished ? null : (pause?.reason ?? null),
    pausedUntil: finished ? null : (pause?.until ?? null),
    ...(!finished && pause?.returns && { returns: pause.returns }),
    ...(!finished && pause?.successor && { successor: pause.successor }),
    wakeAt: finished ? null : pause ? pause.until : endsAt,
    lastTouchAt: state.touches.at(-1)?.at ?? null,
    enrolledAt: enrollment.enrolledAt,
    finishedAt: finished?.at ?? null,
    why: schedule?.isStep ? schedule.why : null,
  };
}

/** When the snooze ends on the rep's clock. A span ends at its instant, in whatever zone that clock is by now. */
export function snoozeEnd(
  { snoozedUntil, snoozedUntilAt }: Pick<EnrollmentState, 'snoozedUntil' | 'snoozedUntilAt'>,
  zone: string,
): LocalDateTime | null {
  return snoozedUntil !== null && snoozedUntilAt !== null ? toLocal(snoozedUntilAt, zone) : snoozedUntil;
}

/** A touch put off for a span past its due moment comes when the span is over, though the clock may have been set back. */
function nudgeMoment(
  dueAt: LocalDateTime,
  enrollment: EnrollmentState,
  snoozedUntil: LocalDateTime | null,
): LocalDateTime {
  const planned = enrollment.snoozedUntil;
  const isSpan = enrollment.snoozedUntilAt !== null && planned !== null && planned >= dueAt;
  return isSpan && snoozedUntil !== null ? snoozedUntil : later(dueAt, snoozedUntil);
}

function later(a: LocalDateTime, b: LocalDateTime | null): LocalDateTime {
  return b !== null && b > a ? b : a;
}
