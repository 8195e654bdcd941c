import { cellsOf, type Dimension, LAST_TOUCH, mostOf, touchValue } from './cells';
import type { Journey } from './journey';

/** A figure a journey counts in, as an index sorts it: cadence, dimension, value. */
export type FigureKey = [cadenceId: string, dim: string, value: string];

/** No list is opened for these; `touch` is found by the last touch alone. */
const UNLISTED: readonly Dimension[] = ['since', 'left', 'gap', 'touch'];
const DIGITS = 5;

/** Numbers as text that sorts like the numbers. */
const sortable = (value: string): string => (/^\d+$/.test(value) ? value.padStart(DIGITS, '0') : value);

/** The keys by which the people behind a figure are found. */
export function figureKeys(journey: Journey): FigureKey[] {
  const keys = cellsOf(journey)
    .filter(({ dim }) => !UNLISTED.includes(dim))
    .map(({ cadenceId, dim, value }): FigureKey => [cadenceId, dim, sortable(value)]);
  // Whoever reached a touch has had all before it.
  const reached: FigureKey = [journey.cadenceId, 'touch', sortable(touchValue(journey.touches.length))];
  return journey.end === 'bounced' ? keys : [...keys, reached];
}

/** First and last key of those behind a figure of one cadence. @param value also a `within` of hours or touch numbers */
export function figureRange(cadenceId: string, dim: Dimension, value: string): [from: FigureKey, to: FigureKey] {
  const most = mostOf(value);
  const from = most === null ? sortable(value) : '';
  const to = dim === 'touch' ? touchValue(LAST_TOUCH) : String(most ?? value);
  return [
    [cadenceId, dim, from],
    [cadenceId, dim, sortable(to)],
  ];
}
