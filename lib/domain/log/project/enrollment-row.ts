import type { Enrollment } from '../../prospect/enrollment';
import { scheduleAfterPause } from '../../schedule/after-pause';
import { endOfWait, scheduleStep } from '../../schedule/due';
import type { Why } from '../../schedule/why';
import type { LocalDateTime } from '../../time/time';
import { toLocal } from '../../time/zone';
import { revisionFor } from '../evolve/steps';
import type { ScheduleContext } from '../schedule-context';
import type { EnrollmentState, PlanPosition, ProspectState } from '../state';

/** When the next step is due, or when the end wait is over once all are done. Null when the plan is not known. */
export function scheduleOf(
  enrollment: PlanPosition,
  { cadences, rules, zone }: ScheduleContext,
): { why: Why; isStep: boolean } | null {
  const revision = revisionFor({ cadences }, enrollment);
  if (!revision) return null;
  const { stepIndex, base, shifts } = enrollment;
  const step = revision.steps[stepIndex] ?? null;
  const common = { of: revision.steps.length, from: base, rules, zone };
  let why = step
    ? scheduleStep({ ...common, step, touch: stepIndex + 1 })
    : endOfWait({ ...common, endWait: revision.endWait });
  for (const shift of shifts) {
    if (shift.kind === 'paused') {
      why = scheduleAfterPause({
        planned: why,
        pausedAt: shift.pausedAt,
        resumedAt: shift.resumedAt,
        rules,
        zone,
        step,
      });
    } else {
      const { dueAt, lighterDay, promised } = shift;
      const by = promised ? 'promised' : lighterDay ? 'lighter-day' : 'rescheduled';
      why = { ...why, dueAt, changed: { by, plannedFor: why.dueAt, ...(promised && { promised }) } };
    }
  }
  return { why, isStep: step !== null };
}

/** The row of an enrollment. Only an active one is scheduled. */
export function enrollmentRow(enrollment: EnrollmentState, state: ProspectState, context: ScheduleContext): Enrollment {
  const { finished, pause, stepIndex } = enrollment;
  const revision = revisionFor(state, enrollment);
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
    stepCount: revision?.steps.length ?? 0,
    channel: finished ? null : (revision?.steps[stepIndex]?.channel ?? null),
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

/** A touch put off past its due moment comes when that is over, though the clock may have been set back since. */
function nudgeMoment(
  dueAt: LocalDateTime,
  enrollment: EnrollmentState,
  snoozedUntil: LocalDateTime | null,
): LocalDateTime {
  const planned = enrollment.snoozedUntil;
  const isPutOff = planned !== null && planned >= dueAt;
  return isPutOff && snoozedUntil !== null ? snoozedUntil : later(dueAt, snoozedUntil);
}

function later(a: LocalDateTime, b: LocalDateTime | null): LocalDateTime {
  return b !== null && b > a ? b : a;
}
