import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { CurvePoint } from '@/lib/domain/insights/statistics/kaplan-meier';
import { AXIS, COLORS } from './chart-look';

const HEIGHT_PX = 240;
const DAY_HOURS = 24;
const TICK_DAYS = 10;

/** Share who have answered by days since the first touch, with its interval. Decorative: the table under it says the same. */
export function CurveChart({
  curve,
  days,
  label,
  percent,
}: {
  curve: readonly CurvePoint[];
  /** How far to the right. */
  days: number;
  label: string;
  percent: (share: number) => string;
}) {
  const points = curve.map(({ time, waiting, low, high }) => ({
    day: time / DAY_HOURS,
    share: 1 - waiting,
    band: [1 - high, 1 - low],
  }));
  const last = points.at(-1);
  const data = [{ day: 0, share: 0, band: [0, 0] }, ...points, ...(last ? [{ ...last, day: days }] : [])];
  const ticks = Array.from({ length: days / TICK_DAYS + 1 }, (_, index) => index * TICK_DAYS);
  return (
    <div role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={HEIGHT_PX}>
        <ComposedChart data={data} accessibilityLayer={false} margin={{ top: 8, right: 16, bottom: 4, left: 4 }}>
          <CartesianGrid vertical={false} stroke={COLORS.grid} />
          <XAxis {...AXIS} dataKey="day" type="number" domain={[0, days]} ticks={ticks} />
          <YAxis {...AXIS} width={52} domain={[0, 'auto']} tickFormatter={percent} />
          <Area dataKey="band" type="stepAfter" fill={COLORS.band} stroke="none" isAnimationActive={false} />
          <Line
            dataKey="share"
            type="stepAfter"
            stroke={COLORS.replied}
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
