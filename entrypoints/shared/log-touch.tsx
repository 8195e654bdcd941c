import { LogDialog, type LogDialogProps } from '@/components/log-touch/log-dialog';
import { useLive } from '@/components/ports/use-live';
import type { ValueName } from '@/lib/domain/compose/value-item';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { valuesToGive } from '@/lib/storage/queries';

export type LogTouchProps = Omit<LogDialogProps, 'values'> & { db: NextTouchDatabase };

const NONE: ValueName[] = [];

/** The dialog that logs a touch of one prospect, with what the rep has to give. That is asked once the dialog opens. */
export function LogTouch({ db, nudge, ...rest }: LogTouchProps) {
  const isOpen = nudge !== null;
  const read = useLive(async () => (isOpen ? await valuesToGive(db) : null), [db, isOpen]);
  // Logging goes on where the items cannot be read.
  const values = read.state === 'ready' ? read.value : read.state === 'failed' ? NONE : null;
  return <LogDialog nudge={values && nudge} values={values ?? NONE} {...rest} />;
}
