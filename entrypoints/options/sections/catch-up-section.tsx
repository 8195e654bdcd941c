import { useTranslation } from 'react-i18next';
import type { OptionsContext } from '../options-context';

export function CatchUpSection({ context: _ }: { context: OptionsContext }) {
  const { t } = useTranslation('data');
  return <p>{t('loss.working')}</p>;
}
