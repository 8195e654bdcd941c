import type { Revision } from '../cadence/cadence';
import type { CalendarRules } from '../calendar/rules';
import type { LocalDateTime, Now } from '../time/time';
import { toInstant } from '../time/zone';
import { scheduleStep } from './due';
import type { From } from './schedule';
import type { Why } from './why';

/** All dates a cadence gives from a start, each step taken as done at the moment it is due. One entry per step. */
export function previewCadence(revision: Revision, start: Now, rules: CalendarRules): Why[] {
  return previewFrom(
    revision,
    0,
    { what: 'enrolled', channel: null, local: start.local, at: start.at },
    rules,
    start.zone,
  );
}

/** The dates of the steps from `stepIndex` (0-based) on, the first counted from `from`. */
export function previewFrom(
  revision: Revision,
  stepIndex: number,
  from: From,
  rules: CalendarRules,
  zone: string,
): Why[] {
  const plans: Why[] = [];
  let after = from;
  revision.steps.slice(stepIndex).forEach((step, index) => {
    const why = scheduleStep({
      step,
      touch: stepIndex + index + 1,
      of: revision.steps.length,
      from: after,
      rules,
      zone,
    });
    plans.push(why);
    after = doneAt(step.channel, why.dueAt, zone);
  });
  return plans;
}

/** What one choice would lead to: done at `moment`, the touch after it is due at `next.dueAt`; null after the last. */
export interface ChoicePreview {
  moment: LocalDateTime;
  next: Why | null;
}

/**
 * For each moment the rep could choose for the touch at `stepIndex` (a snooze, another date), when the one after it
 * would then be due, taking the touch as done at that moment.
 */
export function previewChoices(
  revision: Revision,
  stepIndex: number,
  moments: readonly LocalDateTime[],
  rules: CalendarRules,
  zone: string,
): ChoicePreview[] {
  const step = revision.steps[stepIndex];
  const following = revision.steps[stepIndex + 1];
  return moments.map((moment) => {
    if (!step || !following) return { moment, next: null };
    const from = doneAt(step.channel, moment, zone);
    const place = { touch: stepIndex + 2, of: revision.steps.length };
    return { moment, next: scheduleStep({ step: following, ...place, from, rules, zone }) };
  });
}

function doneAt(channel: From['channel'], local: LocalDateTime, zone: string): From {
  return { what: 'touch', channel, local, at: toInstant(local, zone) };
}
