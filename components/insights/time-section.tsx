import { useRef } from 'react';
import { within } from '@/lib/domain/insights/cells';
import { sums } from '@/lib/domain/insights/rates';
import { HORIZON_DAYS, replyTimes } from '@/lib/domain/insights/reply-times';
import type { CurvePoint } from '@/lib/domain/insights/statistics/kaplan-meier';
import { FiguresTable } from '../ui/figures-table';
import { CurveChart } from './charts/curve-chart';
import { ExportButtons } from './export-buttons';
import { FigureButton } from './figure-button';
import { InsightSection } from './insight-section';
import { useInsights } from './insights-context';

const DAY_HOURS = 24;
/** Days at which the table says where the curve is. */
const AT_DAYS = [1, 2, 3, 7, 14, 30, HORIZON_DAYS];

/** Where the curve is at a time; before the first point nobody has answered. */
function at(curve: readonly CurvePoint[], hours: number) {
  const point = curve.findLast(({ time }) => time <= hours);
  return point
    ? { share: 1 - point.waiting, interval: { low: 1 - point.high, high: 1 - point.low } }
    : { share: 0, interval: { low: 0, high: 0 } };
}

/** How soon people answer, whoever still waits taken into account. */
export function TimeSection() {
  const { t, format, tallies, now } = useInsights();
  const chart = useRef<HTMLDivElement>(null);
  const { curve } = replyTimes(tallies, now.local);
  if (curve.length === 0) return null;
  const rows = AT_DAYS.map((days) => ({ days, ...at(curve, days * DAY_HOURS) }));
  const answered = [...sums(tallies, 'after')].map(([value, n]) => ({ hours: Number(value), n }));
  const countWithin = (hours: number) => answered.reduce((sum, each) => (each.hours <= hours ? sum + each.n : sum), 0);
  const head = [t('insights:time.after'), t('insights:time.share')];
  return (
    <InsightSection
      title={t('insights:time.title')}
      intro={t('insights:time.intro')}
      aside={
        <ExportButtons
          chart={chart}
          sheet={{
            name: 'next-touch-time-to-reply',
            head: [...head, `${t('insights:interval')} <`, `${t('insights:interval')} >`],
            rows: curve.map(({ time, waiting, low, high }) => [time / DAY_HOURS, 1 - waiting, 1 - high, 1 - low]),
          }}
        />
      }
    >
      <div ref={chart}>
        <CurveChart curve={curve} days={HORIZON_DAYS} label={t('insights:time.chart')} percent={format.percent} />
      </div>
      <FiguresTable
        caption={t('insights:time.title')}
        head={[...head, t('insights:interval'), t('insights:time.answered')]}
        rows={rows.map(({ days, share, interval }) => {
          const hours = days * DAY_HOURS;
          const figure = {
            title: `${t('insights:time.answered')}: ${format.duration(hours)}`,
            count: countWithin(hours),
            dim: 'after' as const,
            value: within(hours),
          };
          return {
            key: String(days),
            cells: [
              format.duration(hours),
              <FigureButton key="share" {...figure} words={format.percent(share)} />,
              format.range(interval),
              <FigureButton key="answered" {...figure} />,
            ],
          };
        })}
      />
    </InsightSection>
  );
}
