import type { CommandOf } from '../commands';
import { accept, type Decision, type DecisionContext, refuse, stamp } from './decision-context';

/** Takes back all a batch did in this group; of a batch that was an undo, brings back what that took. */
export function undo(context: DecisionContext, { batch }: CommandOf<'undo'>): Decision {
  const { events, taken } = context.log;
  const act = events.filter((event) => event.batch === batch);
  if (act.length === 0) return refuse('unknown-batch', { batch });
  const inForce = act.filter((event) => !taken.has(event.id));
  if (inForce.length === 0) return refuse('cannot-undo', { batch });
  return accept(
    ...inForce.map(({ id, prospectId }) => ({
      ...stamp(context, 'undone', prospectId),
      type: 'undone' as const,
      undoes: id,
    })),
  );
}
