import { fillMergeFields } from '@/lib/domain/compose/merge-fields';
import { textToInsert, type ValueItemInput } from '@/lib/domain/compose/value-item';
import { useTranslation } from '@/lib/i18n/use-translation';

/** What would stand in a draft to an example prospect, as the rep types. */
export function ValuePreview({ item }: { item: Pick<ValueItemInput, 'text' | 'url'> }) {
  const { t } = useTranslation('options');
  const reader = { name: t('value.preview.name'), company: t('value.preview.company') };
  const text = fillMergeFields(textToInsert(item), reader);
  return (
    <section className="nt-value-preview" aria-labelledby="value-preview">
      <h2 className="nt-setting-title" id="value-preview">
        {t('value.preview.title')}
      </h2>
      <p className="nt-quiet nt-editor-hint">{t('value.preview.to', reader)}</p>
      {text === '' ? (
        <p className="nt-quiet">{t('value.preview.nothing')}</p>
      ) : (
        <p className="nt-value-text" data-testid="value-preview">
          {text}
        </p>
      )}
    </section>
  );
}
