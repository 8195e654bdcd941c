import type { Dimension } from '@/lib/domain/insights/cells';
import { monthFigures, type Rate } from '@/lib/domain/insights/rates';
import { plusDays } from '@/lib/domain/time/calendar-day';
import { monthIn } from '@/lib/domain/time/time';
import { FiguresTable } from '../ui/figures-table';
import { ExportButtons } from './export-buttons';
import { FigureButton } from './figure-button';
import { InsightSection } from './insight-section';
import { useInsights } from './insights-context';

const ROWS = [
  ['started', 'm:started'],
  ['replied', 'm:replied'],
  ['touches', 'm:touches'],
] as const;

/** What was done and what came of it, this month beside the last. */
export function MonthSection() {
  const { t, format, tallies, now } = useInsights();
  const month = monthIn(now.local);
  const months = [month, monthIn(plusDays(`${month}-01`, -1))];
  const figures = months.map((month) => monthFigures(tallies, month));
  const head = [t('insights:month.what'), ...months.map(format.month)];
  const cell = (title: string, count: number, dim: Dimension, value: string, words = format.count(count)) => (
    <FigureButton key={value} {...{ title, count, dim, value, words }} />
  );
  const lateWords = ({ count, share, total }: Rate) =>
    total > 0 ? `${format.count(count)} (${format.percent(share)})` : format.count(count);
  const late = t('insights:month.late');
  return (
    <InsightSection
      title={t('insights:month.title')}
      intro={t('insights:month.intro')}
      aside={
        <ExportButtons
          chart={null}
          sheet={{
            name: 'next-touch-months',
            head,
            rows: [
              ...ROWS.map(([name]) => [t(`insights:month.${name}`), ...figures.map((each) => each[name])]),
              [late, ...figures.map((each) => each.late.count)],
            ],
          }}
        />
      }
    >
      <FiguresTable
        caption={t('insights:month.title')}
        head={head}
        rows={[
          ...ROWS.map(([name, dim]) => {
            const title = t(`insights:month.${name}`);
            return { key: name, cells: [title, ...figures.map((each) => cell(title, each[name], dim, each.month))] };
          }),
          {
            key: 'late',
            cells: [
              late,
              ...figures.map((each) => cell(late, each.late.count, 'm:late', each.month, lateWords(each.late))),
            ],
          },
        ]}
      />
    </InsightSection>
  );
}
