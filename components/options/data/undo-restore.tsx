import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/dialog';

/** The last restore that can still be taken back. */
export interface LastRestored {
  /** When, in words. */
  moment: string;
  prospects: number;
  events: number;
}

/** The way back from a restore; asks with the count, as what came with it goes. */
export function UndoRestore({ last, onUndo }: { last: LastRestored; onUndo: () => void }) {
  const { t } = useTranslation(['data', 'common']);
  const [isAsking, ask] = useState(false);
  const counts = {
    prospects: t('count.prospects', { count: last.prospects }),
    events: t('count.events', { count: last.events }),
  };
  return (
    <div className="nt-stack">
      <p className="nt-quiet">{t('restore.last', { moment: last.moment, ...counts })}</p>
      <div className="nt-acts">
        <Button look="tonal" icon={<Undo2 size={16} aria-hidden />} onClick={() => ask(true)}>
          {t('restore.undo')}
        </Button>
      </div>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={ask}
        title={t('restore.undoTitle')}
        description={t('restore.undoWhat', counts)}
        confirmLabel={t('restore.undoConfirm')}
        cancelLabel={t('common:action.cancel')}
        onConfirm={onUndo}
      />
    </div>
  );
}
