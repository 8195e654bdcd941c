import type { KeyboardEvent } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { TABS, type Tab } from './list-items';

/** Id of what the tabs show. */
export const TAB_PANEL = 'nt-tab-panel';

const LAST = TABS.length - 1;
const STEP: Record<string, (index: number) => number> = {
  ArrowRight: (index) => (index === LAST ? 0 : index + 1),
  ArrowLeft: (index) => (index === 0 ? LAST : index - 1),
  Home: () => 0,
  End: () => LAST,
};

interface TabListProps {
  tab: Tab;
  onTab: (tab: Tab) => void;
  /** How many are due, for the first tab; null while unknown. */
  due: number | null;
  disabled: boolean;
}

/** The tabs above the list. Arrows, Home and End choose; one of them is in the order of Tab. */
export function TabList({ tab: current, onTab, due, disabled }: TabListProps) {
  const { t } = useTranslation('popup');
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = STEP[event.key]?.(TABS.indexOf(current));
    if (next === undefined) return;
    event.preventDefault();
    event.currentTarget.querySelectorAll('button')[next]?.focus();
    onTab(TABS[next] ?? current);
  };
  return (
    <div className="nt-tab-list" role="tablist" aria-label={t('tab.label')} tabIndex={-1} onKeyDown={onKeyDown}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          className="nt-tab"
          role="tab"
          aria-selected={tab === current}
          {...(tab === current && { 'aria-controls': TAB_PANEL })}
          tabIndex={tab === current ? 0 : -1}
          disabled={disabled}
          onClick={() => onTab(tab)}
        >
          {t(`tab.${tab}`)}
          {tab === 'todo' && due !== null && due > 0 && <span className="nt-tab-count">{due}</span>}
        </button>
      ))}
    </div>
  );
}
