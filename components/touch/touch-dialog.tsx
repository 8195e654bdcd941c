import './touch-dialog.css';
import { useTranslation } from '@/lib/i18n/use-translation';
import { headline } from '../nudge-row/row-words';
import { Dialog } from '../ui/dialog';
import { TouchForm, type TouchFormProps } from './touch-form';

export interface TouchDialogProps extends Omit<TouchFormProps, 'nudge'> {
  /** Whose touch; null = closed. */
  nudge: TouchFormProps['nudge'] | null;
  onClose: () => void;
}

/** A touch other than mail: the phone number, the profile or the text to use, then how it went. */
export function TouchDialog({ nudge, onClose, ...rest }: TouchDialogProps) {
  const { t } = useTranslation('common');
  const words = nudge && headline(t, nudge);
  return (
    <Dialog
      open={nudge !== null}
      onOpenChange={(open) => !open && onClose()}
      title={words ? `${words.before}${words.name}${words.after}` : ''}
    >
      {nudge && <TouchForm key={nudge.enrollmentId} nudge={nudge} {...rest} />}
    </Dialog>
  );
}
