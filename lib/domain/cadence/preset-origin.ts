import { type Cadence, currentRevision } from './cadence';
import type { PresetEvidence } from './preset-steps';
import { PRESET_EVIDENCE, PRESETS } from './presets';

/**
 * Which preset a cadence comes from: the preset itself, a copy with the same steps, or a changed copy. Evidence is
 * about the unchanged preset only.
 */
export interface PresetOrigin {
  how: 'is' | 'copied' | 'changed';
  /** Of the preset, as it came. */
  name: string;
  evidence: PresetEvidence;
}

/** Steps and end, without the ids that a copy has of its own. */
function shapeOf(cadence: Cadence): string {
  const { steps, endWait } = currentRevision(cadence);
  const plain = steps.map(({ channel, wait, window, gives, optional }) => {
    const { unit, amount, within } = wait;
    return [channel, unit, amount, within ?? false, window?.from, window?.to, gives, optional];
  });
  return JSON.stringify([plain, endWait.unit, endWait.amount]);
}

/** Null for a cadence of the rep's own, or of a preset that is no more. */
export function presetOrigin(cadence: Cadence): PresetOrigin | null {
  const preset = PRESETS.find((each) => each.id === cadence.presetId);
  const evidence = preset && PRESET_EVIDENCE[preset.id];
  if (!preset || !evidence) return null;
  const isSame = shapeOf(cadence) === shapeOf(preset);
  return { how: !isSame ? 'changed' : cadence.id === preset.id ? 'is' : 'copied', name: preset.name, evidence };
}
