import type { ValueName } from '@/lib/domain/compose/value-item';
import { useTranslation } from '@/lib/i18n/use-translation';
import { SelectField } from '../ui/field';

export interface ValueItemFieldProps {
  /** What the rep has to give. None: nothing is asked. */
  values: readonly ValueName[];
  /** Id of the item chosen; empty = none. */
  chosen: string;
  onChoose: (id: string) => void;
}

/** Which value item a touch gave. */
export function ValueItemField({ values, chosen, onChoose }: ValueItemFieldProps) {
  const { t } = useTranslation('common');
  if (values.length === 0) return null;
  return (
    <SelectField
      label={t('log.whatYouGave')}
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
      options={[
        { value: '', label: t('log.gaveNothing') },
        ...values.map(({ id, title }) => ({ value: id, label: title })),
      ]}
    />
  );
}
