import { BACKUP_FORMAT, BACKUP_VERSION } from '@/lib/storage/backup/format';

const MAILBOX = 'rep@next-touch.example';
const START = Date.UTC(2026, 10, 2, 9, 0);

/** A backup of so many prospects, each added, enrolled and written to once: long work for whoever restores it. */
export function bigBackup(prospects: number): string {
  const events = Array.from({ length: prospects }, (_, index) => {
    const address = `b${String(index).padStart(6, '0')}@bulk.example`;
    const prospectId = `${MAILBOX}:${address}`;
    const enrollmentId = `${prospectId}#1`;
    const base = (what: string) => {
      const shared = { v: 1, at: START, local: '2026-11-02T09:00', prospectId, batch: `big:${prospectId}` };
      return { id: `${what}:${prospectId}`, ...shared };
    };
    const person = { addresses: [address], name: `Big ${index}`, company: 'Bulk', mailbox: MAILBOX };
    const mail = { messageId: `msg-f:${index}`, threadId: `thread-f:${index}`, legacyThreadId: null, subject: 'Hello' };
    return [
      { ...base('added'), type: 'prospect-added', ...person, source: 'detected' },
      { ...base('enrolled'), type: 'enrolled', enrollmentId, cadenceId: 'steady', revision: 1, stepIndex: 0 },
      {
        ...{ ...base('touched'), type: 'touched', touchId: `msg-f:${index}`, channel: 'email', direction: 'outbound' },
        ...{ source: 'detected', enrollmentId: null, outcome: null, note: null, valueItemId: null, cc: [], bcc: [] },
        ...mail,
      },
    ];
  });
  return JSON.stringify({
    ...{ format: BACKUP_FORMAT, version: BACKUP_VERSION, exportedAt: START },
    events: events.flat(),
  });
}
