import './touch-dialog.css';
import type { FinishReason } from '@/lib/domain/prospect/enrollment';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { RowNudge } from '../nudge-row/row-nudge';
import { Dialog } from '../ui/dialog';
import { NumberedChoice } from '../ui/numbered-choice';

/** How a rep ends a cadence, in the order of the digits: won first. */
const REASONS: readonly FinishReason[] = ['won', 'lost', 'meeting-booked', 'replied', 'opted-out', 'removed'];

export interface EndDialogsProps {
  finishing: RowNudge | null;
  changing: RowNudge | null;
  /** Names by id, in the rep's order. */
  cadences: ReadonlyMap<string, string>;
  onClose: () => void;
  onFinish: (nudge: RowNudge, reason: FinishReason) => void;
  onChange: (nudge: RowNudge, cadenceId: string) => void;
}

/** From a row's menu or by one key: how it ended, or which cadence goes on. Each choice has a digit. */
export function EndDialogs({ finishing, changing, cadences, onClose, onFinish, onChange }: EndDialogsProps) {
  const { t } = useTranslation(['popup', 'common']);
  const title = (act: 'finish' | 'cadence', nudge: RowNudge | null) =>
    t('common:action.for', {
      // The ellipsis says on a menu that something is asked first.
      action: t(`common:action.${act}`).replace(/…$/, ''),
      name: nudge?.name || nudge?.address || '',
    });
  return (
    <>
      <Dialog
        open={finishing !== null}
        onOpenChange={(open) => !open && onClose()}
        title={title('finish', finishing)}
        description={t('prospect.finishDescription')}
      >
        <NumberedChoice
          label={t('prospect.finishField')}
          options={REASONS.map((value) => ({
            value,
            label: t(`common:finish.${value}`),
          }))}
          onChoose={(reason) => finishing && onFinish(finishing, reason as FinishReason)}
        />
      </Dialog>
      <Dialog
        open={changing !== null}
        onOpenChange={(open) => !open && onClose()}
        title={title('cadence', changing)}
        description={t('prospect.cadenceDescription')}
      >
        <NumberedChoice
          label={t('prospect.cadenceField')}
          options={[...cadences]
            .filter(([id]) => id !== changing?.cadenceId)
            .map(([value, label]) => ({ value, label }))}
          onChoose={(id) => changing && onChange(changing, id)}
        />
      </Dialog>
    </>
  );
}
