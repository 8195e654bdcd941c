import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/components/checklist/problem';
import { SectionPage } from '@/components/options/shell/section-page';
import { ValueEditor } from '@/components/options/value/value-editor';
import { ValueExamples } from '@/components/options/value/value-examples';
import { ValueList } from '@/components/options/value/value-list';
import { useLive } from '@/components/ports/use-live';
import { Button } from '@/components/ui/button';
import type { ValueItem } from '@/lib/domain/compose/value-item';
import { createClient } from '@/lib/messages/client';
import { valueItems } from '@/lib/storage/queries';
import type { OptionsContext } from '../options-context';
import { useValueActs } from '../use-value-acts';

const plan = createClient('plan');

/** What the rep gives: the list, one of it (`#value/ID`), or a new one (`#value/new`). */
export function ValueSection({ context }: { context: OptionsContext }) {
  const { t } = useTranslation('common');
  const read = useLive(() => valueItems(context.db), [context.db]);
  if (read.state === 'loading') return null;
  if (read.state === 'failed')
    return <Problem message={t('failure.database-unavailable')} onRetry={() => window.location.reload()} />;
  return <ValuePage context={context} all={read.value} />;
}

function ValuePage({ context, all }: { context: OptionsContext; all: ValueItem[] }) {
  const { t } = useTranslation('options');
  const { detail, go } = context;
  const acts = useValueActs(context, plan);
  const items = all.filter((item) => item.archivedAt === null);
  const archived = all.filter((item) => item.archivedAt !== null);
  const open = items.find(({ id }) => id === detail) ?? null;

  if (open || detail === 'new')
    return (
      <ValueEditor
        key={detail}
        item={open}
        onSave={async (item) => {
          if (await (open ? acts.save(open, item) : acts.create(item))) go('value');
        }}
        onCancel={() => go('value')}
      />
    );
  return (
    <SectionPage
      id="value"
      actions={
        <Button look="filled" icon={<Plus size={16} aria-hidden />} onClick={() => go('value/new')}>
          {t('value.new')}
        </Button>
      }
    >
      <ValueList
        items={items}
        archived={archived}
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
