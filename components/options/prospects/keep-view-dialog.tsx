import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';

export interface KeepViewDialogProps {
  open: boolean;
  onClose: () => void;
  onKeep: (name: string) => void;
}

/** Asks for the name a view is kept under. */
export function KeepViewDialog({ open, onClose, onKeep }: KeepViewDialogProps) {
  const { t } = useTranslation(['prospects', 'common']);
  const [name, setName] = useState('');
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onKeep(name.trim());
    setName('');
    onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(is) => !is && onClose()}
      title={t('prospects:saved.keep')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button look="filled" type="submit" form="keep-view" disabled={name.trim() === ''}>
            {t('common:action.save')}
          </Button>
        </>
      }
    >
      <form id="keep-view" onSubmit={keep}>
        <TextField
          label={t('prospects:saved.name')}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
