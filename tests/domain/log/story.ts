import type { Cadence, Channel, Revision } from '@/lib/domain/cadence/cadence';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import type { Command, Refusal } from '@/lib/domain/log/commands';
import { decide } from '@/lib/domain/log/decide/decide';
import { LogEvent } from '@/lib/domain/log/events';
import { type ProspectProjection, project } from '@/lib/domain/log/project/project';
import type { ReplyKind } from '@/lib/domain/log/record/mail-facts';
import { recordReply } from '@/lib/domain/log/record/reply';
import { recordSend, type SendOptions } from '@/lib/domain/log/record/send';
import type { ScheduleContext } from '@/lib/domain/log/schedule-context';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { nowIn, toInstant } from '@/lib/domain/time/zone';

export const ZONE = 'America/New_York';
export const RULES: CalendarRules = { workingDays: [1, 2, 3, 4, 5], daysOff: [], nudgeTime: '09:00', callFree: [] };

/** `'email +2'` = an email two working days after the touch before; a `?` behind it = optional. */
export function revision(number: number, ...steps: string[]): Revision {
  return {
    revision: number,
    steps: steps.map((line) => {
      const [id = '', channel = '', wait = ''] = line.replace('?', '').split(' ');
      return {
        id,
        channel: channel as Channel,
        wait: { unit: 'workingDays', amount: Number(wait) },
        window: null,
        gives: '',
        optional: line.endsWith('?'),
      };
    }),
    endWait: { unit: 'workingDays', amount: 5 },
  };
}

export function cadence(id: string, ...revisions: Revision[]): Cadence {
  return { id, name: `The ${id}`, revisions, presetId: null, order: 0, archivedAt: null };
}

/** Email at once, email +2, call +3, linkedin +2 (optional), email +5. */
export const STEADY = cadence(
  'steady',
  revision(1, 'first email +0', 'again email +2', 'ring call +3', 'greet linkedin +2?', 'close email +5'),
);
export const CALLS = cadence('calls', revision(1, 'ring call +1', 'write email +1'));
export const GONE: Cadence = { ...cadence('gone', revision(1, 'first email +0')), archivedAt: 1 };

export const ANN = 'me@work.example:ann@acme.example';
export const BOB = 'me@work.example:bob@acme.example';

/** Whom they told that they want no more mail. */
export const ROBIN = { teammate: 'Robin', day: '2026-10-30' };

/** Tells what happened, one moment after the other, on one machine, and shows what has come of it. */
export class Story {
  events: LogEvent[] = [];
  now = nowIn(toInstant('2026-11-02T10:00', ZONE), ZONE);
  context: ScheduleContext;
  holders = new Map<string, string>();
  /** Addresses that told a teammate they want no more mail. */
  optedOut = new Set<string>();
  /** The batch of the last act. */
  last = '';
  private count = 0;
  private fresh = 0;

  constructor(cadences: Cadence[] = [STEADY, CALLS, GONE], rules: CalendarRules = RULES) {
    this.context = { cadences: new Map(cadences.map((each) => [each.id, each])), rules, zone: ZONE };
  }

  /** It is now this time of the rep's clock. November 2026: the 2nd is a Monday. */
  at(local: LocalDateTime): this {
    this.now = nowIn(toInstant(local, ZONE), ZONE);
    return this;
  }

  private decide(command: Command, batch: string) {
    this.count += 1;
    // In no order, as random ids are.
    const newId = () => `${(this.fresh++ * 7919) % 1009}-${this.fresh}`;
    const holderOf = (mailbox: string, address: string) => this.holders.get(`${mailbox} ${address}`) ?? null;
    const toldTeammate = (address: string) => (this.optedOut.has(address) ? ROBIN : undefined);
    return decide(this.events, command, { ...this.context, now: this.now, newId, batch, holderOf, toldTeammate });
  }

  /** Does it, under the batch given or a new one, and remembers the batch as `last`. */
  does(command: Command, batch = `batch ${this.count + 1}`): this {
    const decision = this.decide(command, batch);
    if (!decision.ok) throw new Error(`Refused: ${JSON.stringify(decision.refusal)}`);
    this.events.push(...decision.events.map((event) => LogEvent.parse(event)));
    this.last = batch;
    return this;
  }

