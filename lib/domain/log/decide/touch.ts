import type { Channel } from '../../cadence/cadence';
import type { LocalDate } from '../../time/local-date';
import { at, dateIn, type Moment } from '../../time/time';
import { toLocal } from '../../time/zone';
import type { CommandOf } from '../commands';
import type { EventOf, LogEvent } from '../events';
import { revisionFor } from '../evolve/steps';
import { givenUp, openEnrollments } from '../fold/read-log';
import {
  accept,
  type Decision,
  type DecisionContext,
  findCadence,
  findOpen,
  findProspect,
  otherStep,
  refuse,
  stamp,
} from './decision-context';
import { cannotEnroll, enrolled, toldTeammate } from './enroll';
import { reschedule } from './step';

/** A touch by hand, now or before now. A reply noted by hand ends the cadence as a detected one does. */
export function logTouch(context: DecisionContext, command: CommandOf<'log-touch'>): Decision {
  const { now, zone } = context.deps;
  const found = findProspect(context, command.prospectId);
  if ('refusal' in found) return found.refusal;
  const { at: since, enrollmentId, direction } = command;
  if (since !== null && since > now.at) return refuse('moment-in-future', { at: since });
  if (enrollmentId !== null) {
    const named = findOpen(context, enrollmentId);
    if ('refusal' in named) return named.refusal;
    if (named.state !== found.state) return refuse('unknown-enrollment', { enrollmentId });
  }
  const moment = since === null ? context.moment : { at: since, local: toLocal(since, zone) };
  const touch = touched(context, found.person.id, moment, command);
  if (direction === 'outbound') {
    if (command.moves) return moved(context, touch, command.moves);
    // The touch was made: it is kept where nobody may be enrolled.
    if (command.enrollIn == null || toldTeammate(context, found.state)) return accept(touch);
    const chosen = findCadence(context, command.enrollIn);
    if ('refusal' in chosen) return chosen.refusal;
    const { id: cadenceId } = chosen.cadence;
    const clash = cannotEnroll(context, found.state, null);
    return (
      clash ??
      accept(touch, enrolled(context, found.person.id, cadenceId, chosen.revision.revision, moment, touch.touchId))
    );
  }
  const open = openEnrollments(found.state);
  const replied = [...open, ...givenUp(found.state, open)].filter((each) => each.enrolledAt <= moment.at);
  return accept(touch, ...replied.map((each) => finishedBy(context, each, moment)));
}

/** The touch, and the next step on another day: one act, taken back as one. */
function moved(context: DecisionContext, touch: LogEvent, to: { enrollmentId: string; date: LocalDate }): Decision {
  const { now, rules } = context.deps;
  const wanted = at(to.date, rules.nudgeTime);
  const dueAt = to.date === dateIn(now.local) && wanted < now.local ? now.local : wanted;
  const move = reschedule(context, { type: 'reschedule', enrollmentId: to.enrollmentId, dueAt, lighterDay: false });
  return move.ok ? accept(touch, ...move.events) : move;
}

/** The next step was done now. On its own channel unless another is named. */
export function complete(context: DecisionContext, command: CommandOf<'complete'>): Decision {
  const found = findOpen(context, command.enrollmentId);
  if ('refusal' in found) return found.refusal;
  const { state, enrollment } = found;
  const step = revisionFor(state, enrollment)?.steps[enrollment.stepIndex];
  if (!step) return refuse('nothing-to-do', { enrollmentId: enrollment.id });
  const over = otherStep(enrollment, command.stepIndex);
  if (over) return over;
  const channel = command.channel ?? step.channel;
  const facts = { ...command, channel, direction: 'outbound' as const, valueItemId: command.valueItemId ?? null };
  return accept({
    ...touched(context, enrollment.homeId, context.moment, facts),
    stepIndex: enrollment.stepIndex,
  });
}

interface Facts
  extends Pick<CommandOf<'log-touch'>, 'direction' | 'enrollmentId' | 'outcome' | 'note' | 'valueItemId'> {
  channel: Channel;
}

function touched(context: DecisionContext, prospectId: string, moment: Moment, facts: Facts): EventOf<'touched'> {
  return {
    ...stamp(context, 'touched', prospectId, moment),
    type: 'touched',
    touchId: `touch:${context.deps.newId()}`,
    channel: facts.channel,
    direction: facts.direction,
    source: 'manual',
    messageId: null,
    threadId: null,
    legacyThreadId: null,
    subject: null,
    enrollmentId: facts.enrollmentId,
    outcome: facts.outcome,
    note: facts.note,
    valueItemId: facts.valueItemId,
    cc: [],
    bcc: [],
  };
}

function finishedBy(
  context: DecisionContext,
  { id, homeId }: { id: string; homeId: string },
  moment: Moment,
): LogEvent {
  return { ...stamp(context, 'finished', homeId, moment), type: 'finished', enrollmentId: id, reason: 'replied' };
}
