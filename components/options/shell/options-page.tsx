import { useEffect, useMemo } from 'react';
import type { Settings } from '@/lib/domain/settings';
import { useTranslation } from '@/lib/i18n/use-translation';
import { findableSettings } from '../../find-settings/find-settings';
import { LossNotice } from '../../loss/loss-notice';
import { useHolidays } from '../../ports/use-holidays';
import { usePageNow } from '../../ports/use-page-now';
import { useSettings } from '../../ports/use-settings';
import { UndoBar } from '../../ui/undo-bar';
import { useAppearance } from '../../ui/use-appearance';
import { usePageTitle } from '../../ui/use-page-title';
import { ProspectRoute } from '../prospect/prospect-route';
import { WelcomePage } from '../welcome/welcome-page';
import type { BegunSection } from './begin-section';
import type { OptionsContext } from './options-context';
import { OptionsPalette } from './options-palette';
import { OptionsShell } from './options-shell';
import { type Section, sectionsWith } from './sections';
import { settingElementId } from './setting';
import { useCameFrom, useRoute } from './use-route';
import { useSaver } from './use-saver';

export interface OptionsPageProps {
  /** As read before the page was drawn. */
  settings: Settings;
  /** Sections that this edition has besides. */
  more: readonly Section[];
  /** What is being read already. */
  begun?: BegunSection;
}

const NOTHING_BEGUN: BegunSection = {};

/** The options page: finds the section of the address and hands it what it needs. */
export function OptionsPage({ settings: first, more, begun = NOTHING_BEGUN }: OptionsPageProps) {
  const sections = useMemo(() => sectionsWith(more), [more]);
  const { t, i18n } = useTranslation(['options', 'common']);
  const settings = useSettings(first);
  const now = usePageNow();
  useHolidays(now);
  const [route, go] = useRoute();
  const { notice, say, save, attempt } = useSaver();
  const cameFrom = useCameFrom(route);

  useAppearance(settings.appearance);

  useEffect(() => {
    window.scrollTo(0, 0);
    const heading = route.detail !== null && document.getElementById(settingElementId(route.detail));
    if (!heading) return;
    heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  }, [route]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `t` changes with the language, `i18n` does not
  const findable = useMemo(() => findableSettings(sections, i18n), [t, i18n, sections]);

  const section = sections.find(({ id }) => id === route.section) ?? sections[0];
  const isPerson = route.section === 'prospect' && route.detail !== null;
  usePageTitle(
    isPerson ? null : t(route.section === 'welcome' || !section ? 'welcome.pageTitle' : `section.${section.id}.title`),
  );

  const palette = <OptionsPalette {...{ now, settings, go }} />;
  if (isPerson && route.detail !== null) {
    return (
      <>
        <ProspectRoute
          now={now}
          settings={settings}
          prospectId={route.detail}
          onBack={() => go(cameFrom ?? 'prospects')}
        />
        {palette}
      </>
    );
  }
  if (!section) return null;
  const context: OptionsContext = { now, settings, begun, detail: route.detail, go, save, say, attempt };
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
        <WelcomePage context={context} />
        <div className="nt-options-notice">{bar}</div>
      </>
    );

  return (
    <>
      <OptionsShell
        sections={sections.map(({ id, icon }) => ({ id, icon, title: t(`section.${id}.title`) }))}
        current={section.id}
        settings={findable}
        onJump={(found) => go(`${found.section}/${found.setting}`)}
        notice={bar}
      >
        <LossNotice now={now} />
        <section.Page key={section.id} context={context} />
      </OptionsShell>
      {palette}
    </>
  );
}
