import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LossNotice } from '@/components/loss/loss-notice';
import { OptionsShell } from '@/components/options/shell/options-shell';
import { settingElementId } from '@/components/options/shell/setting';
import { useHolidays } from '@/components/ports/use-holidays';
import { usePageNow } from '@/components/ports/use-page-now';
import { useSettings } from '@/components/ports/use-settings';
import { UndoBar } from '@/components/ui/undo-bar';
import type { Settings } from '@/lib/domain/settings';
import { createClient } from '@/lib/messages/client';
import type { NextTouchDatabase } from '@/lib/storage/database';
import type { OptionsContext } from './options-context';
import { ProspectRoute } from './prospect-route';
import { SECTIONS } from './sections';
import { useRoute } from './use-route';
import { useSaver } from './use-saver';
import { WelcomeRoute } from './welcome-route';

const plan = createClient('plan');

/** The options page: finds the section of the address and hands it what it needs. */
export function OptionsApp({ db, settings: first }: { db: NextTouchDatabase; settings: Settings }) {
  const { t, i18n } = useTranslation(['options', 'common']);
  const settings = useSettings(first);
  const now = usePageNow();
  useHolidays(now);
  const [route, go] = useRoute();
  const { notice, say, save, attempt } = useSaver(plan);

  useEffect(() => {
    if (settings.appearance === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = settings.appearance;
  }, [settings.appearance]);

  useEffect(() => {
    window.scrollTo(0, 0);
    const heading = route.detail !== null && document.getElementById(settingElementId(route.detail));
    if (!heading) return;
    heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  }, [route]);

  const findable = useMemo(
    () =>
      SECTIONS.flatMap((section) =>
        section.settings.map((setting) => ({
          section: section.id,
          setting,
          title: t(`setting.${setting}.title`),
          words: ['help', 'find']
            .map((part) => `options:setting.${setting}.${part}`)
            .filter((key) => i18n.exists(key))
            .map((key) => i18n.t(key))
            .join(' '),
        })),
      ),
    [t, i18n],
  );

  if (route.section === 'prospect' && route.detail !== null) {
    return <ProspectRoute db={db} now={now} settings={settings} prospectId={route.detail} onBack={() => go('')} />;
  }
  const section = SECTIONS.find(({ id }) => id === route.section) ?? SECTIONS[0];
  if (!section) return null;
  const context: OptionsContext = { db, now, settings, detail: route.detail, go, save, say, attempt };
  const undo = notice?.undo ?? null;
  const bar = notice && (
    <UndoBar
      message={typeof notice.message === 'function' ? notice.message() : notice.message}
      tone={notice.tone}
      closeLabel={t('common:action.close')}
      onClose={() => say(null)}
      action={undo && { label: t('common:action.undo'), onAct: () => void attempt(undo) }}
    />
  );

  if (route.section === 'welcome')
    return (
      <>
        <WelcomeRoute context={context} />
        <div className="nt-options-notice">{bar}</div>
      </>
    );

  return (
    <OptionsShell
      sections={SECTIONS.map(({ id, icon }) => ({ id, icon, title: t(`section.${id}.title`) }))}
      current={section.id}
      settings={findable}
      onJump={(found) => go(`${found.section}/${found.setting}`)}
      notice={bar}
    >
      <LossNotice now={now} />
      <section.Page key={section.id} context={context} />
    </OptionsShell>
  );
}
