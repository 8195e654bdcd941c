import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Fate } from '@/lib/domain/insights/rates';
import { AXIS, COLORS } from './chart-look';

const HEIGHT_PX = 260;
/** From the axis up. */
export const FATE_PARTS = ['replied', 'stopped', 'dropped', 'open', 'wentOn'] as const;
export type FatePart = (typeof FATE_PARTS)[number];

/** People who reached each touch, by what became of them there. Decorative: the table under it says the same. */
export function FateChart({
  fates,
  label,
  count,
}: {
  fates: readonly Fate[];
  label: string;
  count: (n: number) => string;
}) {
  const data = fates.map((fate) => ({
    ...fate,
    wentOn: fate.reached - fate.replied - fate.stopped - fate.dropped - fate.open,
  }));
  return (
    <div role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={HEIGHT_PX}>
        <BarChart data={data} accessibilityLayer={false} margin={{ top: 8, right: 8, bottom: 4, left: 4 }}>
          <CartesianGrid vertical={false} stroke={COLORS.grid} />
          <XAxis {...AXIS} dataKey="touch" />
          <YAxis {...AXIS} width={44} allowDecimals={false} tickFormatter={count} />
          {FATE_PARTS.map((part) => (
            <Bar
              key={part}
              dataKey={part}
              stackId="fate"
              fill={COLORS[part]}
              stroke={COLORS.edge}
              maxBarSize={56}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
