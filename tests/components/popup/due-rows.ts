import { NO_DETAILS } from '@/lib/domain/prospect/person-details';
import type { NudgeRow } from '@/lib/pages/reads';

const MAILBOX = 'rep@seller.example';

/** Five prospects with a step due on Monday, 23 November 2026; of mails one alone. */
export function dueRows(channel: 'call' | 'email'): NudgeRow[] {
  const ids = channel === 'email' ? ['p-mail'] : ['p1', 'p2', 'p3', 'p4', 'p5'];
  return ids.map((id) => ({
    enrollment: {
      ...{ id: `e-${id}`, prospectId: id, mailbox: MAILBOX, cadenceId: 'steady', revision: 1, state: 'active' },
      ...{ finishReason: null, stepIndex: 2, stepCount: 6, channel, dueAt: '2026-11-23T08:00', snoozedUntil: null },
      ...{ nudgeAt: '2026-11-23T08:00', pauseReason: null, pausedUntil: null, wakeAt: null, lastTouchAt: null },
      ...{ enrolledAt: 0, finishedAt: null, why: null },
    },
    prospect: {
      ...{ id, addresses: [`${id}@acme.example`], name: `Prospect ${id}`, company: 'Acme', mailbox: MAILBOX },
      ...{ notes: '', createdAt: 0, merged: [], ...NO_DETAILS },
    },
    lastTouch: null,
    pending: null,
    usualReply: null,
    threadTouch: {
      ...{ id: `t-${id}`, prospectId: id, channel: 'email', direction: 'outbound', at: 0, local: '2026-11-19T09:00' },
      ...{
        source: 'detected',
        messageId: 'msg-a:1',
        threadId: `thread-a:${id}`,
        legacyThreadId: null,
        subject: 'Offer',
      },
      ...{ stepIndex: 0, enrollmentId: `e-${id}`, outcome: null, note: null, valueItemId: null, cc: [], bcc: [] },
    },
  })) as NudgeRow[];
}
