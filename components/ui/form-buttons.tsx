import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from './button';

export interface FormButtonsProps {
  /** What the form does: the words of its main button. */
  submit: string;
  disabled?: boolean;
  onCancel: () => void;
}

/** The foot of a form in a dialog: the way out, then what the form is for. */
export function FormButtons({ submit, disabled = false, onCancel }: FormButtonsProps) {
  const { t } = useTranslation('common');
  return (
    <div className="nt-form-buttons">
      <Button onClick={onCancel}>{t('action.cancel')}</Button>
      <Button type="submit" look="filled" disabled={disabled}>
        {submit}
      </Button>
    </div>
  );
}
