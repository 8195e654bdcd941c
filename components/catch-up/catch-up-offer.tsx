import { MailSearch } from 'lucide-react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../ui/button';

/** One line: there are people to catch up with. Asked once; "Not now" ends it. */
export function CatchUpOffer({
  count,
  onShow,
  onDismiss,
}: {
  count: number;
  onShow: () => void;
  onDismiss: () => void;
}) {
  const { t } = useTranslation('common');
  return (
    <section className="nt-catch-up-offer" aria-label={t('catchUp.title')}>
      <MailSearch size={18} aria-hidden />
      <p>{t('catchUp.offer', { count })}</p>
      <Button size="s" look="tonal" onClick={onShow}>
        {t('catchUp.show')}
      </Button>
      <Button size="s" onClick={onDismiss}>
        {t('catchUp.notNow')}
      </Button>
    </section>
  );
}
