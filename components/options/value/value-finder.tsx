import { hasWords } from '@/lib/domain/compose/item-tags';
import type { ValueItem } from '@/lib/domain/compose/value-item';
import { useTranslation } from '@/lib/i18n/use-translation';
import { SelectField, TextField } from '../../ui/field';

/** What is looked for: words anywhere in an item, and one tag; empty = all. */
export interface ValueQuery {
  words: string;
  tag: string;
}

const has = ({ title, text, url, note, tags }: ValueItem, word: string) =>
  [title, text, url ?? '', note, ...tags].some((each) => each.toLowerCase().includes(word));

/** Items in which every word stands somewhere, and that have the tag. */
export function findValues<T extends ValueItem>(items: readonly T[], { words, tag }: ValueQuery): T[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter(
    (item) => wanted.every((word) => has(item, word)) && (tag === '' || item.tags.some((each) => hasWords(each, tag))),
  );
}

export interface ValueFinderProps {
  items: readonly ValueItem[];
  query: ValueQuery;
  onQuery: (query: ValueQuery) => void;
}

/** Search and tags over the list. */
export function ValueFinder({ items, query, onQuery }: ValueFinderProps) {
  const { t } = useTranslation('options');
  const tags = [...new Set(items.flatMap((item) => item.tags))].toSorted((a, b) => a.localeCompare(b));
  return (
    <search className="nt-value-finder">
      <TextField
        type="search"
        label={t('value.search')}
        value={query.words}
        onChange={(event) => onQuery({ ...query, words: event.target.value })}
      />
      {tags.length > 0 && (
        <SelectField
          label={t('value.tagFilter')}
          value={query.tag}
          options={[{ value: '', label: t('value.allTags') }, ...tags.map((tag) => ({ value: tag, label: tag }))]}
          onChange={(event) => onQuery({ ...query, tag: event.target.value })}
        />
      )}
    </search>
  );
}
