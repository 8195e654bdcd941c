import type { Cadence } from '../cadence/cadence';

/**
 * What the people of a cadence were before it: answers to cold mail and to one who asked first are not the same thing, and
 * are never counted together. `own`: a cadence of the rep's own making; `none`: touches without a cadence.
 */
export const CADENCE_KINDS = ['outreach', 'inbound', 'after-meeting', 'parked', 'own', 'none'] as const;
/** One of {@link CADENCE_KINDS}. */
export type CadenceKind = (typeof CADENCE_KINDS)[number];

/** What stands for the cadence of touches without one. */
export const NO_CADENCE = '';

const OF_PRESET: ReadonlyMap<string | null | undefined, CadenceKind> = new Map([
  ['steady', 'outreach'],
  ['cold-outbound', 'outreach'],
  ['complex-b2b', 'outreach'],
  ['simple-b2c', 'outreach'],
  ['inbound', 'inbound'],
  ['after-meeting', 'after-meeting'],
  ['parked', 'parked'],
]);

/** The kind of a cadence, by the preset it is or was copied from; of one that is not known (any more), `own`. */
export function cadenceKind(cadence: Pick<Cadence, 'presetId'> | undefined): CadenceKind {
  return OF_PRESET.get(cadence?.presetId) ?? 'own';
}
