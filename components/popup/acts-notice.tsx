import { useTranslation } from '@/lib/i18n/use-translation';
import type { Acts } from '../acts/use-acts';
import { UndoBar } from '../ui/undo-bar';

/** What came of the last act, with its undo. */
export function ActsNotice({ acts }: { acts: Acts }) {
  const { t } = useTranslation('common');
  const { notice } = acts;
  if (!notice) return null;
  const { batch } = notice;
  return (
    <div className="popup-notice">
      <UndoBar
        key={notice.message}
        message={notice.message}
        tone={notice.tone}
        closeLabel={t('action.close')}
        onClose={() => acts.say(null)}
        action={batch === null ? null : { label: t('action.undo'), onAct: () => void acts.undo(batch) }}
      />
    </div>
  );
}
