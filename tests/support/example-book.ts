import { addWorkingDays, isWorkingDay } from '@/lib/domain/calendar/working-days';
import type { LogEvent } from '@/lib/domain/log/events';
import { prospectIdOf } from '@/lib/domain/prospect/prospect-id';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import type { LocalDate } from '@/lib/domain/time/local-date';
import type { LocalDateTime, Now } from '@/lib/domain/time/time';
import { toInstant } from '@/lib/domain/time/zone';
import { EXAMPLE_PEOPLE, type ExamplePerson } from './example-people';

/** A mail of the book, for a mailbox that should show it. */
export interface ExampleMail {
  to: { address: string; name: string };
  subject: string;
  at: number;
  messageId: string;
  threadId: string;
  legacyThreadId: string;
  /** From the prospect to the rep. */
  inbound: boolean;
}

export interface ExampleBook {
  events: LogEvent[];
  mails: ExampleMail[];
}

const RULES = DEFAULT_SETTINGS.calendar;

interface Days {
  now: Now;
  /** The day so many working days before today (after it when negative), counted from the last working day. */
  back(days: number): LocalDate;
}

function daysFrom(now: Now): Days {
  const today = now.local.slice(0, 10);
  const anchor = isWorkingDay(today, RULES) ? today : addWorkingDays(today, -1, RULES);
  return { now, back: (days) => (days === 0 ? anchor : addWorkingDays(anchor, -days, RULES)) };
}

function eventsOf(person: ExamplePerson, index: number, mailbox: string, days: Days): ExampleBook {
  const prospectId = prospectIdOf(mailbox, person.address);
  const enrollmentId = `${prospectId}#1`;
  const threadId = `thread-a:r-10000000000000000${String(index).padStart(2, '0')}`;
  const legacyThreadId = `19a0e0e0000000${String(index).padStart(2, '0')}`;
  const events: LogEvent[] = [];
  const mails: ExampleMail[] = [];

  const base = (local: LocalDateTime, step: number, what: string) => ({
    id: `example:${prospectId}:${what}`,
    v: 1 as const,
    // Half a minute of room for what happened in the same minute, in its order.
    at: toInstant(local, days.now.zone) + step,
    local,
    prospectId,
    batch: `example:${prospectId}:${what}`,
  });

  const firstAgo = person.touches[0]?.ago ?? 0;
  const start = `${days.back(firstAgo)}T08:${String(10 + index).padStart(2, '0')}`;
  const { name, company, address } = person;
  events.push(
    {
      ...base(start, 0, 'added'),
      type: 'prospect-added',
      addresses: [address],
      name,
      company,
      mailbox,
      source: 'detected',
    },
    {
      ...base(start, 1, 'enrolled'),
      type: 'enrolled',
      enrollmentId,
      cadenceId: person.cadenceId,
      revision: 1,
      stepIndex: 0,
    },
  );
  person.touches.forEach((touch, number) => {
    const local = `${days.back(touch.ago)}T08:${String(10 + index).padStart(2, '0')}`;
    const isMail = touch.channel === 'email';
    const inbound = touch.direction === 'in';
    const messageId = isMail ? `${inbound ? 'msg-f' : 'msg-a'}:example-${index}-${number}` : null;
    const subject = isMail ? `${number === 0 ? '' : 'Re: '}${person.subject}` : null;
    const stamp = base(local, 2 + number, `touch-${number}`);
    events.push({
      ...stamp,
      type: 'touched',
      touchId: messageId ?? `example:${prospectId}:touch-${number}`,
      channel: touch.channel,
      direction: inbound ? 'inbound' : 'outbound',
      source: isMail ? 'detected' : 'manual',
      messageId,
      threadId: isMail ? threadId : null,
      legacyThreadId: isMail ? legacyThreadId : null,
      subject,
      enrollmentId: isMail ? null : enrollmentId,
      outcome: touch.outcome ?? null,
      note: touch.note ?? null,
      valueItemId: null,
      cc: [],
      bcc: [],
    });
    if (messageId && subject)
      mails.push({ to: { address, name }, subject, at: stamp.at, messageId, threadId, legacyThreadId, inbound });
  });

  const lastAgo = person.touches.at(-1)?.ago ?? 0;
  const after = `${days.back(lastAgo)}T17:30`;
  if (person.notes !== undefined)
    events.push({ ...base(start, 20, 'noted'), type: 'prospect-edited', notes: person.notes });
  if (person.snoozedFor !== undefined)
    events.push({
      ...base(`${days.back(1)}T09:05`, 0, 'snoozed'),
      type: 'snoozed',
      enrollmentId,
      until: `${days.back(-person.snoozedFor)}T${RULES.nudgeTime}`,
    });
  if (person.dueToday) {
    const nudge = `${days.now.local.slice(0, 10)}T${RULES.nudgeTime}`;
    const dueAt = nudge <= days.now.local ? nudge : days.now.local;
    events.push({ ...base(after, 1, 'moved'), type: 'rescheduled', enrollmentId, dueAt, lighterDay: false });
  }
  if (person.paused)
    events.push({ ...base(after, 2, 'paused'), type: 'paused', enrollmentId, until: null, reason: 'rep' });
  if (person.finished)
    events.push({ ...base(after, 3, 'finished'), type: 'finished', enrollmentId, reason: person.finished });
  return { events, mails };
}

/**
 * An example book of prospects as log events, some overdue, due today, coming, snoozed, paused, waiting, replied and
 * won at `now`, on any day and in any zone. Pure: the same `now` gives the same book. Import it through the log; the
 * cadences it names are presets. `mails` are the messages behind it, oldest first for each prospect.
 */
export function exampleBook(now: Now, { mailbox = 'rep@next-touch.example' } = {}): ExampleBook {
  const days = daysFrom(now);
  const books = EXAMPLE_PEOPLE.map((person, index) => eventsOf(person, index, mailbox, days));
  return { events: books.flatMap((book) => book.events), mails: books.flatMap((book) => book.mails) };
}
