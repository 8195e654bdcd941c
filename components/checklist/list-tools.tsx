import { List, ListFilter, RectangleHorizontal, Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { CHANNELS, type Channel } from '@/lib/domain/cadence/channels';
import { useTranslation } from '@/lib/i18n/use-translation';
import { SelectField } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { Popover } from '../ui/popover';
import type { Grouping } from './list-items';

/** What the rep narrowed the list to; kept from one opening to the next. */
export interface ListView {
  grouping: Grouping;
  channel: Channel | null;
  cadenceId: string | null;
}

export interface ListToolsProps {
  query: string;
  onQuery: (query: string) => void;
  view: ListView;
  onView: (view: ListView) => void;
  cadences: ReadonlyMap<string, string>;
  oneAtATime: boolean;
  onOneAtATime: (on: boolean) => void;
  searchRef?: Ref<HTMLInputElement>;
  /** Down arrow or Enter in the field: on to the results. */
  onToList: () => void;
}

const GROUPINGS: readonly Grouping[] = ['day', 'company', 'cadence'];

/** Search, filter and grouping, on one line. */
export function ListTools(props: ListToolsProps) {
  const { t } = useTranslation(['popup', 'common']);
  const { view, onView } = props;
  const filtered = view.channel !== null || view.cadenceId !== null;

  return (
    <div className="nt-tools">
      <div className="nt-search">
        <Search size={16} aria-hidden className="nt-search-icon" />
        <input
          ref={props.searchRef}
          type="search"
          className="nt-input nt-search-input"
          aria-label={t('popup:tools.search')}
          aria-keyshortcuts="/"
          placeholder={t('popup:tools.searchHint')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={props.query}
          onChange={(event) => props.onQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && props.query !== '') {
              // Escape would close the popup; the first press only ends the search.
              event.preventDefault();
              event.stopPropagation();
              props.onQuery('');
            } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              props.onToList();
            }
          }}
        />
        {props.query !== '' && (
          <IconButton size="s" tip={false} label={t('popup:tools.clear')} onClick={() => props.onQuery('')}>
            <X size={16} aria-hidden />
          </IconButton>
        )}
      </div>
      <IconButton
        label={t(props.oneAtATime ? 'popup:tools.wholeList' : 'popup:tools.oneAtATime')}
        shortcut="i"
        onClick={() => props.onOneAtATime(!props.oneAtATime)}
      >
        {props.oneAtATime ? <List size={18} aria-hidden /> : <RectangleHorizontal size={18} aria-hidden />}
      </IconButton>
      <Popover
        label={t('popup:tools.view')}
        trigger={
          <IconButton tip={false} label={filtered ? t('popup:tools.viewFiltered') : t('popup:tools.view')}>
            <span className={filtered ? 'nt-tools-mark nt-tools-filtered' : 'nt-tools-mark'}>
              <ListFilter size={18} aria-hidden />
            </span>
          </IconButton>
        }
      >
        <ViewForm view={view} onView={onView} cadences={props.cadences} />
      </Popover>
    </div>
  );
}

/** Native choice lists: three fit where a menu of all choices would have to scroll. */
function ViewForm({ view, onView, cadences }: Pick<ListToolsProps, 'view' | 'onView' | 'cadences'>) {
  const { t } = useTranslation(['popup', 'common']);
  return (
    <div className="nt-form nt-tools-form">
      <SelectField
        label={t('popup:tools.group')}
        value={view.grouping}
        options={GROUPINGS.map((value) => ({ value, label: t(`popup:tools.groupBy.${value}`) }))}
        onChange={(event) => onView({ ...view, grouping: event.target.value as Grouping })}
      />
      <SelectField
        label={t('popup:tools.channel')}
        value={view.channel ?? ''}
        options={[
          { value: '', label: t('popup:tools.allChannels') },
          ...CHANNELS.map((value) => ({ value, label: t(`common:channel.${value}`) })),
        ]}
        onChange={(event) => onView({ ...view, channel: (event.target.value || null) as Channel | null })}
      />
      <SelectField
        label={t('popup:tools.cadence')}
        value={view.cadenceId ?? ''}
        options={[
          { value: '', label: t('popup:tools.allCadences') },
          ...[...cadences].map(([value, label]) => ({ value, label })),
        ]}
        onChange={(event) => onView({ ...view, cadenceId: event.target.value || null })}
      />
    </div>
  );
}
