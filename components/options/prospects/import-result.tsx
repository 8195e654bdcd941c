import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';

export interface ImportResultProps {
  count: number;
  onAll: () => void;
  onUndo: () => void;
}

/** Above the table while it shows whom one import added. */
export function ImportResult({ count, onAll, onUndo }: ImportResultProps) {
  const { t } = useTranslation(['prospects', 'common']);
  return (
    <div className="nt-import-result" role="status">
      <span>{t('prospects:imported', { count })}</span>
      {count > 0 && (
        <Button size="s" look="tonal" onClick={onUndo}>
          {t('prospects:undoImport')}
        </Button>
      )}
      <Button size="s" onClick={onAll}>
        {t('prospects:showAll')}
      </Button>
    </div>
  );
}
