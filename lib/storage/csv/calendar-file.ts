import type { Instant, LocalDateTime } from '@/lib/domain/time/time';
import type { NudgeRow } from '../queries/nudge-rows';

/** How the calendar file is made. */
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

const OCTETS_A_LINE = 75;

/** Text as a property holds it (RFC 5545 3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');
}

/** A content line of at most 75 octets, what is left over on lines that begin with a space (RFC 5545 3.1). */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const char of line) {
    const size = new TextEncoder().encode(char).length;
    if (octets + size > OCTETS_A_LINE) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += char;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/** `2026-11-24T09:00` → `20261124T090000`: local time without a zone. */
function localStamp(local: LocalDateTime): string {
  return `${local.replace(/[-:]/g, '')}00`;
}

function utcStamp(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/**
 * Due touches as calendar entries (.ics text). Times carry no zone, as in the log: nine o'clock stays nine o'clock.
 * An entry keeps its id as long as the step is the same, so a second import moves it instead of adding another.
 */
export function calendarFile(rows: readonly NudgeRow[], options: CalendarOptions): string {
  const { now, calendarName, titleOf, descriptionOf, minutes = 15 } = options;
  const entries = rows.flatMap((row) => {
    const { id, nudgeAt, stepIndex } = row.enrollment;
    if (nudgeAt === null) return [];
    return [
      ...['BEGIN:VEVENT', `UID:${encodeURIComponent(id)}-${stepIndex}@next-touch`, `DTSTAMP:${utcStamp(now)}`],
      ...[`DTSTART:${localStamp(nudgeAt)}`, `DURATION:PT${minutes}M`, `SUMMARY:${escaped(titleOf(row))}`],
      ...[`DESCRIPTION:${escaped(descriptionOf(row))}`, 'TRANSP:TRANSPARENT', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'],
      'END:VEVENT',
    ];
  });
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'CALSCALE:GREGORIAN', 'PRODID:-//Next Touch//EN', 'METHOD:PUBLISH'],
    ...[`X-WR-CALNAME:${escaped(calendarName)}`, ...entries, 'END:VCALENDAR'],
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
