import type { Nudge } from '@/lib/domain/nudge/nudge';
import { NO_DETAILS } from '@/lib/domain/prospect/person-details';
import type { Why } from '@/lib/domain/schedule/why';

/** Tuesday morning, the present of the component tests. */
export const NOW = '2026-11-24T09:05';

export const WHY: Why = {
  touch: 3,
  of: 6,
  from: { what: 'touch', channel: 'email', local: '2026-11-19T08:12' },
  wait: { unit: 'workingDays', amount: 3 },
  skipped: [],
  skippedCount: 0,
  dueAt: '2026-11-24T09:00',
  changed: null,
};

/** A nudge due now, with what a test wants otherwise. */
export function nudge(patch: Partial<Nudge> = {}): Nudge {
  return {
    enrollmentId: 'e1',
    prospectId: 'p1',
    name: 'Ada Field',
    company: 'Acme',
    address: 'ada@acme.example',
    mailbox: 'rep@next-touch.example',
    cadenceId: 'steady',
    channel: 'call',
    stepIndex: 2,
    revision: 1,
    details: NO_DETAILS,
    state: 'due',
    why: WHY,
    dueAt: '2026-11-24T09:00',
    snoozedUntil: null,
    lastTouch: { channel: 'email', local: '2026-11-19T08:12', subject: 'Fewer returns' },
    threadId: 'thread-a:r1',
    legacyThreadId: null,
    ...patch,
  };
}
