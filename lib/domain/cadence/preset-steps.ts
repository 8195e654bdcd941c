import type { Cadence, Channel, Step, Wait } from './cadence';

/** One line of a preset: channel, wait, what it gives, and what is unusual about it. */
export type PresetLine = [
  channel: Channel,
  wait: Wait,
  gives: string,
  extra?: Partial<Pick<Step, 'window' | 'optional'>>,
];

export const workingDays = (amount: number): Wait => ({ unit: 'workingDays', amount });
export const calendarDays = (amount: number): Wait => ({ unit: 'calendarDays', amount });
export const hours = (amount: number): Wait => ({ unit: 'hours', amount });
export const withinHours = (amount: number): Wait => ({ unit: 'hours', amount, within: true });

/** Calls, and whatever waits in hours, fall due in the hours most people can be reached. */
export const REACHABLE = { from: '09:00', to: '17:00' };

/** A preset as the cadence a new rep finds. Step ids are its id and a number, so a copy can be compared with it. */
export function preset(id: string, name: string, order: number, endWait: Wait, lines: PresetLine[]): Cadence {
  const steps = lines.map(
    ([channel, wait, gives, extra], index): Step => ({
      id: `${id}-${index + 1}`,
      channel,
      wait,
      window: channel === 'call' ? REACHABLE : null,
      gives,
      optional: false,
      ...extra,
    }),
  );
  return { id, name, revisions: [{ revision: 1, steps, endWait }], presetId: id, order, archivedAt: null };
}
