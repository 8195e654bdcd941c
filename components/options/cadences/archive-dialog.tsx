import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ChoiceCards } from '../ui/choice-cards';

export interface ArchiveDialogProps {
  name: string;
  running: number;
  onClose: () => void;
  onArchive: (active: 'go-on' | 'remove') => void;
}

/** Asks what becomes of those in a cadence before it is put away, with their number. */
export function ArchiveDialog({ name, running, onClose, onArchive }: ArchiveDialogProps) {
  const { t } = useTranslation(['options', 'common']);
  const [active, setActive] = useState<'go-on' | 'remove'>('go-on');
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('archive.title', { name })}
      description={t('archive.description', { count: running })}
      footer={
        <>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button look="danger" onClick={() => onArchive(active)}>
            {t('cadences.archive')}
          </Button>
        </>
      }
    >
      <ChoiceCards
        label={t('archive.question')}
        value={active}
        onChange={setActive}
        choices={(['go-on', 'remove'] as const).map((value) => ({
          value,
          label: t(`archive.choice.${value}`),
          help: t(`archive.help.${value}`, { count: running }),
        }))}
      />
    </Dialog>
  );
}
