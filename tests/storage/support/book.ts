import type { LogEvent } from '@/lib/domain/log/events';

const MINUTE = 60_000;
/** 2026-11-02 09:00 UTC, a Monday. */
export const START = Date.UTC(2026, 10, 2, 9, 0);

/** What the clock of a rep in UTC shows. */
export function localAt(at: number): string {
  return new Date(at).toISOString().slice(0, 16);
}

interface Base {
  id: string;
  v: 1;
  at: number;
  local: string;
  prospectId: string;
  batch: string;
}

function base(id: string, prospectId: string, minutes: number): Base {
  const at = START + minutes * MINUTE;
  return { id, v: 1, at, local: localAt(at), prospectId, batch: `batch-${id}` };
}

export function added(prospectId: string, over: Partial<Extract<LogEvent, { type: 'prospect-added' }>> = {}): LogEvent {
  return {
    ...base(`add-${prospectId}`, prospectId, 0),
    type: 'prospect-added',
    addresses: [`${prospectId}@buyer.example`],
    name: `Prospect ${prospectId}`,
    company: 'Buyer Ltd',
    mailbox: 'rep@seller.example',
    source: 'detected',
    ...over,
  };
}

export function enrolled(prospectId: string, minutes = 1): LogEvent {
  return {
    ...base(`enroll-${prospectId}-${minutes}`, prospectId, minutes),
    type: 'enrolled',
    enrollmentId: `e-${prospectId}`,
    cadenceId: 'steady',
    revision: 1,
    stepIndex: 0,
  };
}

export function touched(
  prospectId: string,
  n: number,
  over: Partial<Extract<LogEvent, { type: 'touched' }>> = {},
): LogEvent {
  return {
    ...base(`touch-${prospectId}-${n}`, prospectId, 10 + n),
    type: 'touched',
    touchId: `t-${prospectId}-${n}`,
    channel: 'email',
    direction: 'outbound',
    source: 'detected',
    messageId: `msg-a:${prospectId}-${n}`,
    threadId: `thread-a:${prospectId}`,
    legacyThreadId: `legacy-${prospectId}`,
    subject: n === 0 ? 'Our pilot in spring' : 'Re: Our pilot in spring',
    enrollmentId: null,
    outcome: null,
    note: null,
    valueItemId: null,
    cc: [],
    bcc: [],
    ...over,
  };
}

export function mergedInto(prospectId: string, otherId: string, minutes = 100): LogEvent {
  return { ...base(`merge-${prospectId}-${otherId}`, prospectId, minutes), type: 'merged', otherId };
}

export function undone(prospectId: string, undoes: string, minutes = 200): LogEvent {
  return { ...base(`undo-${undoes}`, prospectId, minutes), type: 'undone', undoes };
}

/** A prospect with an enrollment and `touches` mails. */
export function story(prospectId: string, touches = 1): LogEvent[] {
  return [
    added(prospectId),
    enrolled(prospectId),
    ...Array.from({ length: touches }, (_, n) => touched(prospectId, n)),
  ];
}
