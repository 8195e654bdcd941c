import { useTranslation } from '@/lib/i18n/use-translation';
import { usePorts } from '../../ports/ports-context';
import type { OptionsContext } from '../shell/options-context';
import { NudgeSettings } from './nudge-settings';

/** Notifications, and when there are none. */
export function NudgesSection({ context: { settings, now, save, say, attempt } }: { context: OptionsContext }) {
  const { t } = useTranslation('options');
  const { page } = usePorts().services;
  const test = async () => {
    const shown = await attempt(() => page.testNotification());
    if (shown === null) return;
    say({ message: t(shown ? 'nudges.tested' : 'nudges.notTested'), tone: shown ? 'plain' : 'problem', undo: null });
  };
  return (
    <NudgeSettings
      notifications={settings.notifications}
      quietHours={settings.quietHours}
      quietUntil={settings.quietUntil}
      calendar={settings.calendar}
      now={now.local}
      onChange={(patch) => void save(patch, t('saved.nudges'))}
      onTest={() => void test()}
    />
  );
}
