import { useTranslation } from '@/lib/i18n/use-translation';
import type { OptionsContext } from '../shell/options-context';
import { LookSettings } from './look-settings';

/** Language and look. */
export function LookSection({ context: { settings, save } }: { context: OptionsContext }) {
  const { t, i18n } = useTranslation('options');
  return (
    <LookSettings
      language={settings.language}
      appearance={settings.appearance}
      onLanguage={(language) => void save({ language }, () => i18n.t('options:saved.language'))}
      onAppearance={(appearance) => void save({ appearance }, t('saved.appearance'))}
    />
  );
}
