import { Pin } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Cadence } from '@/lib/domain/cadence/cadence';
import { currentRevision } from '@/lib/domain/cadence/cadence';
import { previewCadence } from '@/lib/domain/schedule/preview';
import type { Settings } from '@/lib/domain/settings';
import type { Now } from '@/lib/domain/time/time';
import { formatDay, formatTime } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { ChoiceCards } from '../ui/choice-cards';

/** Presets offered as ways of working; the others are found in the options. */
const WAYS = ['steady', 'cold-outbound', 'complex-b2b', 'simple-b2c', 'inbound'] as const;
const MODES = ['always', 'ask', 'manual'] as const;
const SCREENS = ['how', 'week', 'who'] as const;

export interface WelcomeProps {
  settings: Settings;
  /** The cadence chosen as default, for the example; null while it is read. */
  cadence: Cadence | null;
  now: Now;
  /** Whether the icon is in the toolbar; null when the browser does not say. */
  pinned: boolean | null;
  /** The working days and holidays, as the options draw them. */
  week: ReactNode;
  /** Name of the country taken from the browser; null when none was. */
  guessed: string | null;
  onChange: (patch: Partial<Settings>) => void;
  onGmail: () => void;
  onLeave: () => void;
}

/** The first run: three screens, each right without a choice, the last leading to Gmail. */
export function Welcome(props: WelcomeProps) {
  const { settings, onChange } = props;
  const { t } = useTranslation('options');
  const [screen, setScreen] = useState(0);
  const current = SCREENS[screen] ?? 'how';
  return (
    <main className="nt-welcome">
      <p className="nt-welcome-what">{t('welcome.what')}</p>
      <p className="nt-quiet">{t('welcome.step', { step: screen + 1, of: SCREENS.length })}</p>
      <h1 className="nt-section-title">{t(`welcome.${current}.title`)}</h1>
      <p className="nt-section-intro">{t(`welcome.${current}.intro`)}</p>
      <div className="nt-welcome-body">
        {current === 'how' && (
          <>
            <ChoiceCards
              label={t('welcome.how.title')}
              value={settings.defaultCadenceId}
              onChange={(defaultCadenceId) => onChange({ defaultCadenceId })}
              choices={WAYS.map((value) => ({
                value: value as string,
                label: t(`welcome.way.${value}`),
                help: t(`welcome.wayHelp.${value}`),
              }))}
            />
            <Dates {...props} />
          </>
        )}
        {current === 'week' && (
          <>
            {props.guessed !== null && (
              <p className="nt-preview-line">{t('welcome.guessed', { country: props.guessed })}</p>
            )}
            {props.week}
          </>
        )}
        {current === 'who' && (
          <>
            <ChoiceCards
              label={t('welcome.who.title')}
              value={settings.enrollMode}
              onChange={(enrollMode) => onChange({ enrollMode })}
              choices={MODES.map((value) => ({
                value,
                label: t(`who.mode.${value}`),
                help: t(`who.modeHelp.${value}`),
              }))}
            />
            <Example {...props} />
          </>
        )}
      </div>
      <div className="nt-welcome-foot">
        {screen > 0 && <Button onClick={() => setScreen(screen - 1)}>{t('welcome.back')}</Button>}
        <span className="nt-welcome-gap" />
        <Button onClick={props.onLeave}>{t(screen === 2 ? 'welcome.options' : 'welcome.skip')}</Button>
        {screen < 2 ? (
          <Button look="filled" onClick={() => setScreen(screen + 1)}>
            {t('welcome.next')}
          </Button>
        ) : (
          <Button look="filled" onClick={props.onGmail}>
            {t('welcome.gmail')}
          </Button>
        )}
      </div>
    </main>
  );
}

/** The chosen cadence as the days its touches fall on. */
function Dates({ cadence, settings, now }: WelcomeProps) {
  const { t, i18n } = useTranslation(['options', 'common']);
  if (!cadence) return null;
  const { steps } = currentRevision(cadence);
  return (
    <section className="nt-example" aria-labelledby="nt-dates">
      <h2 id="nt-dates">{t('welcome.dates')}</h2>
      <ol>
        {previewCadence(currentRevision(cadence), now, settings.calendar).map(({ dueAt }, index) => (
          <li key={steps[index]?.id}>
            {t('welcome.date', {
              channel: t(`common:channel.${steps[index]?.channel ?? 'email'}`),
              day: formatDay(i18n.language, dueAt, now.local),
            })}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What will happen with one mail, on the real dates of the chosen cadence. */
function Example({ cadence, settings, now, pinned }: WelcomeProps) {
  const { t, i18n } = useTranslation(['options', 'common']);
  if (!cadence) return null;
  const revision = currentRevision(cadence);
  const second = previewCadence(revision, now, settings.calendar)[1];
  const channel = revision.steps[1]?.channel;
  return (
    <section className="nt-example" aria-labelledby="nt-example">
      <h2 id="nt-example">{t('welcome.example.title')}</h2>
      <ol>
        <li>{t('welcome.example.send')}</li>
        <li>{t('welcome.example.card', { of: revision.steps.length, cadence: cadence.name })}</li>
        {second && channel && (
          <li>
            {t('welcome.example.due', {
              channel: t(`common:channel.${channel}`),
              day: formatDay(i18n.language, second.dueAt, now.local),
              time: formatTime(i18n.language, second.dueAt),
            })}
          </li>
        )}
        <li>{t('welcome.example.reply')}</li>
        <li>{t('welcome.example.look')}</li>
      </ol>
      {pinned === false && (
        <p className="nt-preview-line">
          <Pin size={16} aria-hidden />
          {t('welcome.pin')}
        </p>
      )}
    </section>
  );
}
