import { Plus } from 'lucide-react';
import { mergeFieldText } from '@/lib/domain/compose/merge-fields';
import type { ValueItemInput, ValueKind, ValueStage } from '@/lib/domain/compose/value-item';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { ValueKindIcon } from './value-kind-icon';
import { withFieldNames } from './with-field-names';

const EXAMPLES = [
  { id: 'checklist', kind: 'link' },
  { id: 'case', kind: 'case' },
  { id: 'question', kind: 'template' },
  { id: 'close', kind: 'template' },
] as const satisfies readonly { id: string; kind: ValueKind }[];

const stageOf = (id: (typeof EXAMPLES)[number]['id']): ValueStage | null => (id === 'close' ? 'closing' : null);

export interface ValueExamplesProps {
  /** Titles of what the rep has already. */
  taken: readonly string[];
  onUse: (example: ValueItemInput) => void;
}

/** Example texts in the rep's language; what only the rep can know stands in square brackets. */
export function ValueExamples({ taken, onUse }: ValueExamplesProps) {
  const { t } = useTranslation(['options', 'common']);
  const fields = { firstName: mergeFieldText('firstName'), company: mergeFieldText('company') };
  const examples = EXAMPLES.map(({ id, kind }) => ({
    id,
    item: {
      kind,
      title: t(`value.example.${id}.title`),
      url: null,
      text: t(`value.example.${id}.text`, fields),
      note: t(`value.example.${id}.note`),
      tags: [],
      stage: stageOf(id),
    },
  })).filter(({ item }) => !taken.includes(item.title));
  if (examples.length === 0) return null;
  return (
    <section className="nt-value-examples" aria-labelledby="value-examples">
      <h2 className="nt-setting-title" id="value-examples">
        {t('value.examples')}
      </h2>
      <ul className="nt-lines">
        {examples.map(({ id, item }) => (
          <li key={id}>
            <ValueKindIcon kind={item.kind} />
            <span className="nt-lines-grow">
              {item.title}
              <span className="nt-value-sample">{withFieldNames(t, item.text)}</span>
            </span>
            <Button
              size="s"
              icon={<Plus size={16} aria-hidden />}
              aria-label={t('common:action.for', { action: t('value.use'), name: item.title })}
              onClick={() => onUse(item)}
            >
              {t('value.use')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
