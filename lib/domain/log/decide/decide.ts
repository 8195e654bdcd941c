import type { Command } from '../commands';
import type { LogEvent } from '../events';
import { readLog } from '../fold/read-log';
import { addProspect } from './add-prospect';
import { type DecideContext, type Decision, momentAfter, type Scene } from './decision-context';
import { editProspect } from './edit-prospect';
import { enroll } from './enroll';
import { finish } from './finish';
import { merge } from './merge';
import { move } from './move';
import { pause, resume } from './pause';
import { restart } from './restart';
import { split } from './split';
import { reschedule, skip, snooze } from './step';
import { complete, logTouch } from './touch';
import { undo } from './undo';

export type { DecideContext, Decision } from './decision-context';

/**
 * Decides a command into events, or says why not. `events` are all events of the merge group, in any order, in force
 * or not; for `merge`, of both groups. The events decided are not folded in: add them and `project`.
 */
export function decide(events: readonly LogEvent[], command: Command, context: DecideContext): Decision {
  const log = readLog(events, context.cadences);
  return decideIn({ log, context, moment: momentAfter(log, context) }, command);
}

function decideIn(scene: Scene, command: Command): Decision {
  switch (command.type) {
    case 'add-prospect':
      return addProspect(scene, command);
    case 'edit-prospect':
      return editProspect(scene, command);
    case 'merge':
      return merge(scene, command);
    case 'split':
      return split(scene, command);
    case 'enroll':
      return enroll(scene, command);
    case 'log-touch':
      return logTouch(scene, command);
    case 'complete':
      return complete(scene, command);
    case 'skip':
      return skip(scene, command);
    case 'snooze':
      return snooze(scene, command);
    case 'reschedule':
      return reschedule(scene, command);
    case 'pause':
      return pause(scene, command);
    case 'resume':
      return resume(scene, command);
    case 'finish':
      return finish(scene, command);
    case 'restart':
      return restart(scene, command);
    case 'move':
      return move(scene, command);
    case 'undo':
      return undo(scene, command);
  }
}
