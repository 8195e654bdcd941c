import type { Cadence, Channel, Step, Wait } from './cadence';

/** One line of a preset: channel, wait, and what is unusual about it. What it gives is said by the words of its key. */
export type PresetLine = [channel: Channel, wait: Wait, extra?: Partial<Pick<Step, 'window' | 'optional'>>];

/** A wait of so many working days. */
export const workingDays = (amount: number): Wait => ({ unit: 'workingDays', amount });
/** A wait of so many calendar days. */
export const calendarDays = (amount: number): Wait => ({ unit: 'calendarDays', amount });
/** A wait of so many hours. */
export const hours = (amount: number): Wait => ({ unit: 'hours', amount });
/** A wait of at most so many hours, due as early as working time allows. */
export const withinHours = (amount: number): Wait => ({ unit: 'hours', amount, within: true });

/** Calls, and whatever waits in hours, fall due in the hours most people can be reached. */
export const REACHABLE = { from: '09:00', to: '17:00' };

/** What the step of a preset gives, as stored: `steady.2`, the key of its words. @param index 0-based */
export function presetKey(presetId: string, index: number): string {
  return `${presetId}.${index + 1}`;
}

/** The source of a preset. Its words: `options:presetEvidence.ID`. */
export interface PresetEvidence {
  /** `study`: published research. `vendor-study`: a seller's own data, correlational. `convention`: neither. */
  kind: 'study' | 'vendor-study' | 'convention';
  /** Where it can be read; null where there is no source to name. */
  link: string | null;
}

/** A preset as it is written in `presets.ts`. */
export interface PresetDefinition {
  /** Stored, and in the keys of its words: never renamed. */
  id: string;
  /** In English, as stored; in words: `common:preset.ID`. */
  name: string;
  endWait: Wait;
  evidence: PresetEvidence;
  lines: PresetLine[];
}

/**
 * A preset as the cadence a new rep finds. Step ids are its id and a number, so a copy can be compared with it.
 * @param order place in the list, 0-based
 */
export function preset({ id, name, endWait, lines }: PresetDefinition, order: number): Cadence {
  const steps = lines.map(
    ([channel, wait, extra], index): Step => ({
      id: `${id}-${index + 1}`,
      channel,
      wait,
      window: channel === 'call' ? REACHABLE : null,
      gives: presetKey(id, index),
      optional: false,
      ...extra,
    }),
  );
  return { id, name, revisions: [{ revision: 1, steps, endWait }], presetId: id, order, archivedAt: null };
}
