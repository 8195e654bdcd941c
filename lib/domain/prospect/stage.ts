import type { FinishReason } from './enrollment';

/**
 * Where somebody stands between "new" and the end. `in-cadence`: a touch is to be done soon; `waiting`: in a cadence, but
 * nothing to do soon. From `replied` on it is the rep who says how far they are.
 */
export const STAGES = ['new', 'in-cadence', 'waiting', 'replied', 'meeting', 'won', 'lost'] as const;
/** One of {@link STAGES}. */
export type Stage = (typeof STAGES)[number];

/** Finish reasons that are a stage; of somebody who is no prospect there is none. */
const STAGE_OF: Record<FinishReason, Stage | null> = {
  replied: 'replied',
  'meeting-booked': 'meeting',
  won: 'won',
  lost: 'lost',
  'opted-out': 'lost',
  bounced: 'lost',
  'no-reply': 'lost',
  removed: null,
};

/** The stage that a finish reason is; null where it is none. */
export const stageOfReason = (reason: FinishReason): Stage | null => STAGE_OF[reason];

/** The reason that brings somebody to a stage; null where it is no end, and so not the rep's to say. */
export function reasonOfStage(stage: Stage): FinishReason | null {
  const reasons: Partial<Record<Stage, FinishReason>> = {
    replied: 'replied',
    meeting: 'meeting-booked',
    won: 'won',
    lost: 'lost',
  };
  return reasons[stage] ?? null;
}
