import type { Nudge } from '@/lib/domain/nudge/nudge';
import { NO_DETAILS } from '@/lib/domain/prospect/person-details';

export function exampleNudge(change: Partial<Nudge> = {}): Nudge {
  return {
    enrollmentId: 'e1',
    prospectId: 'p1',
    name: 'Ada Example',
    company: 'Acme',
    address: 'ada@acme.example',
    mailbox: 'rep@sales.example',
    cadenceId: 'steady',
    channel: 'call',
    stepIndex: 2,
    revision: 1,
    details: NO_DETAILS,
    state: 'due',
    why: {
      touch: 3,
      of: 6,
      from: { what: 'touch', channel: 'email', local: '2026-11-18T10:00' },
      wait: { unit: 'workingDays', amount: 3 },
      skipped: [],
      skippedCount: 0,
      dueAt: '2026-11-23T09:00',
      changed: null,
    },
    dueAt: '2026-11-23T09:00',
    snoozedUntil: null,
    lastTouch: { channel: 'email', local: '2026-11-18T10:00', subject: 'A short proposal' },
    threadId: 'thread-f:1',
    legacyThreadId: '0000000000000001',
    ...change,
  };
}
