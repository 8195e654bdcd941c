import { type ReactNode, useState } from 'react';
import { Dialog } from '../ui/dialog';
import { SelectField } from '../ui/field';
import { FormButtons } from '../ui/form-buttons';

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
      <FormButtons submit={props.confirmLabel} onCancel={props.onClose} />
    </form>
  );
}
