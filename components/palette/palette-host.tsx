import { lazy, Suspense, useEffect, useState } from 'react';
import { snoozeOptions } from '@/lib/domain/schedule/snooze-options';
import type { Settings } from '@/lib/domain/settings';
import type { Now } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { Acts } from '../acts/use-acts';
import { findableSettings, findSettings } from '../find-settings/find-settings';
import { LISTED_SECTIONS, SECTION_SETTINGS } from '../find-settings/section-settings';
import { usePorts } from '../ports/ports-context';
import type { PaletteAct } from './palette-act';
import { personActs } from './person-acts';
import { usePaletteKey } from './use-palette-key';

/**
 * Not in the page's first file; loaded once the page has been drawn, so that no key typed after the shortcut is lost.
 */
const load = () => import('./palette');
const Palette = lazy(load);
/** In a page's address: opens it at once. */
const HASH = '#palette';

export interface PaletteHostProps {
  now: Now;
  settings: Settings;
  /** Open ones, in the rep's order. */
  cadences: ReadonlyMap<string, string>;
  acts: Acts;
  /** What this page can do besides. */
  more: readonly PaletteAct[];
  /** `section/setting` of the options page. */
  onSetting: (place: string) => void;
  onPerson: (prospectId: string) => void;
  /** The page has drawn what it was opened for. */
  isPainted: boolean;
}

/** The command palette of a page, behind Ctrl-K or ⌘-K. */
export function PaletteHost(props: PaletteHostProps) {
  const { now, acts, onSetting, isPainted } = props;
  const { t, i18n } = useTranslation(['popup', 'common', 'options']);
  const { services } = usePorts();
  const [isOpen, setOpen] = useState(() => window.location.hash === HASH);
  usePaletteKey(() => setOpen(true));
  useEffect(() => {
    if (isPainted) void load();
  }, [isPainted]);
  useEffect(() => {
    const onChange = () => window.location.hash === HASH && setOpen(true);
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  if (!isOpen) return null;

  const close = () => {
    setOpen(false);
    if (window.location.hash === HASH) window.location.hash = '';
  };
  const openThread = async (prospectId: string, name: string) => {
    try {
      if (await services.page.openThread(prospectId, false)) return;
      acts.say({ message: t('outcome.noThread', { name }), tone: 'problem', batch: null });
    } catch (error) {
      acts.fail(error);
    }
  };
  const sections = LISTED_SECTIONS.map((id) => ({ id, settings: SECTION_SETTINGS[id] }));
  const findable = findableSettings(sections, i18n);
  return (
    <Suspense fallback={null}>
      <Palette
        onClose={close}
        acts={[
          ...props.more,
          {
            id: 'undo',
            label: t('common:action.undo'),
            hint: '',
            run: () => void acts.undoLast(),
          },
          ...sections.map(({ id }) => ({
            id: `section ${id}`,
            label: t(`options:section.${id}.title`),
            hint: t('footer.options'),
            run: () => onSetting(id),
          })),
        ]}
        settings={(typed) =>
          findSettings(findable, typed).map(({ section, setting, title }) => ({
            id: `setting ${setting}`,
            label: title,
            hint: t(`options:section.${section}.title`),
            run: () => onSetting(`${section}/${setting}`),
          }))
        }
        ofPerson={(hit) =>
          personActs(hit, {
            words: { t, locale: i18n.language },
            now: now.local,
            snoozes: snoozeOptions(now, props.settings.calendar),
            cadences: props.cadences,
            showPerson: props.onPerson,
            openThread: ({ prospect }) => void openThread(prospect.id, prospect.name || (prospect.addresses[0] ?? '')),
            command: ({ prospect }, command) =>
              void acts.onPage(prospect.name || (prospect.addresses[0] ?? ''), command),
          })
        }
      />
    </Suspense>
  );
}
