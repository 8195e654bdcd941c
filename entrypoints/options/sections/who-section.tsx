import { useTranslation } from 'react-i18next';
import { WhoSettings } from '@/components/options/who/who-settings';
import type { OptionsContext } from '../options-context';

/** Who becomes a prospect. */
export function WhoSection({ context: { settings, save } }: { context: OptionsContext }) {
  const { t } = useTranslation('options');
  return <WhoSettings who={settings} onChange={(patch) => void save(patch, t('saved.who'))} />;
}
