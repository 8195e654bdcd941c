import { wordOr } from '@/lib/i18n/keys';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';

export interface StoredListProps {
  /** Rows by table, in the order to show; null while they are counted. */
  rows: readonly { table: string; count: number }[] | null;
  /** In words: "3.2 MB"; null where the browser does not say. */
  used: string | null;
  /** Whether the browser has promised not to clear it away when the disk is full. Null = not known. */
  persisted: boolean | null;
  onPersist: () => void;
}

/** What is kept, how much of it, and how safely. */
export function StoredList({ rows, used, persisted, onPersist }: StoredListProps) {
  const { t, i18n } = useTranslation('data');
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <div className="nt-stack">
      <dl className="nt-facts">
        {(rows ?? []).map(({ table, count }) => (
          <div key={table}>
            <dt>{wordOr(t, `data:table.${table}`, table)}</dt>
            <dd>{number.format(count)}</dd>
          </div>
        ))}
        {used !== null && (
          <div>
            <dt>{t('stored.used')}</dt>
            <dd>{used}</dd>
          </div>
        )}
      </dl>
      <p className="nt-quiet">{t('stored.never')}</p>
      {persisted !== null && (
        <p className="nt-inline">
          {t(persisted ? 'stored.persisted' : 'stored.notPersisted')}
          {!persisted && (
            <Button size="s" onClick={onPersist}>
              {t('stored.persist')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
