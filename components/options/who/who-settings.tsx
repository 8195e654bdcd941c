import type { Settings } from '@/lib/domain/settings';
import { useTranslation } from '@/lib/i18n/use-translation';
import { SectionPage } from '../shell/section-page';
import { Setting } from '../shell/setting';
import { ChoiceCards } from '../ui/choice-cards';
import { CommitField } from '../ui/commit-field';
import { SwitchLine } from '../ui/switch-line';
import { EntryList } from './entry-list';

type Who = Pick<
  Settings,
  'enrollMode' | 'neverList' | 'ownDomains' | 'ownAddresses' | 'fatigue' | 'dailyCap' | 'detection'
>;

export interface WhoSettingsProps {
  who: Who;
  onChange: (patch: Partial<Who>) => void;
}

const MODES = ['always', 'ask', 'manual'] as const;
const USUAL_FATIGUE = { touches: 3, days: 14 };

/** Which recipients become prospects, and how much is too much. */
export function WhoSettings({ who, onChange }: WhoSettingsProps) {
  const { t } = useTranslation('options');
  const { fatigue } = who;
  const within = (min: number, max: number) => (text: string) =>
    /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max ? null : t('who.number', { min, max });
  return (
    <SectionPage id="who">
      <Setting id="detection">
        <SwitchLine
          label={t('who.detection')}
          checked={who.detection}
          onChange={(detection) => onChange({ detection })}
        />
      </Setting>
      <Setting id="enroll-mode">
        <ChoiceCards
          label={t('setting.enroll-mode.title')}
          value={who.enrollMode}
          onChange={(enrollMode) => onChange({ enrollMode })}
          choices={MODES.map((value) => ({ value, label: t(`who.mode.${value}`), help: t(`who.modeHelp.${value}`) }))}
        />
      </Setting>
      <Setting id="never-list">
        <EntryList
          kind="never"
          label={t('setting.never-list.title')}
          hint={t('who.neverHint')}
          entries={who.neverList}
          onChange={(neverList) => onChange({ neverList })}
        />
      </Setting>
      <Setting id="own-domains">
        <EntryList
          kind="domain"
          label={t('setting.own-domains.title')}
          hint={t('who.domainHint')}
          entries={who.ownDomains}
          onChange={(ownDomains) => onChange({ ownDomains })}
        />
      </Setting>
      <Setting id="own-addresses">
        <EntryList
          kind="address"
          label={t('setting.own-addresses.title')}
          hint={t('who.addressHint')}
          entries={who.ownAddresses}
          onChange={(ownAddresses) => onChange({ ownAddresses })}
        />
      </Setting>
      <Setting id="fatigue">
        <div className="nt-stack">
          <SwitchLine
            label={t('who.fatigueOn')}
            checked={fatigue !== null}
            onChange={(on) => onChange({ fatigue: on ? USUAL_FATIGUE : null })}
          />
          {fatigue && (
            <div className="nt-fields">
              <CommitField
                label={t('who.fatigueTouches')}
                inputMode="numeric"
                value={String(fatigue.touches)}
                problem={within(1, 50)}
                onCommit={(text) => onChange({ fatigue: { ...fatigue, touches: Number(text) } })}
              />
              <CommitField
                label={t('who.fatigueDays')}
                inputMode="numeric"
                value={String(fatigue.days)}
                problem={within(1, 365)}
                onCommit={(text) => onChange({ fatigue: { ...fatigue, days: Number(text) } })}
              />
            </div>
          )}
        </div>
      </Setting>
      <Setting id="daily-cap">
        <CommitField
          label={t('setting.daily-cap.title')}
          hideLabel
          inputMode="numeric"
          className="nt-number"
          value={String(who.dailyCap)}
          problem={within(1, 500)}
          onCommit={(text) => onChange({ dailyCap: Number(text) })}
        />
      </Setting>
    </SectionPage>
  );
}