  /** Does it unless it is refused. */
  tries(command: Command): boolean {
    const batch = `batch ${this.count + 1}`;
    const decision = this.decide(command, batch);
    if (!decision.ok) return false;
    this.events.push(...decision.events);
    this.last = batch;
    return true;
  }

  /** Time passes. */
  waits(minutes: number): this {
    this.now = nowIn(this.now.at + minutes * 60_000, ZONE);
    return this;
  }

  refusal(command: Command): Refusal {
    const decision = this.decide(command, 'refused');
    if (decision.ok) throw new Error(`Not refused: ${JSON.stringify(decision.events)}`);
    return decision.refusal;
  }

  adds(prospectId: string, mailbox = 'me@work.example'): this {
    const address = prospectId.slice(prospectId.indexOf(':') + 1);
    const person = { addresses: [address], name: '', company: '', mailbox, source: 'manual' as const };
    return this.does({ type: 'add-prospect', prospectId, ...person });
  }

  enrolls(prospectId = ANN, cadenceId = 'steady'): this {
    return this.does({ type: 'enroll', prospectId, cadenceId, afterTouchId: null });
  }

  /** The rep did a touch by hand, now. */
  touches(channel: Channel, prospectId = ANN, enrollmentId: string | null = null): this {
    const facts = { outcome: null, note: null, valueItemId: null };
    return this.does({
      type: 'log-touch',
      prospectId,
      channel,
      direction: 'outbound',
      at: null,
      enrollmentId,
      ...facts,
    });
  }

  /** Gmail sent a mail, now. */
  sends(messageId: string, options: SendOptions = { enrollIn: null }, prospectId = ANN): this {
    const address = prospectId.slice(prospectId.indexOf(':') + 1);
    const recipient = { prospectId, address, name: '', company: '', mailbox: 'me@work.example' };
    const mail = { messageId, threadId: 'thread-f:1', legacyThreadId: null, at: this.now.at, subject: 'Offer' };
    const send = { ...mail, cc: [], bcc: [], source: 'detected' as const };
    const context = { ...this.context, batch: `send:${messageId}` };
    const events = recordSend(this.events, recipient, send, options, context);
    this.events.push(...events.map((event) => LogEvent.parse(event)));
    this.last = context.batch;
    return this;
  }

  /** A mail from the prospect came, a minute from now. */
  hears(messageId: string, what: ReplyKind = { kind: 'reply' }, prospectId = ANN): this {
    this.now = nowIn(this.now.at + 60_000, ZONE);
    const mail = { messageId, threadId: 'thread-f:1', legacyThreadId: null, at: this.now.at, subject: 'Re: Offer' };
    const context = { ...this.context, batch: `reply:${messageId}` };
    const events = recordReply(this.events, prospectId, mail, what, context);
    this.events.push(...events.map((event) => LogEvent.parse(event)));
    this.last = context.batch;
    return this;
  }

  undoes(batch = this.last): this {
    return this.does({ type: 'undo', prospectId: ANN, batch });
  }

  rows(): ProspectProjection {
    return project(this.events, this.context);
  }

  /** The latest enrollment. */
  row(): Enrollment {
    const row = this.rows().enrollments.at(-1);
    if (!row) throw new Error('Nobody is enrolled');
    return row;
  }

  /** Its id, for commands. */
  get id(): string {
    return this.row().id;
  }

  /** `step 3/5 call due 2026-11-09T09:00`, as short as a table wants it. */
  stands(): string {
    const { state, finishReason, stepIndex, stepCount, channel, dueAt, snoozedUntil, wakeAt, pauseReason } = this.row();
    if (state === 'finished') return `finished: ${finishReason}`;
    const place = stepIndex === stepCount ? 'end' : `step ${stepIndex + 1}/${stepCount} ${channel}`;
    if (state === 'paused') return `${place} paused (${pauseReason}) until ${wakeAt ?? 'resumed'}`;
    const hidden = snoozedUntil === null ? '' : ` snoozed ${snoozedUntil}`;
    return dueAt === null ? `${place} wakes ${wakeAt}` : `${place} due ${dueAt}${hidden}`;
  }
}

/** Ann, enrolled in steady on Monday 2 November 2026 at ten. */
export function enrolledAnn(): Story {
  return new Story().adds(ANN).enrolls();
}
