import type { Cadence } from './cadence';
import {
  calendarDays,
  hours,
  type PresetDefinition,
  type PresetEvidence,
  preset,
  REACHABLE,
  withinHours,
  workingDays,
} from './preset-steps';

const CONVENTION: PresetEvidence = { kind: 'convention', link: null };

/**
 * The cadences a rep starts with, in the order of the list, the default first. A rep's own are never overwritten by an
 * update. What each step gives is in the words, `common:presetGives.ID.STEP`, where STEP is 1-based.
 */
const DEFINITIONS: readonly PresetDefinition[] = [
  {
    id: 'steady',
    name: 'Steady',
    endWait: workingDays(5),
    evidence: CONVENTION,
    lines: [
      ['email', workingDays(0)],
      ['email', hours(24), { window: REACHABLE }],
      ['call', workingDays(3)],
      ['email', workingDays(5)],
      ['linkedin', workingDays(5)],
      ['email', workingDays(5)],
    ],
  },
  {
    id: 'cold-outbound',
    name: 'Cold outbound',
    endWait: workingDays(5),
    evidence: { kind: 'vendor-study', link: 'https://belkins.io/blog/sales-follow-up-statistics' },
    lines: [
      ['email', workingDays(0)],
      ['email', workingDays(3)],
      ['linkedin', workingDays(2)],
      ['call', workingDays(3)],
      ['email', workingDays(4)],
    ],
  },
  {
    id: 'complex-b2b',
    name: 'Complex B2B',
    endWait: workingDays(10),
    evidence: {
      kind: 'vendor-study',
      link: 'https://www.inc.com/lisa-calhoun/2-key-habits-of-successful-sales-organizations-revealed-in-new-research.html',
    },
    lines: [
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
    ],
  },
  {
    id: 'simple-b2c',
    name: 'Simple B2C',
    endWait: workingDays(5),
    evidence: CONVENTION,
    lines: [
      ['email', workingDays(0)],
      ['message', workingDays(2)],
      ['email', workingDays(5)],
    ],
  },
  {
    id: 'after-meeting',
    name: 'After a meeting or proposal',
    endWait: workingDays(5),
    evidence: CONVENTION,
    lines: [
      ['email', workingDays(0)],
      ['email', workingDays(2)],
      ['call', workingDays(3)],
      ['email', workingDays(5)],
    ],
  },
  {
    id: 'inbound',
    name: 'Inbound',
    endWait: workingDays(5),
    evidence: {
      kind: 'study',
      link: 'https://www.researchgate.net/publication/298137032_The_short_life_of_online_sales_leads',
    },
    lines: [
      ['call', withinHours(1), { window: null }],
      ['email', workingDays(0)],
      ['call', workingDays(1)],
      ['email', workingDays(1)],
      ['call', workingDays(2)],
      ['email', workingDays(3)],
    ],
  },
  {
    id: 'parked',
    name: 'Parked',
    endWait: workingDays(10),
    evidence: CONVENTION,
    lines: [['email', calendarDays(75)]],
  },
];

/** All presets, in the order of the list. */
export const PRESETS: readonly Cadence[] = DEFINITIONS.map(preset);

/** What each preset rests on, by id. Waits and order are convention unless its words say otherwise. */
export const PRESET_EVIDENCE: Readonly<Record<string, PresetEvidence>> = Object.fromEntries(
  DEFINITIONS.map(({ id, evidence }) => [id, evidence]),
);
