import type { Cadence } from './cadence';
import { calendarDays, hours, preset, REACHABLE, withinHours, workingDays } from './preset-steps';

/**
 * The cadences a rep starts with, the default first. An update never overwrites a rep's copy. The waits are those of
 * the design page; what is known about them is in PRESET_EVIDENCE. No step is a mere reminder: what each
 * gives is in the words, `options:presetGives.ID.STEP`.
 */
export const PRESETS: readonly Cadence[] = [
  preset('steady', 'Steady', 0, workingDays(5), [
    ['email', workingDays(0)],
    ['email', hours(24), { window: REACHABLE }],
    ['call', workingDays(3)],
    ['email', workingDays(5)],
    ['linkedin', workingDays(5)],
    ['email', workingDays(5)],
  ]),
  preset('cold-outbound', 'Cold outbound', 1, workingDays(5), [
    ['email', workingDays(0)],
    ['email', workingDays(3)],
    ['linkedin', workingDays(2)],
    ['call', workingDays(3)],
    ['email', workingDays(4)],
  ]),
  preset('complex-b2b', 'Complex B2B', 2, workingDays(10), [
    ['email', workingDays(0)],
    ['linkedin', workingDays(1)],
    ['call', workingDays(2)],
    ['email', workingDays(3)],
    ['call', workingDays(3)],
    ['linkedin', workingDays(3), { optional: true }],
    ['email', workingDays(4)],
    ['call', workingDays(4)],
    ['email', workingDays(5)],
    ['linkedin', workingDays(5), { optional: true }],
    ['call', workingDays(5), { optional: true }],
    ['email', workingDays(5)],
  ]),
  preset('simple-b2c', 'Simple B2C', 3, workingDays(5), [
    ['email', workingDays(0)],
    ['message', workingDays(2)],
    ['email', workingDays(5)],
  ]),
  preset('after-meeting', 'After a meeting or proposal', 4, workingDays(5), [
    ['email', workingDays(0)],
    ['email', workingDays(2)],
    ['call', workingDays(3)],
    ['email', workingDays(5)],
  ]),
  preset('inbound', 'Inbound', 5, workingDays(5), [
    ['call', withinHours(1), { window: null }],
    ['email', workingDays(0)],
    ['call', workingDays(1)],
    ['email', workingDays(1)],
    ['call', workingDays(2)],
    ['email', workingDays(3)],
  ]),
  preset('parked', 'Parked', 6, workingDays(10), [['email', calendarDays(75)]]),
];
