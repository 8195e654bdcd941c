import { useRef, useState } from 'react';
import { ALL, type Answerable, WAIT_VALUES } from '@/lib/domain/insights/cells';
import { type Rate, ratesBy, ratesByCadence } from '@/lib/domain/insights/rates';
import { usePorts } from '../ports/ports-context';
import { useLive, valueOr } from '../ports/use-live';
import { SelectField } from '../ui/field';
import { FiguresTable } from '../ui/figures-table';
import { RateChart } from './charts/rate-chart';
import { ExportButtons } from './export-buttons';
import { FigureButton } from './figure-button';
import { valueWords } from './format';
import { InsightSection } from './insight-section';
import { useInsights } from './insights-context';

const BYS = ['touch', 'channel', 'wait', 'weekday', 'cadence', 'item'] as const;
type By = (typeof BYS)[number];
const NO_TITLES: ReadonlyMap<string, string> = new Map();

function inOrder(by: By, rows: Rate[]): Rate[] {
  if (by === 'wait') return rows.toSorted((a, b) => WAIT_VALUES.indexOf(a.value) - WAIT_VALUES.indexOf(b.value));
  return by === 'touch' || by === 'weekday' ? rows : rows.toSorted((a, b) => b.total - a.total);
}

/** The people behind a row; in a cadence, everybody of the figure. */
function behind(by: By, value: string, replied: boolean) {
  if (by === 'cadence')
    return { dim: replied ? ('replied' as const) : ('people' as const), value: ALL, cadences: [value] };
  const dim: Answerable = by;
  return { dim: replied ? (`${dim}+` as const) : dim, value };
}

/** Replies by touch number, channel, wait, weekday, cadence and what was given, each with its interval. */
export function RatesSection() {
  const { t, format, tallies, names: cadences } = useInsights();
  const { reads } = usePorts();
  const [by, setBy] = useState<By>('touch');
  const chart = useRef<HTMLDivElement>(null);
  const titles = useLive(() => reads.valueItemTitles(), [reads]);
  const names = by === 'item' ? valueOr(titles, NO_TITLES) : cadences;
  const rows = inOrder(by, by === 'cadence' ? ratesByCadence(tallies) : ratesBy(tallies, by)).map((row) => ({
    ...row,
    name: valueWords(t, format, by, row.value, names),
  }));
  const titled = ([by, 'reached', 'replied', 'share'] as const).map((column) => t(`insights:rates.${column}`));
  return (
    <InsightSection
      title={t('insights:rates.title')}
      intro={t('insights:rates.intro')}
      aside={
        <ExportButtons
          chart={chart}
          sheet={{
            name: `next-touch-replies-by-${by}`,
            head: [...titled, `${t('insights:interval')} <`, `${t('insights:interval')} >`],
            rows: rows.map(({ name, total, count, share, interval }) => [
              ...[name, total, count, share],
              ...[interval.low, interval.high],
            ]),
          }}
        />
      }
    >
      <SelectField
        label={t('insights:rates.by')}
        value={by}
        onChange={({ target }) => setBy(BYS.find((each) => each === target.value) ?? 'touch')}
        options={BYS.map((value) => ({ value, label: t(`insights:rates.${value}`) }))}
      />
      {rows.length === 0 ? (
        <p>{t('insights:rates.none')}</p>
      ) : (
        <>
          <div ref={chart}>
            <RateChart rows={rows} label={t('insights:rates.chart')} percent={format.percent} />
          </div>
          <FiguresTable
            caption={t('insights:rates.title')}
            head={[...titled, t('insights:interval')]}
            rows={rows.map((row) => ({
              key: row.value,
              cells: [
                row.name,
                <FigureButton key="reached" title={row.name} count={row.total} {...behind(by, row.value, false)} />,
                <FigureButton
                  key="replied"
                  title={`${row.name}: ${t('insights:rates.replied')}`}
                  count={row.count}
                  {...behind(by, row.value, true)}
                />,
                <FigureButton
                  key="share"
                  title={`${row.name}: ${t('insights:rates.replied')}`}
                  count={row.count}
                  words={format.percent(row.share)}
                  {...behind(by, row.value, true)}
                />,
                row.isFew ? t('insights:few') : format.range(row.interval),
              ],
            }))}
          />
        </>
      )}
    </InsightSection>
  );
}
