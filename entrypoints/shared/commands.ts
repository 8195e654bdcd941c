import type { LoggedTouch } from '@/components/log-touch/log-dialog';
import type { RowAction } from '@/components/nudge-row/row-action';
import type { Command } from '@/lib/domain/commands';
import type { Nudge } from '@/lib/domain/nudge';
import type { LocalDateTime } from '@/lib/domain/time';

/**
 * What the background is asked to do for an act on a row; null for acts that change nothing in the log, or ask first.
 * @param now ends a snooze
 */
export function rowCommand({ enrollmentId }: Nudge, action: RowAction, now: LocalDateTime): Command | null {
  switch (action.type) {
    case 'snooze':
      return { type: 'snooze', enrollmentId, until: action.until };
    case 'done':
      return { type: 'complete', enrollmentId, channel: null, outcome: null, note: null };
    case 'skip':
      return { type: 'skip', enrollmentId };
    case 'pause':
      return { type: 'pause', enrollmentId, until: null, reason: 'rep' };
    case 'resume':
      return { type: 'resume', enrollmentId };
    case 'wake':
      return { type: 'snooze', enrollmentId, until: now };
    case 'reschedule':
    case 'undo':
    case 'open':
    case 'prospect':
    case 'log':
      return null;
  }
}

/** What the background is asked to do for a touch logged by hand. */
export function logCommand(nudge: Nudge, touch: LoggedTouch): Command {
  const { channel, direction, outcome, note } = touch;
  if (touch.countsAsStep) return { type: 'complete', enrollmentId: nudge.enrollmentId, channel, outcome, note };
  return {
    type: 'log-touch',
    prospectId: nudge.prospectId,
    channel,
    direction,
    at: null,
    enrollmentId: null,
    outcome,
    note,
    valueItemId: null,
  };
}

/** What the background is asked to do to move one touch. `lighterDay`: the rep took the day that was offered. */
export function moveCommand({ enrollmentId }: Nudge, dueAt: LocalDateTime, lighterDay: boolean): Command {
  return { type: 'reschedule', enrollmentId, dueAt, lighterDay };
}
