import { useTranslation } from '@/lib/i18n/use-translation';
import { groupWords } from './group-words';
import type { ListItem } from './list-items';

interface GroupHeadingProps {
  heading: Extract<ListItem, { kind: 'heading' }>;
  context: Parameters<typeof groupWords>[2];
}

/** The heading of a group: its words, and how many touches it holds, "200+" while there are more to read. */
export function GroupHeading({ heading: { group, count, open }, context }: GroupHeadingProps) {
  const { t } = useTranslation('popup');
  return (
    <div className={`nt-heading nt-heading-${group.by}`}>
      <h2 className="nt-heading-words">{groupWords(t, group, context)}</h2>
      <span className="nt-heading-count">{open ? t('group.atLeast', { count }) : String(count)}</span>
    </div>
  );
}
