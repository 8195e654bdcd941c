import type { Cadence, Step } from '@/lib/domain/cadence/cadence';
import { type PresetOrigin, presetOrigin } from '@/lib/domain/cadence/preset-origin';
import { PRESETS } from '@/lib/domain/cadence/presets';
import { type Translate, wordOr } from './keys';

/**
 * The steps of presets and of their copies store keys, the same on every machine; screens show the words of the rep's
 * language until the rep writes their own. Names are stored in English.
 */
const NAMES: ReadonlyMap<string, string> = new Map(PRESETS.map(({ id, name }) => [id, name]));

type Kind = Pick<Cadence, 'id' | 'presetId'>;

/** What a cadence is called: a preset by its name in this language, any other as the rep calls it. */
export function cadenceName(t: Translate, { id, name }: Pick<Cadence, 'id' | 'name'>): string {
  return NAMES.get(id) === name ? wordOr(t, `common:preset.${id}`, name) : name;
}

/** What each step of a preset gives: its key, and its words. */
function givesOf(t: Translate, presetId: string | null): { stored: string; spoken: string }[] {
  const revisions = PRESETS.find(({ id }) => id === presetId)?.revisions ?? [];
  return revisions.flatMap(({ steps }) =>
    steps.map(({ gives }) => ({ stored: gives, spoken: wordOr(t, `common:presetGives.${gives}`, gives) })),
  );
}

/** A cadence with its texts in the rep's language. */
export function spokenCadence(t: Translate, cadence: Cadence): Cadence {
  const words = new Map(givesOf(t, cadence.presetId).map(({ stored, spoken }) => [stored, spoken]));
  const revisions = cadence.revisions.map((revision) => ({
    ...revision,
    steps: revision.steps.map((step) => ({ ...step, gives: words.get(step.gives) ?? step.gives })),
  }));
  return { ...cadence, name: cadenceName(t, cadence), revisions };
}

/** Reverses {@link spokenCadence} for storing: text that equals the preset's words becomes its key. */
export function toStoredText<T extends { name: string; steps: Step[] }>(
  t: Translate,
  { id, presetId }: Kind,
  read: T,
): T {
  const words = new Map(givesOf(t, presetId).map(({ stored, spoken }) => [spoken, stored]));
  const name = NAMES.get(id);
  const isPreset = name !== undefined && read.name === cadenceName(t, { id, name });
  return {
    ...read,
    name: isPreset ? name : read.name,
    steps: read.steps.map((step) => ({ ...step, gives: words.get(step.gives) ?? step.gives })),
  };
}

/** {@link PresetOrigin} in words. */
export interface SpokenOrigin extends PresetOrigin {
  text: string;
}

/** What a cadence as the rep reads it rests on; null for one of the rep's own. */
export function spokenOrigin(t: Translate, cadence: Cadence): SpokenOrigin | null {
  const revisions = cadence.revisions.map((revision) => toStoredText(t, cadence, { ...revision, name: cadence.name }));
  const origin = presetOrigin({ ...cadence, revisions });
  if (!origin || cadence.presetId === null) return null;
  const name = cadenceName(t, { id: cadence.presetId, name: origin.name });
  return { ...origin, name, text: wordOr(t, `options:presetEvidence.${cadence.presetId}`, '') };
}
