import type { Instant } from '@/lib/domain/time/time';
import type { SendRow, SendState } from '@/lib/storage/send-row';

/** Gmail's undo window is at most 30 s; the rest is for a slow answer. Milliseconds. */
export const SETTLE_MS = 35_000;
/** That an undone send left after all takes evidence this much later (ms): answers on their way are stale. */
const REVIVE_MS = 60_000;
/**
 * Answers may show the draft as it was just before; a draft label later than this (ms) after acceptance means that the
 * send was taken back.
 */
const STALE_MS = 5_000;
/** While Gmail has not answered a request to take a send back, it does not settle; not longer than this after acceptance, ms. */
const TAKE_BACK_MS = 5 * 60_000;
/** A clock that far (ms) from Gmail's is wrong. */
const MISDATED_MS = 2 * 60 * 60_000;
/** A request nobody answered for so long is given up. Should Gmail show it as sent later, it is taken up again. */
const UNANSWERED_MS = 24 * 60 * 60_000;

/**
 * What became known about one message. `at` is when (epoch ms).
 *
 * - `requested`, `scheduled`: the browser saw the page ask for it. Nothing else can begin or begin again a send.
 * - `status`: the HTTP status of that request as the browser saw it, 0 for a network error. No report of the page outweighs it.
 * - `accepted`, `refused`: Gmail's answer, as the tap in the page reports it.
 * - `take-back-asked`: the page asked to save it as a draft again; not answered yet.
 * - `taken-back`: Gmail answered that with 200, or the rep clicked Gmail's Undo.
 * - `binned`: Gmail answered with 200 that it is in the bin. What has left is not called back by that.
 * - `shown-draft`, `shown-sent`: Gmail's server showed it in a list or a thread; `sentAt` as the message is dated.
 * - `time`: nothing but the clock.
 */
export type Evidence =
  | { kind: 'requested'; at: Instant }
  | { kind: 'scheduled'; at: Instant; scheduledFor: Instant }
  | { kind: 'status'; at: Instant; status: number }
  | { kind: 'accepted'; at: Instant; verified: boolean }
  | { kind: 'refused'; at: Instant }
  | { kind: 'take-back-asked'; at: Instant }
  | { kind: 'taken-back'; at: Instant }
  | { kind: 'binned'; at: Instant }
  | { kind: 'shown-draft'; at: Instant }
  | { kind: 'shown-sent'; at: Instant; sentAt: Instant | null }
  | { kind: 'time'; at: Instant };

type EvidenceOf<K extends Evidence['kind']> = Extract<Evidence, { kind: K }>;
type Change = Partial<
  Pick<
    SendRow,
    'state' | 'requestedAt' | 'acceptedAt' | 'sentAt' | 'settlesAt' | 'scheduledFor' | 'verified' | 'httpStatus'
  >
>;
/** Null = this evidence changes nothing in this state. */
type Transition<K extends Evidence['kind']> = (row: SendRow, evidence: EvidenceOf<K>) => Change | null;
type Transitions = { [K in Evidence['kind']]?: Transition<K> };

const again: Transition<'requested'> = (_, { at }) => ({
  state: 'requested',
  requestedAt: at,
  acceptedAt: null,
  sentAt: null,
  settlesAt: null,
  scheduledFor: null,
  verified: false,
  httpStatus: null,
});

const later: Transition<'scheduled'> = (_, { at, scheduledFor }) => ({
  state: 'scheduled',
  requestedAt: at,
  acceptedAt: null,
  sentAt: null,
  settlesAt: null,
  scheduledFor,
  verified: false,
  httpStatus: null,
});

const accept = (at: Instant, verified: boolean): Change => ({
  state: 'accepted',
  acceptedAt: at,
  settlesAt: at + SETTLE_MS,
  verified,
});

const undo = ({ at }: { at: Instant }): Change => ({ state: 'undone', settlesAt: at + REVIVE_MS });

/** Gmail's date of the mail, where it lies hours from what the computer's clock said; else null. */
const misdated = (row: SendRow, sentAt: Instant | null): Instant | null =>
  sentAt !== null && Math.abs(sentAt - row.requestedAt) > MISDATED_MS ? sentAt : null;

/**
 * The moment of the touch is when the rep pressed Send, not when we became sure; Gmail's date of it, where the clock was
 * wrong by hours.
 */
const confirm = (row: SendRow, sentAt: Instant | null = row.sentAt): Change => ({
  state: 'confirmed',
  sentAt: misdated(row, sentAt) ?? row.requestedAt,
});

const shownAsSent = (row: SendRow, sentAt: Instant | null): Change => ({
  state: 'confirmed',
  sentAt: sentAt ?? row.requestedAt,
});

const revive: Transition<'shown-sent'> = (row, { at, sentAt }) =>
  at >= (row.settlesAt ?? row.requestedAt + REVIVE_MS) ? { ...shownAsSent(row, sentAt), verified: true } : null;

/** Whether the clock shows less than it did at `since`, by more than answers are late anyway. */
const isSetBack = (at: Instant, since: Instant) => at < since - SETTLE_MS;

const retry: Transitions = { requested: again, scheduled: later };

const isFailure = (status: number) => status === 0 || status >= 400;

const fail: Transition<'status'> = (_, { status }) => ({ state: 'failed', httpStatus: status });

