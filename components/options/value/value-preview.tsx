import { fillMergeFields, hasConditions } from '@/lib/domain/compose/merge-fields';
import { textToInsert, type ValueItemInput } from '@/lib/domain/compose/value-item';
import { useTranslation } from '@/lib/i18n/use-translation';
import { usePorts } from '../../ports/ports-context';
import { useLive, valueOr } from '../../ports/use-live';

/** What would stand in a draft to an example prospect, as the rep types. */
export function ValuePreview({ item }: { item: Pick<ValueItemInput, 'text' | 'url'> }) {
  const { t } = useTranslation('options');
  const { conditions } = usePorts();
  const reader = {
    name: t('value.preview.name'),
    company: t('value.preview.company'),
    title: t('value.preview.position'),
  };
  const raw = textToInsert(item);
  const read = useLive(async () => {
    if (!hasConditions(raw)) return { raw, text: fillMergeFields(raw, reader), problem: null };
    const { conditionProblem, fillConditions } = await conditions();
    const problem = conditionProblem(raw);
    return { raw, text: problem === null ? fillConditions(raw, reader) : '', problem };
  }, [conditions, raw]);
  const filled = valueOr(read, null);
  const isReady = filled?.raw === raw;
  const text = isReady ? filled.text : hasConditions(raw) ? '' : fillMergeFields(raw, reader);
  const problem = isReady ? filled.problem : null;
  return (
    <section className="nt-value-preview" aria-labelledby="value-preview">
      <h2 className="nt-setting-title" id="value-preview">
        {t('value.preview.title')}
      </h2>
      <p className="nt-quiet nt-editor-hint">{t('value.preview.to', reader)}</p>
      {problem !== null ? (
        <p className="nt-quiet">{t('value.problem.condition', { what: problem })}</p>
      ) : text === '' ? (
        <p className="nt-quiet">{t('value.preview.nothing')}</p>
      ) : (
        <p className="nt-value-text" data-testid="value-preview">
          {text}
        </p>
      )}
    </section>
  );
}
