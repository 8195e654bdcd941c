import { Plus } from 'lucide-react';
import { MERGE_FIELDS, type MergeField } from '@/lib/domain/compose/merge-fields';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';

/** One button per merge field, which inserts it. */
export function MergeButtons({ onInsert }: { onInsert: (field: MergeField) => void }) {
  const { t } = useTranslation('options');
  return (
    <fieldset className="nt-value-fields">
      <legend className="nt-sr-only">{t('value.insert')}</legend>
      {MERGE_FIELDS.map((field) => (
        <Button key={field} size="s" icon={<Plus size={14} aria-hidden />} onClick={() => onInsert(field)}>
          {t(`value.mergeField.${field}`)}
        </Button>
      ))}
    </fieldset>
  );
}
