import { millisecondsInHour } from 'date-fns/constants';
import type { Enrollment, FinishReason } from '../prospect/enrollment';
import { isHandedOver, type Touch } from '../prospect/touch';
import { dateIn } from '../time/time';
import { type CadenceKind, NO_CADENCE } from './cadence-kind';
import type { Journey, JourneyEnd, JourneyTouch } from './journey';

/** The fields of an enrollment that journeys are made of. */
export type EnrollmentFacts = Pick<Enrollment, 'id' | 'cadenceId' | 'enrolledAt' | 'finishReason' | 'finishedAt'>;
/** The fields of a touch that journeys are made of. */
export type TouchFacts = Pick<
  Touch,
  'id' | 'channel' | 'direction' | 'at' | 'local' | 'dueAt' | 'enrollmentId' | 'valueItemId'
>;

const ENDS: Record<FinishReason, JourneyEnd> = {
  replied: 'replied',
  'meeting-booked': 'replied',
  won: 'replied',
  'opted-out': 'stopped',
  bounced: 'bounced',
  lost: 'dropped',
  removed: 'dropped',
  'no-reply': 'dropped',
};
/** Reasons after which no reply is waited for. */
const LEFT: readonly (FinishReason | null)[] = ['lost', 'removed', 'opted-out', 'bounced'];

const byMoment = (a: TouchFacts, b: TouchFacts) => a.at - b.at || (a.id < b.id ? -1 : 1);

function evidence({ at, local, channel, dueAt, valueItemId }: TouchFacts): JourneyTouch {
  return { at, local, channel, late: dueAt === undefined ? null : dateIn(local) > dateIn(dueAt), valueItemId };
}

/**
 * The rep's touches of one run: those that did a step, and those outside the plan from the first of them until the run
 * ended or the next began. A second mail within an hour of the first is not counted.
 */
function touchesOf(run: EnrollmentFacts, mine: TouchFacts[], until: number): TouchFacts[] {
  const first = mine.find(({ enrollmentId }) => enrollmentId === run.id);
  if (!first) return [];
  const end = Math.min(until, run.finishedAt ?? until);
  const kept: TouchFacts[] = [];
  for (const touch of mine) {
    const isStep = touch.enrollmentId === run.id;
    const isBeside = touch.enrollmentId === null && touch.at > first.at && touch.at <= end;
    const isAfterthought = touch.at - (kept.at(-1)?.at ?? Number.NEGATIVE_INFINITY) < millisecondsInHour;
    if (isStep || (isBeside && !isAfterthought)) kept.push(touch);
  }
  return kept;
}

type Reply = NonNullable<Journey['reply']>;

/**
 * The prospect's first reply after `mine[0]` and before `until`; without one, the moment at which the rep marked the
 * enrollment as answered.
 */
function replyTo(mine: TouchFacts[], theirs: TouchFacts[], until: number, saidAt: number | null): Reply | null {
  const from = mine[0]?.at ?? 0;
  const word = theirs.find(({ at }) => at >= from && at < until);
  if (word) return { at: word.at, local: word.local };
  if (saidAt === null || saidAt < from) return null;
  // The row has no local time of that moment; the local time of the last touch before it is used.
  return { at: saidAt, local: mine.findLast(({ at }) => at <= saidAt)?.local ?? '' };
}

/**
 * One run through a cadence, or null where it has no touch.
 * @param until when the next run began, epoch ms
 */
function journey(run: EnrollmentFacts | null, mine: TouchFacts[], theirs: TouchFacts[], until: number): Journey | null {
  if (mine.length === 0) return null;
  const reason = run?.finishReason ?? null;
  const said = reason === null ? 'open' : ENDS[reason];
  const finishedAt = run?.finishedAt ?? null;
  const isRefusal = said === 'stopped' || said === 'bounced';
  const reply = isRefusal ? null : replyTo(mine, theirs, until, said === 'replied' ? finishedAt : null);
  return {
    cadenceId: run?.cadenceId ?? NO_CADENCE,
    touches: mine.filter(({ at }) => reply === null || at <= reply.at).map(evidence),
    reply,
    end: reply ? 'replied' : said === 'replied' ? 'open' : said,
    leftAt: reply === null && LEFT.includes(reason) ? finishedAt : null,
  };
}

/** A later run of the same kind continues the journey: its touches follow, and its end holds. */
function goneOn(before: Journey, run: EnrollmentFacts, later: Journey | null): Journey {
  if (later === null) return run.finishReason === null ? { ...before, end: 'open', leftAt: null } : before;
  const { touches, reply, end, leftAt } = later;
  // Earlier mail had arrived: the person was reached, and cannot be any more.
  const isGone = end === 'bounced';
  return { ...before, touches: [...before.touches, ...touches], reply, end: isGone ? 'dropped' : end, leftAt };
}

const isOver = ({ end }: Journey) => end === 'replied' || end === 'stopped' || end === 'bounced';

/**
 * The journeys of one prospect, one for each kind of cadence they were in, so that nobody is counted twice in any figure: it
 * goes through all runs of the kind until an answer, and counts for the cadence it began with. Of who was never in a
 * cadence, all touches are one. What another rep did before they handed the prospect over is none of it. Pure; any order of rows.
 */
export function journeysOf(
  enrollments: readonly EnrollmentFacts[],
  touches: readonly TouchFacts[],
  kindOf: (cadenceId: string) => CadenceKind,
): Journey[] {
  const ordered = touches.filter(({ id }) => !isHandedOver(id)).toSorted(byMoment);
  const mine = ordered.filter(({ direction }) => direction === 'outbound');
  const theirs = ordered.filter(({ direction }) => direction === 'inbound');
  if (enrollments.length === 0) {
    return [journey(null, mine, theirs, Number.POSITIVE_INFINITY)].filter((each) => each !== null);
  }
  const runs = enrollments.toSorted((a, b) => a.enrolledAt - b.enrolledAt || (a.id < b.id ? -1 : 1));
  const journeys = new Map<CadenceKind, Journey>();
  for (const [index, run] of runs.entries()) {
    const kind = kindOf(run.cadenceId);
    const before = journeys.get(kind);
    if (before && isOver(before)) continue;
    const until = runs[index + 1]?.enrolledAt ?? Number.POSITIVE_INFINITY;
    const found = journey(run, touchesOf(run, mine, until), theirs, until);
    const next = before ? goneOn(before, run, found) : found;
    if (next) journeys.set(kind, next);
  }
  return [...journeys.values()];
}
