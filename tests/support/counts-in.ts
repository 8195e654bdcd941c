import { cellsOf, type Dimension, mostOf } from '@/lib/domain/insights/cells';
import type { Journey } from '@/lib/domain/insights/journey';

/** Whether a journey is among the people behind a figure, by the cells it was counted in: what the index must agree with. */
export function countsIn(journey: Journey, dim: Dimension, value: string): boolean {
  const most = mostOf(value);
  return cellsOf(journey).some(
    (cell) => cell.dim === dim && (most === null ? cell.value === value : Number(cell.value) <= most),
  );
}
