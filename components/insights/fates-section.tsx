import { useRef } from 'react';
import { touchValue } from '@/lib/domain/insights/cells';
import { type Fate, fates } from '@/lib/domain/insights/rates';
import { FiguresTable } from '../ui/figures-table';
import { COLORS } from './charts/chart-look';
import { FATE_PARTS, FateChart } from './charts/fate-chart';
import { ExportButtons } from './export-buttons';
import { FigureButton } from './figure-button';
import { touchWords } from './format';
import { InsightSection } from './insight-section';
import { type Figure, useInsights } from './insights-context';
import { Said } from './said';

const SWATCH_PX = 12;
const COLUMNS = [
  ['reached', 'touch'],
  ['replied', 'touch+'],
  ['stopped', 'stopped'],
  ['dropped', 'dropped'],
  ['open', 'open'],
] as const;

/** After which touch people answered, and after which they were dropped. */
export function FatesSection() {
  const { t, format, tallies } = useInsights();
  const chart = useRef<HTMLDivElement>(null);
  const rows = fates(tallies);
  const [first] = rows;
  if (!first) return null;
  const head = [t('insights:fates.touch'), ...COLUMNS.map(([name]) => t(`insights:fates.${name}`))];
  const name = (fate: Fate) => touchWords(t, fate.touch);
  const figureOf = (fate: Fate, [column, dim]: (typeof COLUMNS)[number]): Figure => ({
    title: `${name(fate)}: ${t(`insights:fates.${column}`)}`,
    ...{ count: fate[column], dim, value: touchValue(fate.touch) },
  });
  return (
    <InsightSection
      title={t('insights:fates.title')}
      intro={t('insights:fates.intro')}
      aside={
        <ExportButtons
          chart={chart}
          sheet={{
            name: 'next-touch-touches',
            head,
            rows: rows.map((fate) => [name(fate), ...COLUMNS.map(([column]) => fate[column])]),
          }}
        />
      }
    >
      <p className="nt-insight-said">
        <Said
          words={t('insights:fates.said', { people: first.reached, dropped: first.dropped, replied: first.replied })}
          figures={Object.fromEntries(COLUMNS.map((column) => [column[0], figureOf(first, column)]))}
        />
      </p>
      <p className="nt-insight-quoted">{t('insights:quoted')}</p>
      <div ref={chart}>
        <FateChart fates={rows} label={t('insights:fates.chart')} count={format.count} />
      </div>
      <ul className="nt-legend">
        {FATE_PARTS.map((part) => (
          <li key={part}>
            <svg width={SWATCH_PX} height={SWATCH_PX} aria-hidden="true">
              <rect width={SWATCH_PX} height={SWATCH_PX} rx={2} fill={COLORS[part]} stroke={COLORS.edge} />
            </svg>
            {t(`insights:fates.${part}`)}
          </li>
        ))}
      </ul>
      <FiguresTable
        caption={t('insights:fates.title')}
        head={head}
        rows={rows.map((fate) => ({
          key: String(fate.touch),
          cells: [name(fate), ...COLUMNS.map((column) => <FigureButton key={column[0]} {...figureOf(fate, column)} />)],
        }))}
      />
    </InsightSection>
  );
}
