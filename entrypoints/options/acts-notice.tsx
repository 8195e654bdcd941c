import { useTranslation } from 'react-i18next';
import { UndoBar } from '@/components/ui/undo-bar';
import type { Acts } from '../shared/use-acts';

/** What an act on the log has come to, with its way back. */
export function ActsNotice({ acts }: { acts: Acts }) {
  const { t } = useTranslation('common');
  if (!acts.notice) return null;
  const { message, tone, act } = acts.notice;
  return (
    <div className="nt-options-notice">
      <UndoBar
        message={message}
        tone={tone}
        closeLabel={t('action.close')}
        onClose={() => acts.say(null)}
        action={act && { label: t('action.undo'), onAct: () => void acts.undo(act) }}
      />
    </div>
  );
}
