import { rowActions } from '../nudge-row/row-action';
import type { ChecklistProps } from './checklist-props';
import type { CheckedRows } from './use-checked-rows';
import { useListKeys } from './use-list-keys';
import type { Triage } from './use-triage';

interface ChecklistKeys {
  props: ChecklistProps;
  triage: Triage;
  checked: CheckedRows;
  /** Opens the snooze menu of the row with this key. */
  onSnoozing: (key: string | null) => void;
  onSearch: () => void;
}

/** The keys of the checklist: acts on the current row, and on the list. */
export function useChecklistKeys({ props, triage, checked, onSnoozing, onSearch }: ChecklistKeys): void {
  const { current, currentKey } = triage;
  useListKeys(
    {
      next: () => triage.move(1),
      previous: () => triage.move(-1),
      do: () => triage.press('do'),
      give: () => (current?.offer ? triage.press('give') : props.onNothingToGive()),
      done: () => triage.press('done'),
      log: () => triage.press('log'),
      skip: () => triage.press('skip'),
      reschedule: () => triage.press('reschedule'),
      open: () => triage.press('open'),
      prospect: () => triage.press('prospect'),
      finish: () => triage.press('finish'),
      cadence: () => triage.press('cadence'),
      snooze: () => {
        if (current && rowActions(current).includes('snooze')) onSnoozing(currentKey);
      },
      undo: () => {
        const row = currentKey === null ? undefined : props.acted.get(currentKey);
        if (row?.outcome.canUndo) props.onAction(row.nudge, { type: 'undo' });
        else props.onUndoLast();
      },
      check: () => {
        if (current) checked.toggle(current);
      },
      clear: () => {
        if (checked.isEmpty) return false;
        checked.clear();
        return true;
      },
      search: onSearch,
      oneAtATime: () => props.onOneAtATime(!props.oneAtATime),
      help: props.onHelp,
      byHand: () => props.onByHand(''),
    },
    props.covered,
  );
}
