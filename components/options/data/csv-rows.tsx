import { shownText } from '@/lib/domain/prospect/shown-text';
import { wordOr } from '@/lib/i18n/keys';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { CsvReading, CsvRow } from './csv-view';

/** The first rows of a sheet as they would be imported, with what is wrong about them, row by row. */
export function CsvRows({ rows, counts }: { rows: readonly CsvRow[]; counts: NonNullable<CsvReading['counts']> }) {
  const { t } = useTranslation('data');
  const all = Object.values(counts).reduce((sum, each) => sum + each, 0);
  const said = (['new', 'known', 'repeated', 'error'] as const).filter((each) => counts[each] > 0);
  return (
    <>
      <p role="status">{said.map((each) => t(`csv.count.${each}`, { count: counts[each] })).join(' · ')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="nt-table-frame" tabIndex={0} aria-label={t('csv.preview')}>
        <table className="nt-table">
          <thead>
            <tr>
              <th scope="col">{t('csv.row')}</th>
              <th scope="col">{t('csv.field.address')}</th>
              <th scope="col">{t('csv.field.name')}</th>
              <th scope="col">{t('csv.field.company')}</th>
              <th scope="col">{t('csv.becomes')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line} className={`nt-row-${row.status}`}>
                <td>{row.line}</td>
                <td>{shownText(row.address)}</td>
                <td>{shownText(row.name)}</td>
                <td>{shownText(row.company)}</td>
                <td>
                  {row.issues.length === 0
                    ? t('csv.status.new')
                    : row.issues
                        .map(({ code, value }) => wordOr(t, `data:csv.issue.${code}`, value, { value }))
                        .join(' ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {all > rows.length && <p className="nt-quiet">{t('csv.more', { count: all - rows.length })}</p>}
    </>
  );
}
