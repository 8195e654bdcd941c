import { spanMinutes } from '../../time/snooze-until';
import { toLocal } from '../../time/zone';
import type { CommandOf } from '../commands';
import { revisionFor } from '../evolve/steps';
import { snoozeEnd } from '../project/enrollment-row';
import { accept, type Decision, type DecisionContext, findActive, otherStep, refuse, stamp } from './decision-context';

const MINUTE_MS = 60_000;

/** Passes over the next step. */
export function skip(context: DecisionContext, { enrollmentId, stepIndex: meant }: CommandOf<'skip'>): Decision {
  const found = withStep(context, enrollmentId);
  if ('refusal' in found) return found.refusal;
  const over = otherStep(found.enrollment, meant);
  if (over) return over;
  const { homeId, stepIndex } = found.enrollment;
  return accept({ ...stamp(context, 'skipped', homeId), type: 'skipped', enrollmentId, stepIndex });
}

/** Hides the nudge until then; the due date stays. While one is hidden, "until now" ends that: the nudge is back. */
export function snooze(context: DecisionContext, { enrollmentId, until: wanted }: CommandOf<'snooze'>): Decision {
  const found = withStep(context, enrollmentId);
  if ('refusal' in found) return found.refusal;
  const { now: present, zone } = context.deps;
  const now = present.local;
  const minutes = spanMinutes(wanted);
  if (minutes !== null) {
    const untilAt = present.at + minutes * MINUTE_MS;
    const common = stamp(context, 'snoozed', found.enrollment.homeId);
    return accept({ ...common, type: 'snoozed', enrollmentId, until: toLocal(untilAt, zone), untilAt });
  }
  const snoozedUntil = snoozeEnd(found.enrollment, zone);
  const isHidden = snoozedUntil !== null && snoozedUntil > now;
  if (wanted <= now && !isHidden) return refuse('moment-in-past', { until: wanted });
  if (snoozedUntil === wanted) return refuse('nothing-to-do', { enrollmentId });
  // A screen's "now" may be a minute old by the time it arrives.
  const until = wanted < now ? now : wanted;
  return accept({ ...stamp(context, 'snoozed', found.enrollment.homeId), type: 'snoozed', enrollmentId, until });
}

/** Moves this touch alone; "now" is allowed. */
export function reschedule(context: DecisionContext, command: CommandOf<'reschedule'>): Decision {
  const { enrollmentId, dueAt, lighterDay, promised } = command;
  const found = withStep(context, enrollmentId);
  if ('refusal' in found) return found.refusal;
  if (dueAt < context.deps.now.local) return refuse('moment-in-past', { dueAt });
  const common = stamp(context, 'rescheduled', found.enrollment.homeId);
  return accept({ ...common, type: 'rescheduled', enrollmentId, dueAt, lighterDay, ...(promised && { promised }) });
}

/** An active enrollment that has a step to do. */
function withStep(context: DecisionContext, enrollmentId: string): ReturnType<typeof findActive> {
  const found = findActive(context, enrollmentId);
  if ('refusal' in found) return found;
  const step = revisionFor(found.state, found.enrollment)?.steps[found.enrollment.stepIndex];
  return step ? found : { refusal: refuse('nothing-to-do', { enrollmentId }) };
}
