import { addDays } from 'date-fns';
import type { LogEvent } from '@/lib/domain/log/events';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import { detailsOf } from '@/lib/domain/prospect/person-details';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import type { Touch } from '@/lib/domain/prospect/touch';
import type { Projection } from '@/lib/storage/projection';
import { localAt } from './book';

/**
 * A small fold for storage tests: enough rules to tell whether the right events reached it, few enough to foresee the
 * result by hand. Due is three days after the last touch, or at once where there is none.
 */
export function fold(events: LogEvent[]): Projection {
  const undone = new Set(events.flatMap((event) => (event.type === 'undone' ? [event.undoes] : [])));
  const live = events.filter((event) => !undone.has(event.id));
  const into = new Map(live.flatMap((event) => (event.type === 'merged' ? [[event.otherId, event.prospectId]] : [])));
  const owner = (id: string): string => {
    const next = into.get(id);
    return next === undefined ? id : owner(next);
  };
  const prospects = new Map<string, Prospect>();
  const enrollments = new Map<string, Enrollment>();
  const touches: Touch[] = [];
  for (const event of live) {
    const prospectId = owner(event.prospectId);
    if (event.type === 'prospect-added') {
      const known = prospects.get(prospectId);
      if (known) known.addresses = [...new Set([...known.addresses, ...event.addresses])];
      else {
        const { addresses, name, company, mailbox, at: createdAt } = event;
        prospects.set(prospectId, {
          id: prospectId,
          addresses,
          name,
          company,
          mailbox,
          notes: event.notes ?? '',
          ...detailsOf(event),
          createdAt,
          merged: [],
        });
      }
    }
    if (event.type === 'prospect-edited') {
      const known = prospects.get(prospectId);
      if (known && event.notes !== undefined) known.notes = event.notes;
    }
    if (event.type === 'merged') prospects.get(prospectId)?.merged.push(event.otherId);
    if (event.type === 'enrolled') enrollments.set(event.enrollmentId, enrollment(event, prospectId));
    if (event.type === 'touched') touches.push(touchOf(event, prospectId));
    if (event.type === 'touched' || event.type === 'snoozed') {
      for (const each of enrollments.values()) if (each.prospectId === prospectId) advance(each, event);
    }
  }
  for (const each of [...enrollments.values()]) {
    const prospect = prospects.get(each.prospectId);
    if (prospect) each.mailbox = prospect.mailbox;
  }
  return { prospects: [...prospects.values()], enrollments: [...enrollments.values()], touches };
}

function advance(each: Enrollment, event: Extract<LogEvent, { type: 'touched' | 'snoozed' }>): void {
  if (event.type === 'touched') {
    each.stepIndex += 1;
    each.lastTouchAt = event.at;
    each.dueAt = localAt(addDays(event.at, 3).getTime());
    each.snoozedUntil = null;
  } else each.snoozedUntil = event.until;
  each.nudgeAt = each.snoozedUntil !== null && each.snoozedUntil > (each.dueAt ?? '') ? each.snoozedUntil : each.dueAt;
}

function enrollment(event: Extract<LogEvent, { type: 'enrolled' }>, prospectId: string): Enrollment {
  return {
    id: event.enrollmentId,
    prospectId,
    mailbox: '',
    cadenceId: event.cadenceId,
    revision: event.revision,
    state: 'active',
    finishReason: null,
    stepIndex: event.stepIndex,
    stepCount: 5,
    channel: 'email',
    dueAt: event.local,
    snoozedUntil: null,
    nudgeAt: event.local,
    pauseReason: null,
    pausedUntil: null,
    wakeAt: null,
    lastTouchAt: null,
    enrolledAt: event.at,
    finishedAt: null,
    why: null,
  };
}

function touchOf(event: Extract<LogEvent, { type: 'touched' }>, prospectId: string): Touch {
  const { touchId: id, channel, direction, at, local, source, messageId, threadId, legacyThreadId } = event;
  const { subject, enrollmentId, outcome, note, valueItemId } = event;
  const facts = { channel, direction, at, local, source, messageId, threadId, legacyThreadId };
  return { id, prospectId, ...facts, subject, stepIndex: null, enrollmentId, outcome, note, valueItemId };
}
