import type { Command } from '@/lib/domain/log/commands';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import { prospectIdOf } from '@/lib/domain/prospect/prospect-id';
import { toInstant } from '@/lib/domain/time/zone';
import type { TouchByHand } from './by-hand';
import type { LoggedTouch } from './log-dialog';
import type { StepSaid } from './step-field';

/** What the background is asked to do for a touch logged by hand. */
export function logCommand(nudge: Nudge, touch: LoggedTouch): Command {
  const { channel, direction, outcome, note, valueItemId } = touch;
  if (touch.countsAsStep)
    return {
      type: 'complete',
      enrollmentId: nudge.enrollmentId,
      stepIndex: nudge.stepIndex,
      channel,
      outcome,
      note,
      valueItemId,
    };
  return {
    type: 'log-touch',
    prospectId: nudge.prospectId,
    channel,
    direction,
    at: null,
    enrollmentId: null,
    outcome,
    note,
    valueItemId,
    ...moves(nudge.enrollmentId, touch),
  };
}

/** The step that the touch does not do, on the day it is moved to. */
const moves = (enrollmentId: string | null, { countsAsStep, moveStepTo }: StepSaid) =>
  enrollmentId && !countsAsStep && moveStepTo ? { moves: { enrollmentId, date: moveStepTo } } : {};

/**
 * What the background is asked to do for a touch of somebody picked or typed: the last command is the touch.
 * @param company of somebody new
 */
export function byHandCommands(touch: TouchByHand, zone: string, company: string): [Command, ...Command[]] {
  const { who, channel, direction, outcome, note, valueItemId, local, enrollIn } = touch;
  const isKnown = 'prospectId' in who;
  const prospectId = isKnown ? who.prospectId : prospectIdOf(who.mailbox, who.address);
  const logged: Command = {
    ...{ type: 'log-touch', prospectId, channel, direction, outcome, note, valueItemId, enrollIn },
    at: local === null ? null : toInstant(local, zone),
    enrollmentId: isKnown && touch.countsAsStep ? who.stepOf : null,
    ...moves(isKnown ? who.stepOf : null, touch),
  };
  if (isKnown) return [logged];
  const { address, name, mailbox } = who;
  return [{ type: 'add-prospect', prospectId, addresses: [address], name, company, mailbox, source: 'manual' }, logged];
}