/** A refusal reported by the page counts only where the browser does not follow the request itself. */
const refuse: Transition<'refused'> = (row) => (row.heardBy.request || row.verified ? null : { state: 'failed' });

const keepStatus = (row: SendRow, httpStatus: number): Change | null =>
  row.httpStatus === httpStatus ? null : { httpStatus };

/** The table. A state or evidence that is not in it changes nothing; `confirmed` is final. */
const TRANSITIONS: Record<SendState, Transitions> = {
  requested: {
    status: (row, evidence) =>
      isFailure(evidence.status) ? fail(row, evidence) : { ...accept(evidence.at, false), httpStatus: evidence.status },
    accepted: (_, { at, verified }) => accept(at, verified),
    refused: refuse,
    'taken-back': (_, evidence) => undo(evidence),
    'shown-draft': (row, evidence) => (evidence.at >= row.requestedAt + SETTLE_MS ? undo(evidence) : null),
    // Within the window Gmail shows it as sent, too, and can still take it back.
    'shown-sent': (row, { at, sentAt }) =>
      at >= row.requestedAt + SETTLE_MS
        ? { ...confirm(row, sentAt), acceptedAt: at, verified: true }
        : { ...accept(at, true), sentAt: misdated(row, sentAt) },
    time: (row, { at }) => {
      if (at >= row.requestedAt + UNANSWERED_MS) return { state: 'failed' };
      return isSetBack(at, row.requestedAt) ? { requestedAt: at } : null;
    },
    // The page gave up on sending now and asks for later.
    scheduled: later,
  },
  accepted: {
    status: (row, evidence) => (isFailure(evidence.status) ? fail(row, evidence) : keepStatus(row, evidence.status)),
    accepted: (row, { verified }) => (verified && !row.verified ? { verified } : null),
    refused: refuse,
    'take-back-asked': (row, { at }) => {
      const settlesAt = Math.min(at + SETTLE_MS, (row.acceptedAt ?? row.requestedAt) + TAKE_BACK_MS);
      return settlesAt > (row.settlesAt ?? 0) ? { settlesAt } : null;
    },
    'taken-back': (_, evidence) => undo(evidence),
    'shown-draft': (row, evidence) =>
      evidence.at >= (row.acceptedAt ?? row.requestedAt) + STALE_MS ? undo(evidence) : null,
    'shown-sent': (row, { at, sentAt }) => {
      if (at >= (row.settlesAt ?? 0)) return { ...confirm(row, sentAt), verified: true };
      const dated = misdated(row, sentAt);
      return row.verified && dated === row.sentAt ? null : { verified: true, sentAt: dated };
    },
    time: (row, { at }) => {
      if (at >= (row.settlesAt ?? 0)) return confirm(row);
      // The clock was set back: the undo window begins anew, so that settling ends all the same.
      return isSetBack(at, row.acceptedAt ?? row.requestedAt) ? { acceptedAt: at, settlesAt: at + SETTLE_MS } : null;
    },
  },
  scheduled: {
    accepted: (row, { at, verified }) =>
      row.acceptedAt === null || verified
        ? { acceptedAt: row.acceptedAt ?? at, verified: verified || row.verified }
        : null,
    status: (row, evidence) => {
      if (isFailure(evidence.status)) return fail(row, evidence);
      if (row.acceptedAt !== null) return keepStatus(row, evidence.status);
      return { acceptedAt: evidence.at, httpStatus: evidence.status };
    },
    refused: (row, evidence) => (row.acceptedAt === null ? refuse(row, evidence) : null),
    'taken-back': () => ({ state: 'cancelled' }),
    binned: () => ({ state: 'cancelled' }),
    'shown-draft': (row, { at }) =>
      at >= (row.acceptedAt ?? row.requestedAt) + STALE_MS ? { state: 'cancelled' } : null,
    'shown-sent': (row, { sentAt }) => ({
      state: 'confirmed',
      sentAt: sentAt ?? row.scheduledFor ?? row.requestedAt,
      verified: true,
    }),
    requested: again,
    scheduled: (row, evidence) => (evidence.scheduledFor === row.scheduledFor ? null : later(row, evidence)),
  },
  undone: { ...retry, 'shown-sent': revive },
  failed: {
    ...retry,
    // Given up by the clock, or by a report of the page alone.
    accepted: (row, { at, verified }) => (verified && row.httpStatus == null ? accept(at, verified) : null),
    // Its answer was lost, with the tab or the network, and Gmail's server holds it. A status of 4xx or 5xx stands.
    'shown-sent': (row, { at, sentAt }) => {
      if (at < row.requestedAt + STALE_MS || (row.httpStatus ?? 0) >= 400) return null;
      return at < row.requestedAt + SETTLE_MS ? accept(at, true) : { ...shownAsSent(row, sentAt), verified: true };
    },
  },
  cancelled: { ...retry, 'shown-sent': revive },
  confirmed: {},
};

function applyRule<K extends Evidence['kind']>(row: SendRow, evidence: EvidenceOf<K> & { kind: K }): Change | null {
  const rule = TRANSITIONS[row.state][evidence.kind] as Transition<K> | undefined;
  return rule ? rule(row, evidence) : null;
}

/**
 * The send as it stands after this evidence; the very same object when nothing changed. Pure. Evidence may come twice
 * and in any order.
 */
export function followSend(row: SendRow, evidence: Evidence): SendRow {
  const change = applyRule(row, evidence);
  return change ? { ...row, ...change } : row;
}
