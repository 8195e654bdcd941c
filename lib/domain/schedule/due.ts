import type { Step, Wait } from '../cadence/cadence';
import { type ScheduleInput, scheduleWait } from './schedule';
import type { Why } from './why';

/**
 * When a step is due and why. The rules, with D the day of `from`:
 *
 * - working days, n ≥ 1: the nth working day after D, at nudge time, whatever the time of `from`;
 * - calendar days, n ≥ 1: the day n days after D, or the first working day after that, at nudge time;
 * - 0 days, and hours with `within`: now; that is `from` itself when it is a working moment, else the next one;
 * - hours: so many real hours later, through clock changes; the next working day at nudge time if that is a day off.
 *
 * A working moment is a time on a working day, not before nudge time, inside the step's window and, for calls, outside
 * the call-free times. Where nudge time is outside the window the day begins at the window's start. What window or
 * call-free times moved says so in `changed`. Never before `from`. Throws NoWorkingDayError and UnknownZoneError.
 */
export function scheduleStep(input: ScheduleInput & { step: Step }): Why {
  return scheduleWait(input.step.wait, input.step, input);
}

/** When an enrollment finishes by itself after its last step: `endWait` counted from it, with no window. */
export function endOfWait(input: Omit<ScheduleInput, 'touch'> & { endWait: Wait }): Why {
  return scheduleWait(input.endWait, null, { ...input, touch: input.of });
}
