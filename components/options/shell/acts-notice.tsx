import { useTranslation } from '@/lib/i18n/use-translation';
import type { Acts } from '../../acts/use-acts';
import { UndoBar } from '../../ui/undo-bar';

/** What an act on the log has come to, with its way back. */
export function ActsNotice({ acts }: { acts: Acts }) {
  const { t } = useTranslation('common');
  if (!acts.notice) return null;
  const { message, tone, batch } = acts.notice;
  return (
    <div className="nt-options-notice">
      <UndoBar
        message={message}
        tone={tone}
        closeLabel={t('action.close')}
        onClose={() => acts.say(null)}
        action={batch === null ? null : { label: t('action.undo'), onAct: () => void acts.undo(batch) }}
      />
    </div>
  );
}
