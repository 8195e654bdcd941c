import type { Nudge } from '@/lib/domain/nudge/nudge';
import { detailsOf } from '@/lib/domain/prospect/person-details';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import type { Touch } from '@/lib/domain/prospect/touch';

/** A prospect in no cadence as a row shows it: known, with no touch planned. Its `enrollmentId` is empty. */
export function notEnrolled(prospect: Prospect, lastTouch: Touch | null): Nudge {
  return {
    enrollmentId: '',
    prospectId: prospect.id,
    name: prospect.name,
    company: prospect.company,
    address: prospect.addresses[0] ?? '',
    mailbox: prospect.mailbox,
    cadenceId: '',
    channel: null,
    stepIndex: 0,
    revision: 0,
    details: detailsOf(prospect),
    state: 'finished',
    why: null,
    dueAt: null,
    snoozedUntil: null,
    lastTouch: lastTouch && { channel: lastTouch.channel, local: lastTouch.local, subject: lastTouch.subject },
    threadId: lastTouch?.threadId ?? null,
    legacyThreadId: lastTouch?.legacyThreadId ?? null,
  };
}
