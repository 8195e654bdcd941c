import type { Command } from './commands';
import { addProspect } from './decide/add-prospect';
import { editProspect } from './decide/edit-prospect';
import { enroll } from './decide/enroll';
import { finish } from './decide/finish';
import { merge } from './decide/merge';
import { move } from './decide/move';
import { pause, resume } from './decide/pause';
import { reschedule, skip, snooze } from './decide/plan';
import { restart } from './decide/restart';
import { type DecideContext, type Decision, momentAfter, type Scene } from './decide/scene';
import { split } from './decide/split';
import { complete, logTouch } from './decide/touch';
import { undo } from './decide/undo';
import type { LogEvent } from './events';
import { readLog } from './log/read-log';

export type { DecideContext, Decision } from './decide/scene';

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
