import { Columns3, ListFilter, Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { FINISH_REASONS } from '@/lib/domain/prospect/finish-reasons';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { TableView } from '@/lib/pages/reads';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { Menu } from '../../ui/menu';
import { COLUMNS, type Column, isNarrowed, type SavedView, STATES } from './table-view';

export interface ViewBarProps {
  view: TableView;
  hidden: readonly Column[];
  saved: readonly SavedView[];
  cadences: readonly { id: string; name: string }[];
  onView: (patch: Partial<TableView>) => void;
  onClear: () => void;
  onColumn: (column: Column) => void;
  onOpenSaved: (saved: SavedView) => void;
  onSave: () => void;
  onForget: (saved: SavedView) => void;
  search: Ref<HTMLInputElement>;
}

/** Search, what narrows the table, the views kept under a name, and which columns show. */
export function ViewBar(props: ViewBarProps) {
  const { t } = useTranslation(['prospects', 'common']);
  const { view, hidden, saved, onView } = props;
  const any = (label: string) => ({ value: '', label });
  const isKept = saved.some((each) => JSON.stringify(each.view) === JSON.stringify({ ...view, batch: null }));
  return (
    <div className="nt-view-bar">
      <search className="nt-view-search">
        <Search size={16} aria-hidden />
        <input
          ref={props.search}
          type="search"
          aria-label={t('prospects:search')}
          placeholder={t('prospects:search')}
          aria-keyshortcuts="/"
          value={view.text}
          onChange={(event) => onView({ text: event.target.value })}
        />
      </search>
      <SelectField
        label={t('prospects:filter.state')}
        hideLabel
        value={view.state ?? ''}
        options={[
          any(t('prospects:filter.anyState')),
          ...STATES.map((value) => ({ value, label: t(`prospects:state.${value}`) })),
        ]}
        onChange={({ target }) => onView({ state: STATES.find((state) => state === target.value) ?? null })}
      />
      <SelectField
        label={t('prospects:filter.cadence')}
        hideLabel
        value={view.cadenceId ?? ''}
        options={[
          any(t('prospects:filter.anyCadence')),
          ...props.cadences.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ target }) => onView({ cadenceId: target.value || null })}
      />
      <SelectField
        label={t('prospects:filter.outcome')}
        hideLabel
        value={view.outcome ?? ''}
        options={[
          any(t('prospects:filter.anyOutcome')),
          ...FINISH_REASONS.map((value) => ({ value, label: t(`common:finish.${value}`) })),
        ]}
        onChange={({ target }) => onView({ outcome: FINISH_REASONS.find((reason) => reason === target.value) ?? null })}
      />
      {isNarrowed(view) && (
        <Button size="s" icon={<X size={16} aria-hidden />} onClick={props.onClear}>
          {t('prospects:filter.clear')}
        </Button>
      )}
      <span className="nt-view-gap" />
      <Menu
        trigger={
          <Button size="s" icon={<ListFilter size={16} aria-hidden />}>
            {t('prospects:saved.title')}
          </Button>
        }
        entries={[
          ...saved.map((each) => ({ id: each.id, label: each.name, onSelect: () => props.onOpenSaved(each) })),
          ...(saved.length > 0 ? (['separator'] as const) : []),
          { id: 'save', label: t('prospects:saved.keep'), disabled: isKept, onSelect: props.onSave },
          ...saved.map((each) => ({
            id: `forget ${each.id}`,
            label: t('prospects:saved.forget', { name: each.name }),
            onSelect: () => props.onForget(each),
          })),
        ]}
      />
      <Menu
        trigger={
          <Button size="s" icon={<Columns3 size={16} aria-hidden />}>
            {t('prospects:columns')}
          </Button>
        }
        entries={COLUMNS.filter((column) => column !== 'name').map((column) => ({
          id: column,
          label: t(`prospects:column.${column}`),
          ticked: !hidden.includes(column),
          onSelect: () => props.onColumn(column),
        }))}
      />
    </div>
  );
}
