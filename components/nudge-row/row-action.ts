import type { Giving } from '@/lib/domain/compose/offer';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import type { QuestionAnswer } from '@/lib/domain/prospect/question';
import type { LocalDateTime } from '@/lib/domain/time/time';

/** What the rep did on a row. The owner of the list carries it out and hands back `acted`. */
export type RowAction =
  | {
      type:
        | 'do'
        | 'give'
        | 'log'
        | 'skip'
        | 'open'
        | 'prospect'
        | 'pause'
        | 'resume'
        | 'reschedule'
        | 'wake'
        | 'undo'
        | 'finish'
        | 'cadence';
    }
  | { type: 'done'; outcome?: string | null }
  | { type: 'snooze'; until: LocalDateTime }
  | { type: 'answer'; answer: QuestionAnswer };

export type RowActionType = RowAction['type'];

/**
 * What can be done to a nudge in its state, in the order of the menu. `do`, `done` and `snooze` are in sight.
 * @param planning also what needs a calendar to choose from: moving the touch, and ending a snooze
 */
export function rowActions(nudge: Nudge & Giving, planning = false): RowActionType[] {
  const open: RowActionType[] = nudge.threadId || nudge.legacyThreadId ? ['open'] : [];
  const move: RowActionType[] = planning ? ['reschedule'] : [];
  const act: RowActionType[] = nudge.channel === null ? [] : ['do'];
  const give: RowActionType[] = nudge.offer ? ['give'] : [];
  const end: RowActionType[] = planning ? ['cadence', 'finish'] : [];
  switch (nudge.state) {
    case 'overdue':
    case 'due':
    case 'coming':
      return [...act, 'done', 'snooze', ...give, 'log', 'skip', ...move, 'pause', ...end, ...open, 'prospect'];
    case 'snoozed':
      return [
        ...act,
        'done',
        'snooze',
        ...(planning ? (['wake'] as const) : []),
        ...give,
        'log',
        'skip',
        ...move,
        'pause',
        ...end,
        ...open,
        'prospect',
      ];
    case 'paused':
      return nudge.question
        ? ['answer', ...open, 'log', ...end, 'prospect']
        : ['resume', 'log', ...end, ...open, 'prospect'];
    case 'waiting':
      return ['log', ...(nudge.dueAt === null ? [] : move), ...end, ...open, 'prospect'];
    case 'replied':
    case 'finished':
      return ['log', ...open, 'prospect'];
  }
}

/** The key of each action, the same in the popup and in Gmail. */
export const ROW_KEYS: Partial<Record<RowActionType, string>> = {
  do: 'Enter',
  done: 'd',
  log: 'l',
  snooze: 's',
  give: 'v',
  skip: 'x',
  reschedule: 'm',
  open: 'o',
  prospect: 'p',
  cadence: 'e',
  finish: 'f',
  undo: 'u',
};

/** Whether bulk acts can do anything with it: only rows with a step to do can be selected. */
export function isCheckable(nudge: Nudge): boolean {
  return rowActions(nudge).includes('done');
}
