import type { Enrollment } from '@/lib/domain/prospect/enrollment';

/** On the third of six steps, a call. */
export function exampleEnrollment(change: Partial<Enrollment> = {}): Enrollment {
  return {
    id: 'e1',
    prospectId: 'p1',
    mailbox: 'rep@sales.example',
    cadenceId: 'steady',
    revision: 1,
    state: 'active',
    finishReason: null,
    stepIndex: 2,
    stepCount: 6,
    channel: 'call',
    dueAt: '2026-11-23T09:00',
    snoozedUntil: null,
    nudgeAt: '2026-11-23T09:00',
    pauseReason: null,
    pausedUntil: null,
    wakeAt: null,
    lastTouchAt: 1,
    enrolledAt: 0,
    finishedAt: null,
    why: null,
    ...change,
  };
}
