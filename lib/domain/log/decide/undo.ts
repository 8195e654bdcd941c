import type { CommandOf } from '../commands';
import { accept, type Decision, refuse, type Scene, stamp } from './decision-context';

/** Takes back all a batch did in this group; of a batch that was an undo, brings back what that took. */
export function undo(scene: Scene, { batch }: CommandOf<'undo'>): Decision {
  const { events, taken } = scene.log;
  const act = events.filter((event) => event.batch === batch);
  if (act.length === 0) return refuse('unknown-batch', { batch });
  const inForce = act.filter((event) => !taken.has(event.id));
  if (inForce.length === 0) return refuse('cannot-undo', { batch });
  return accept(
    ...inForce.map(({ id, prospectId }) => ({
      ...stamp(scene, 'undone', prospectId),
      type: 'undone' as const,
      undoes: id,
    })),
  );
}
