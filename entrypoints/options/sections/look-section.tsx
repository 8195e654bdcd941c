import { useTranslation } from 'react-i18next';
import { LookSettings } from '@/components/options/look/look-settings';
import type { OptionsContext } from '../options-context';

/** Language and look. */
export function LookSection({ context: { settings, save } }: { context: OptionsContext }) {
  const { t } = useTranslation('options');
  return (
    <LookSettings
      language={settings.language}
      appearance={settings.appearance}
      onLanguage={(language) => void save({ language }, t('saved.language'))}
      onAppearance={(appearance) => void save({ appearance }, t('saved.appearance'))}
    />
  );
}
