import { addWorkingDays } from '@/lib/domain/calendar/working-days';
import type { LogEvent } from '@/lib/domain/log/events';
import { prospectIdOf } from '@/lib/domain/prospect/prospect-id';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import type { Now } from '@/lib/domain/time/time';
import { toInstant } from '@/lib/domain/time/zone';
import { BACKUP_FORMAT, BACKUP_VERSION } from '@/lib/storage/backup/format';

/** A prospect who was written to once, five working days ago: the second mail of "steady" is overdue. */
export interface Mailed {
  name: string;
  address: string;
  mailbox: string;
  /** Prospects of one mailbox with the same one were on one mail. */
  legacyThreadId: string;
}

function eventsOf({ name, address, mailbox, legacyThreadId }: Mailed, now: Now): LogEvent[] {
  const prospectId = prospectIdOf(mailbox, address);
  const enrollmentId = `${prospectId}#1`;
  const local = `${addWorkingDays(now.local.slice(0, 10), -5, DEFAULT_SETTINGS.calendar)}T08:30`;
  const base = (step: number, what: string) => ({
    id: `mailed:${prospectId}:${what}`,
    v: 1 as const,
    at: toInstant(local, now.zone) + step,
    local,
    prospectId,
    batch: `mailed:${prospectId}`,
  });
  return [
    {
      ...base(0, 'added'),
      type: 'prospect-added',
      addresses: [address],
      name,
      company: '',
      mailbox,
      source: 'detected',
    },
    { ...base(1, 'enrolled'), type: 'enrolled', enrollmentId, cadenceId: 'steady', revision: 1, stepIndex: 0 },
    {
      ...base(2, 'touch'),
      type: 'touched',
      touchId: `mailed:${prospectId}:touch`,
      channel: 'email',
      direction: 'outbound',
      source: 'detected',
      messageId: `msg-a:${legacyThreadId}`,
      threadId: `thread-a:${legacyThreadId}`,
      legacyThreadId,
      subject: 'Pilot',
      enrollmentId: null,
      outcome: null,
      note: null,
      valueItemId: null,
      cc: [],
      bcc: [],
    },
  ];
}

/** These prospects as the text of a backup file. */
export function mailedBackup(now: Now, people: readonly Mailed[]): string {
  const events = people.flatMap((each) => eventsOf(each, now));
  return JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, exportedAt: now.at, events });
}
