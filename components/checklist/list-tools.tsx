import { ListFilter, Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS, type Channel } from '@/lib/domain/cadence';
import { ChannelIcon } from '../ui/channel-icon';
import { IconButton } from '../ui/icon-button';
import { Menu, type MenuEntry } from '../ui/menu';
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

  const choice = (id: string, label: string, checked: boolean, next: Partial<ListView>): MenuEntry => ({
    id,
    label,
    checked,
    onSelect: () => onView({ ...view, ...next }),
  });
  const entries: MenuEntry[] = [
    ...GROUPINGS.map((grouping) =>
      choice(`group-${grouping}`, t(`popup:tools.groupBy.${grouping}`), view.grouping === grouping, { grouping }),
    ),
    'separator',
    choice('channel-all', t('popup:tools.allChannels'), view.channel === null, { channel: null }),
    ...CHANNELS.map((channel) => ({
      id: `channel-${channel}`,
      label: t(`common:channel.${channel}`),
      icon: <ChannelIcon channel={channel} size={16} />,
      checked: view.channel === channel,
      onSelect: () => onView({ ...view, channel }),
    })),
    'separator',
    choice('cadence-all', t('popup:tools.allCadences'), view.cadenceId === null, { cadenceId: null }),
    ...[...props.cadences].map(([cadenceId, name]) =>
      choice(`cadence-${cadenceId}`, name, view.cadenceId === cadenceId, { cadenceId }),
    ),
  ];

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
              // Escape would close the popup; the first one only ends the search.
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
      <Menu
        entries={entries}
        trigger={
          <IconButton tip={false} label={filtered ? t('popup:tools.viewFiltered') : t('popup:tools.view')}>
            <span className={filtered ? 'nt-tools-filtered' : undefined}>
              <ListFilter size={18} aria-hidden />
            </span>
          </IconButton>
        }
      />
    </div>
  );
}
