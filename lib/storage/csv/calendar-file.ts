import { createEvents, type DateTime, type EventAttributes } from 'ics';
import type { Instant, LocalDateTime } from '@/lib/domain/time/time';
import type { NudgeRow } from '../queries/nudge-rows';

export interface CalendarOptions {
  /** When the file is made, epoch ms. */
  now: Instant;
  calendarName: string;
  /** The entry's words, in the rep's language. */
  titleOf: (row: NudgeRow) => string;
  descriptionOf: (row: NudgeRow) => string;
  /** Length of an entry. */
  minutes?: number;
}

function parts(local: LocalDateTime): DateTime {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = local.split(/[-T:]/).map(Number);
  return [year, month, day, hour, minute];
}

/**
 * Due touches as calendar entries (.ics text). Times carry no zone, as in the log: nine o'clock stays nine o'clock.
 * An entry keeps its id as long as the step is the same, so a second import moves it instead of adding another.
 */
export function calendarFile(rows: readonly NudgeRow[], options: CalendarOptions): string {
  const { now, calendarName, titleOf, descriptionOf, minutes = 15 } = options;
  const entries = rows.flatMap((row): EventAttributes[] => {
    const { id, nudgeAt, stepIndex } = row.enrollment;
    if (nudgeAt === null) return [];
    // `timestamp` (DTSTAMP) is read by the library though its types leave it out; without it, it would read the clock.
    const entry: EventAttributes & { timestamp: number } = {
      uid: `${encodeURIComponent(id)}-${stepIndex}@next-touch`,
      timestamp: now,
      start: parts(nudgeAt),
      startInputType: 'local',
      startOutputType: 'local',
      duration: { minutes },
      title: titleOf(row),
      description: descriptionOf(row),
      busyStatus: 'FREE',
      transp: 'TRANSPARENT',
    };
    return [entry];
  });
  const { error, value } = createEvents(entries, { productId: '-//Next Touch//EN', calName: calendarName });
  if (error || value === null) throw error ?? new Error('The calendar file could not be made');
  return value;
}
