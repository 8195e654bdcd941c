import type { Command } from '../commands';
import type { LogEvent } from '../events';
import { type GroupLog, readLog } from '../fold/read-log';
import { addProspect } from './add-prospect';
import { type DecideDeps, type Decision, type DecisionContext, momentAfter } from './decision-context';
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

/**
 * Decides a command into events, or says why not. `events` are all events of the merge group, in any order, in force
 * or not; for `merge`, of both groups. The events decided are not folded in: add them and `project`.
 */
export function decide(events: readonly LogEvent[], command: Command, deps: DecideDeps): Decision {
  return decideOn(readLog(events, deps.cadences), command, deps);
}

/** The same on a log that was read with the cadences of `deps`. */
export function decideOn(log: GroupLog, command: Command, deps: DecideDeps): Decision {
  return decideIn({ log, deps, moment: momentAfter(log, deps) }, command);
}

function decideIn(context: DecisionContext, command: Command): Decision {
  switch (command.type) {
    case 'add-prospect':
      return addProspect(context, command);
    case 'edit-prospect':
      return editProspect(context, command);
    case 'merge':
      return merge(context, command);
    case 'split':
      return split(context, command);
    case 'enroll':
      return enroll(context, command);
    case 'log-touch':
      return logTouch(context, command);
    case 'complete':
      return complete(context, command);
    case 'skip':
      return skip(context, command);
    case 'snooze':
      return snooze(context, command);
    case 'reschedule':
      return reschedule(context, command);
    case 'pause':
      return pause(context, command);
    case 'resume':
      return resume(context, command);
    case 'finish':
      return finish(context, command);
    case 'restart':
      return restart(context, command);
    case 'move':
      return move(context, command);
    case 'undo':
      return undo(context, command);
  }
}
