import { Archive, Copy, EllipsisVertical } from 'lucide-react';
import type { ValueItem } from '@/lib/domain/compose/value-item';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { useTranslation } from '@/lib/i18n/use-translation';
import { IconButton } from '../../ui/icon-button';
import { Menu } from '../../ui/menu';
import { ArchivedLines } from '../ui/archived-lines';
import { SortableList } from '../ui/sortable-list';
import { ValueKindIcon } from './value-kind-icon';
import { withFieldNames } from './with-field-names';

export interface ValueListProps {
  items: readonly ValueItem[];
  /** They are not all: their order cannot be changed. */
  isNarrowed?: boolean;
  archived: readonly ValueItem[];
  /** How many people each was given to, and how many answered, by id. */
  use: ReadonlyMap<string, { given: number; replied: number }>;
  onArrange: (ids: string[]) => void;
  onCopy: (item: ValueItem) => void;
  onArchive: (item: ValueItem) => void;
  onRestore: (item: ValueItem) => void;
}

/** All the rep has to give, in the order of the Insert menu; what was put away at the end. */
export function ValueList({
  items,
  isNarrowed = false,
  archived,
  use,
  onArrange,
  onCopy,
  onArchive,
  onRestore,
}: ValueListProps) {
  const { t } = useTranslation(['options', 'common']);
  const usedWords = ({ id }: ValueItem) => {
    const used = use.get(id);
    return used ? t('value.used', { count: used.given, replied: used.replied }) : '';
  };
  return (
    <>
      {items.length === 0 && <p className="nt-quiet">{isNarrowed ? t('value.noneFound') : t('value.empty')}</p>}
      {items.length > 0 && (
        <SortableList
          label={t('section.value.title')}
          className="nt-cadences"
          items={items}
          nameOf={({ title }) => title}
          onOrder={(ordered) => onArrange(ordered.map(({ id }) => id))}
        >
          {(item, _index, handle) => (
            <div className="nt-cadence">
              {!isNarrowed && handle}
              <ValueKindIcon kind={item.kind} />
              <div className="nt-cadence-words">
                <a className="nt-cadence-name" href={`#value/${encodeURIComponent(item.id)}`}>
                  {shownText(item.title)}
                </a>
                <span className="nt-cadence-summary nt-value-summary">
                  {[t(`value.kind.${item.kind}`), item.note || item.url || withFieldNames(t, item.text)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {(item.tags.length > 0 || item.stage !== null) && (
                  <span className="nt-value-tags">
                    {[...item.tags, ...(item.stage ? [t(`value.stages.${item.stage}`)] : [])].map((tag) => (
                      <span key={tag} className="nt-value-tag">
                        {shownText(tag)}
                      </span>
                    ))}
                  </span>
                )}
                {usedWords(item) !== '' && <span className="nt-cadence-summary">{usedWords(item)}</span>}
              </div>
              <Menu
                trigger={
                  <IconButton tip={false} label={t('cadences.more', { name: item.title })}>
                    <EllipsisVertical size={18} aria-hidden />
                  </IconButton>
                }
                entries={[
                  {
                    id: 'copy',
                    label: t('cadences.copy'),
                    icon: <Copy size={16} />,
                    onSelect: () => onCopy(item),
                  },
                  {
                    id: 'archive',
                    label: t('cadences.archive'),
                    icon: <Archive size={16} />,
                    onSelect: () => onArchive(item),
                  },
                ]}
              />
            </div>
          )}
        </SortableList>
      )}
      <ArchivedLines
        summary={t('value.archived', { count: archived.length })}
        things={archived}
        nameOf={({ title }) => title}
        icon={({ kind }) => <ValueKindIcon kind={kind} size={16} />}
        onRestore={onRestore}
      />
    </>
  );
}
