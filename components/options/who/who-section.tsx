import { useTranslation } from '@/lib/i18n/use-translation';
import type { OptionsContext } from '../shell/options-context';
import { WhoSettings } from './who-settings';

/** Who becomes a prospect. */
export function WhoSection({ context: { settings, save } }: { context: OptionsContext }) {
  const { t } = useTranslation('options');
  return <WhoSettings who={settings} onChange={(patch) => void save(patch, t('saved.who'))} />;
}
