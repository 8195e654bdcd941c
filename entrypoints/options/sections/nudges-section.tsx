import { useTranslation } from 'react-i18next';
import { NudgeSettings } from '@/components/options/nudges/nudge-settings';
import { createClient } from '@/lib/messages/client';
import type { OptionsContext } from '../options-context';

const page = createClient('page');

/** Notifications, and when there are none. */
export function NudgesSection({ context: { settings, now, save, say, attempt } }: { context: OptionsContext }) {
  const { t } = useTranslation('options');
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
