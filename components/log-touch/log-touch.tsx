import type { ValueName } from '@/lib/domain/compose/value-item';
import { usePorts } from '../ports/ports-context';
import { useLive } from '../ports/use-live';
import { LogDialog, type LogDialogProps } from './log-dialog';

const NONE: ValueName[] = [];

/** The dialog that logs a touch of one prospect, with what the rep has to give. That is asked once the dialog opens. */
export function LogTouch({ nudge, ...rest }: Omit<LogDialogProps, 'values'>) {
  const { reads } = usePorts();
  const isOpen = nudge !== null;
  const read = useLive(async () => (isOpen ? await reads.valuesToGive() : null), [reads, isOpen]);
  // Logging goes on where the items cannot be read.
  const values = read.state === 'ready' ? read.value : read.state === 'failed' ? NONE : null;
  return <LogDialog nudge={values && nudge} values={values ?? NONE} {...rest} />;
}
