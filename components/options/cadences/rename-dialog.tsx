import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';

export interface RenameDialogProps {
  name: string;
  onClose: () => void;
  onRename: (name: string) => void;
}

/** A new name for a cadence. */
export function RenameDialog({ name, onClose, onRename }: RenameDialogProps) {
  const { t } = useTranslation(['options', 'common']);
  const [text, setText] = useState(name);
  const wrong = text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong) onRename(text.trim());
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('cadences.renameTitle', { name })}>
      <form className="nt-form" onSubmit={submit}>
        <TextField
          label={t('editor.name')}
          maxLength={100}
          value={text}
          error={wrong ? t('editor.problem.noName') : null}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="nt-form-buttons">
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button look="filled" type="submit" disabled={wrong}>
            {t('common:action.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
