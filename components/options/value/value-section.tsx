import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { ValueItem } from '@/lib/domain/compose/value-item';
import { useTranslation } from '@/lib/i18n/use-translation';
import { usePorts } from '../../ports/ports-context';
import { useLive, valueOr } from '../../ports/use-live';
import { Button } from '../../ui/button';
import { Problem } from '../../ui/problem';
import type { OptionsContext } from '../shell/options-context';
import { SectionPage } from '../shell/section-page';
import { useValueActs } from './use-value-acts';
import { ValueEditor } from './value-editor';
import { ValueExamples } from './value-examples';
import { findValues, ValueFinder, type ValueQuery } from './value-finder';
import { ValueImport } from './value-import';
import { ValueList } from './value-list';

/** So many are seen at a glance. */
const FEW = 5;
const NOT_USED: ReadonlyMap<string, { given: number; replied: number }> = new Map();

/** What the rep gives: the list, one of it (`#value/ID`), or a new one (`#value/new`). */
export function ValueSection({ context }: { context: OptionsContext }) {
  const { t } = useTranslation('common');
  const { reads } = usePorts();
  const read = useLive(() => reads.valueItems(), [reads]);
  if (read.state === 'loading') return null;
  if (read.state === 'failed')
    return <Problem message={t('failure.database-unavailable')} onRetry={() => window.location.reload()} />;
  return <ValuePage context={context} all={read.value} />;
}

function ValuePage({ context, all }: { context: OptionsContext; all: ValueItem[] }) {
  const { t } = useTranslation('options');
  const { detail, go } = context;
  const acts = useValueActs(context);
  const { reads } = usePorts();
  const use = valueOr(
    useLive(() => reads.itemUse(), [reads]),
    NOT_USED,
  );
  const [query, setQuery] = useState<ValueQuery>({ words: '', tag: '' });
  const items = all.filter((item) => item.archivedAt === null);
  const isNarrowed = query.words.trim() !== '' || query.tag !== '';
  const shown = isNarrowed ? findValues(items, query) : items;
  const archived = all.filter((item) => item.archivedAt !== null);
  const open = items.find(({ id }) => id === detail) ?? null;

  if (open || detail === 'new')
    return (
      <ValueEditor
        key={detail}
        item={open}
        place={open?.id ?? 'new'}
        onSave={async (item) => {
          const isSaved = await (open ? acts.save(open, item) : acts.create(item));
          if (isSaved) go('value');
          return isSaved;
        }}
        onCancel={() => go('value')}
      />
    );
  return (
    <SectionPage
      id="value"
      actions={
        <>
          <ValueImport known={items.map(({ title }) => title)} onAdd={acts.addAll} />
          <Button look="filled" icon={<Plus size={16} aria-hidden />} onClick={() => go('value/new')}>
            {t('value.new')}
          </Button>
        </>
      }
    >
      {items.length > FEW && <ValueFinder items={items} query={query} onQuery={setQuery} />}
      <ValueList
        items={shown}
        isNarrowed={isNarrowed}
        archived={archived}
        use={use}
        onArrange={(ids) =>
          void acts.arrange(
            ids,
            items.map(({ id }) => id),
          )
        }
        onCopy={(item) => void acts.copy(item)}
        onArchive={(item) => void acts.archive(item)}
        onRestore={(item) => void acts.restore(item)}
      />
      <ValueExamples taken={all.map(({ title }) => title)} onUse={(example) => void acts.create(example)} />
    </SectionPage>
  );
}
