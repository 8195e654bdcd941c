import { CircleAlert } from 'lucide-react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from './button';

/** The list could not be read: what happened, that nothing was lost, and what to do. */
export function Problem({ message, onRetry }: { message: string; onRetry: () => void }) {
  const { t } = useTranslation('common');
  return (
    <div className="nt-empty" role="alert">
      <span className="nt-empty-mark nt-empty-mark-bad">
        <CircleAlert size={28} strokeWidth={1.5} aria-hidden />
      </span>
      <p className="nt-empty-title">{t('problem.title')}</p>
      <p className="nt-empty-hint">{message}</p>
      <Button look="tonal" onClick={onRetry}>
        {t('action.retry')}
      </Button>
    </div>
  );
}
