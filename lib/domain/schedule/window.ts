import type { Step } from '../cadence/cadence';
import type { CalendarRules } from '../calendar/rules';
import type { LocalTime } from '../time/local-date';
import type { TimeRange } from '../time/time';

/** What of a step and of the rules decides the time of day a touch may fall due at. */
export interface DayShape {
  nudgeTime: LocalTime;
  /** Null = any time of day. */
  window: TimeRange | null;
  /** Times the touch must not fall due in. */
  free: readonly TimeRange[];
}

type ShapedBy = Pick<Step, 'channel' | 'window'>;

/** The plainest day: no window, nothing to avoid. */
export const openDay = (rules: CalendarRules): DayShape => ({ nudgeTime: rules.nudgeTime, window: null, free: [] });

/**
 * The day of a step. Call-free times apply to calls alone. Where they leave nothing of the step's window they are
 * ignored: the window was set for this very step, and a touch that can never be due would be lost.
 */
export function dayShape(step: ShapedBy | null, rules: CalendarRules): DayShape {
  const window = step?.window && step.window.from !== step.window.to ? step.window : null;
  const shape = { nudgeTime: rules.nudgeTime, window, free: step?.channel === 'call' ? rules.callFree : [] };
  return firstMoment('00:00', shape) === null ? { ...shape, free: [] } : shape;
}

/** The first moment of the same day at or after `time` the shape allows; null when the day has none left. */
export function firstMoment(time: LocalTime, shape: DayShape): LocalTime | null {
  let candidate = time;
  for (;;) {
    const entered = shape.window && !inRange(candidate, shape.window) ? shape.window.from : candidate;
    const blocking = shape.free.find((range) => inRange(entered, range));
    // Going back in time means that the next chance is tomorrow.
    if (entered < candidate || (blocking && blocking.to <= entered)) return null;
    if (!blocking) return entered;
    candidate = blocking.to;
  }
}

/** When the touches of a fresh day fall due: at nudge time, or at the start of the window nudge time is not in. */
export function dayStart(shape: DayShape): LocalTime {
  return firstMoment(shape.nudgeTime, shape) ?? firstMoment('00:00', shape) ?? shape.nudgeTime;
}

/** Whether a time of day lies in a range; `from` included, `to` not; over midnight when `to` is not later than `from`. */
function inRange(time: LocalTime, range: TimeRange): boolean {
  if (range.from === range.to) return false;
  return range.from < range.to ? time >= range.from && time < range.to : time >= range.from || time < range.to;
}
