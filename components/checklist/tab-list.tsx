import { Tabs } from 'radix-ui';
import { useTranslation } from '@/lib/i18n/use-translation';
import { TABS } from './list-items';

interface TabListProps {
  /** How many are due, for the first tab; null while unknown. */
  due: number | null;
  disabled: boolean;
}

/** The tabs above the list. */
export function TabList({ due, disabled }: TabListProps) {
  const { t } = useTranslation('popup');
  return (
    <Tabs.List className="nt-tab-list" aria-label={t('tab.label')}>
      {TABS.map((tab) => (
        <Tabs.Trigger key={tab} value={tab} className="nt-tab" disabled={disabled}>
          {t(`tab.${tab}`)}
          {tab === 'todo' && due !== null && due > 0 && <span className="nt-tab-count">{due}</span>}
        </Tabs.Trigger>
      ))}
    </Tabs.List>
  );
}
