import type { Cadence } from './cadence';
import { PRESET_SENTENCES } from './preset-sentences';
import { presetKey } from './preset-steps';

/**
 * Replaces the preset sentences of a cadence stored before December 2026 by their keys. Any other cadence is returned
 * as it is.
 */
export function withPresetKeys(cadence: Cadence): Cadence {
  const { presetId } = cadence;
  if (presetId === null || !Object.hasOwn(PRESET_SENTENCES, presetId)) return cadence;
  const keys = new Map(PRESET_SENTENCES[presetId]?.map((sentence, index) => [sentence, presetKey(presetId, index)]));
  if (!cadence.revisions.some(({ steps }) => steps.some((step) => keys.has(step.gives)))) return cadence;
  const revisions = cadence.revisions.map((revision) => ({
    ...revision,
    steps: revision.steps.map((step) => ({ ...step, gives: keys.get(step.gives) ?? step.gives })),
  }));
  return { ...cadence, revisions };
}
