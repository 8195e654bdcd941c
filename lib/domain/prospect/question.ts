import type { Enrollment } from './enrollment';
import type { PauseReason } from './pause-reason';

/** What only the rep can say: a colleague of the prospect answered, or a reply may ask to be left alone. */
export type Question = Extract<PauseReason, 'colleague-replied' | 'asked-to-stop'>;

/** The question an enrollment waits for, if it does. */
export function questionOf({ state, pauseReason }: Pick<Enrollment, 'state' | 'pauseReason'>): Question | null {
  if (state !== 'paused') return null;
  return pauseReason === 'colleague-replied' || pauseReason === 'asked-to-stop' ? pauseReason : null;
}
