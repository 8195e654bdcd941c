import { useTranslation } from '@/lib/i18n/use-translation';
import { UndoBar } from '../ui/undo-bar';
import type { Acts } from './use-acts';

/** What came of the last act, with its undo. @param className places the bar in its page */
export function ActsNotice({ acts, className }: { acts: Acts; className: string }) {
  const { t } = useTranslation('common');
  const { notice } = acts;
  if (!notice) return null;
  const { message, tone, batch } = notice;
  return (
    <div className={className}>
      <UndoBar
        key={message}
        message={message}
        tone={tone}
        closeLabel={t('action.close')}
        onClose={() => acts.say(null)}
        action={batch === null ? null : { label: t('action.undo'), onAct: () => void acts.undo(batch) }}
      />
    </div>
  );
}
