import { type ReactNode, useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { SelectField } from '../ui/field';

export interface ChoiceDialogProps {
  open: boolean;
  title: string;
  description: string;
  label: string;
  options: { value: string; label: string }[];
  confirmLabel: string;
  onClose: () => void;
  onChoose: (value: string) => void;
  children?: ReactNode;
}

/** One choice from a list, then a button: how an enrollment ends, which cadence comes next. */
export function ChoiceDialog({ open, title, description, onClose, ...form }: ChoiceDialogProps) {
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} title={title} description={description}>
      <ChoiceForm {...form} onClose={onClose} />
    </Dialog>
  );
}

function ChoiceForm(props: Omit<ChoiceDialogProps, 'open' | 'title' | 'description'>) {
  const { t } = useTranslation('common');
  const [value, setValue] = useState(props.options[0]?.value ?? '');
  return (
    <form
      className="nt-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (value) props.onChoose(value);
      }}
    >
      <SelectField
        label={props.label}
        value={value}
        options={props.options}
        onChange={(event) => setValue(event.target.value)}
      />
      <div className="nt-form-buttons">
        <Button onClick={props.onClose}>{t('action.cancel')}</Button>
        <Button type="submit" look="filled">
          {props.confirmLabel}
        </Button>
      </div>
    </form>
  );
}
