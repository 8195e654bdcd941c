import { useTranslation } from 'react-i18next';
import type { SectionProps } from './section-props';

export function HealthSection(_: SectionProps) {
  const { t } = useTranslation('data');
  return <h2>{t('title.health')}</h2>;
}
