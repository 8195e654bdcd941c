import { currentRevision, revisionOf } from '../../cadence/cadence';
import type { CommandOf } from '../commands';
import { positionIn } from '../evolve/position';
import { revisionFor } from '../evolve/steps';
import { accept, type Decision, type DecisionContext, findOpen, refuse, stamp } from './decision-context';

/**
 * To another cadence or revision. Without a step the position is kept: by the steps' ids within the same cadence, by
 * number in another. Within its own cadence also when that is archived.
 */
export function move(context: DecisionContext, command: CommandOf<'move'>): Decision {
  const { enrollmentId, cadenceId } = command;
  const found = findOpen(context, enrollmentId);
  if ('refusal' in found) return found.refusal;
  const { state, enrollment } = found;
  const same = enrollment.cadenceId === cadenceId;
  const cadence = context.deps.cadences.get(cadenceId);
  if (!cadence || (cadence.archivedAt !== null && !same)) return refuse('unknown-cadence', { cadenceId });
  const to = command.revision === null ? currentRevision(cadence) : revisionOf(cadence, command.revision);
  if (!to) return refuse('unknown-cadence', { cadenceId, revision: command.revision ?? 0 });
  const kept = positionIn(to, enrollment.stepIndex, same ? revisionFor(state, enrollment) : undefined);
  const stepIndex = Math.min(Math.max(command.stepIndex ?? kept, 0), to.steps.length);
  if (same && to.revision === enrollment.revision && stepIndex === enrollment.stepIndex) {
    return refuse('nothing-to-do', { enrollmentId });
  }
  const common = stamp(context, 'moved', enrollment.homeId);
  return accept({ ...common, type: 'moved', enrollmentId, cadenceId, revision: to.revision, stepIndex });
}
