import { useEffect } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';

/** Names the tab after what it shows, so that tabs and history tell pages apart. Null: not known yet. */
export function usePageTitle(page: string | null): void {
  const { t } = useTranslation('common');
  useEffect(() => {
    if (page !== null) document.title = t('pageTitle', { page });
  }, [page, t]);
}
