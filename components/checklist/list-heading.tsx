import { useTranslation } from '@/lib/i18n/use-translation';
import { type GroupContext, groupWords } from './group-words';
import type { ListItem } from './list-items';

/** A heading with the number of touches under it: all of them, or "200+" while there are more to read; none before they are counted. */
export function ListHeading({
  item,
  context,
  isCounted,
}: {
  item: Extract<ListItem, { kind: 'heading' }>;
  context: GroupContext;
  isCounted: boolean;
}) {
  const { t } = useTranslation('popup');
  const { group, count, open } = item;
  return (
    <div className={`nt-heading nt-heading-${group.by}`}>
      <h2 className="nt-heading-words">{groupWords(t, group, context)}</h2>
      {isCounted && <span className="nt-heading-count">{open ? t('group.atLeast', { count }) : String(count)}</span>}
    </div>
  );
}
