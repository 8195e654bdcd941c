import { useTranslation } from 'react-i18next';
import type { SectionProps } from './section-props';

export function CatchUpSection(_: SectionProps) {
  const { t } = useTranslation('data');
  return <h2>{t('title.catch-up')}</h2>;
}
