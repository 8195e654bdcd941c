import { Monitor, Moon, Sun } from 'lucide-react';
import type { Settings } from '@/lib/domain/settings';
import { LANGUAGE_NAMES, LANGUAGES } from '@/lib/i18n/languages';
import { useTranslation } from '@/lib/i18n/use-translation';
import { SelectField } from '../../ui/field';
import { SectionPage } from '../shell/section-page';
import { Setting } from '../shell/setting';
import { ChoiceCards } from '../ui/choice-cards';

const CHOICES = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));

export interface LookSettingsProps {
  /** BCP 47; null = as the browser. */
  language: string | null;
  appearance: Settings['appearance'];
  onLanguage: (language: string | null) => void;
  onAppearance: (appearance: Settings['appearance']) => void;
}

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

/** Which words, and light or dark. */
export function LookSettings({ language, appearance, onLanguage, onAppearance }: LookSettingsProps) {
  const { t } = useTranslation('options');
  return (
    <SectionPage id="look">
      <Setting id="language">
        <div className="nt-narrow">
          <SelectField
            label={t('setting.language.title')}
            hideLabel
            value={language ?? ''}
            options={[{ value: '', label: t('look.asBrowser') }, ...CHOICES]}
            onChange={(event) => onLanguage(event.target.value || null)}
          />
        </div>
      </Setting>
      <Setting id="appearance">
        <ChoiceCards
          label={t('setting.appearance.title')}
          value={appearance}
          onChange={onAppearance}
          choices={(['system', 'light', 'dark'] as const).map((value) => {
            const Icon = ICONS[value];
            return { value, label: t(`look.${value}`), icon: <Icon size={18} aria-hidden /> };
          })}
        />
      </Setting>
    </SectionPage>
  );
}
