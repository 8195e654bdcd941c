import { Bar, BarChart, CartesianGrid, ErrorBar, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Rate } from '@/lib/domain/insights/rates';
import { AXIS, COLORS } from './chart-look';

const ROW_PX = 36;
const AXIS_PX = 40;
const LABEL_PX = 148;

/** Shares as bars with their intervals, one under the other. Decorative: the table under it says the same. */
export function RateChart({
  rows,
  label,
  percent,
}: {
  rows: readonly (Rate & { name: string })[];
  label: string;
  percent: (share: number) => string;
}) {
  const data = rows.map(({ name, share, interval, isFew }) => ({
    name,
    share,
    // Of too few the interval says nothing but that.
    error: isFew ? [0, 0] : [share - interval.low, interval.high - share],
    fill: isFew ? COLORS.few : COLORS.replied,
  }));
  const most = Math.max(0.1, ...rows.map(({ interval, isFew, share }) => (isFew ? share : interval.high)));
  return (
    <div role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={rows.length * ROW_PX + AXIS_PX}>
        <BarChart
          data={data}
          layout="vertical"
          accessibilityLayer={false}
          margin={{ top: 4, right: 24, bottom: 4, left: 4 }}
        >
          <CartesianGrid horizontal={false} stroke={COLORS.grid} />
          <XAxis
            {...AXIS}
            type="number"
            domain={[0, Math.min(1, Math.ceil(most * 20) / 20)]}
            allowDataOverflow
            tickFormatter={percent}
          />
          <YAxis {...AXIS} type="category" dataKey="name" width={LABEL_PX} interval={0} />
          <Bar dataKey="share" barSize={16} radius={2} isAnimationActive={false}>
            <ErrorBar
              dataKey="error"
              direction="x"
              width={5}
              strokeWidth={1.5}
              stroke={COLORS.text}
              isAnimationActive={false}
            />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
