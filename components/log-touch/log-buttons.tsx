import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../ui/button';

/** The foot of every form that logs a touch. */
export function LogButtons({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('common');
  return (
    <div className="nt-form-buttons">
      <Button onClick={onClose}>{t('action.cancel')}</Button>
      <Button type="submit" look="filled">
        {t('log.save')}
      </Button>
    </div>
  );
}
