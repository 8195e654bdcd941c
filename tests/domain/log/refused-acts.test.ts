import { describe } from 'vitest';
import type { Command } from '@/lib/domain/log/commands';
import { finished, itRefuses, paused, type Refused } from './refusals';
import type { Story } from './story';

/** Commands about the next step, with their fields beside the enrollment. */
const ON_A_STEP = [
  ['complete', { channel: null, outcome: null, note: null }],
  ['skip', {}],
  ['snooze', { until: '2027-01-01T09:00' }],
  ['reschedule', { dueAt: '2027-01-01T09:00', lighterDay: false }],
] as const;

const until = '2026-11-01T09:00';
const noSuch = { code: 'unknown-enrollment', detail: { enrollmentId: 'e' } } as const;

const atTheEnd = (s: Story) => {
  for (let step = 0; step < 5; step++) s.does({ type: 'skip', enrollmentId: s.id });
  return s;
};

/** Acts on an enrollment, in states that they do not fit. */
const table: Refused[] = [
  ...(
    [
      ['complete', { channel: null, outcome: null, note: null }],
      ['skip', {}],
      ['snooze', { until }],
      ['reschedule', { dueAt: until, lighterDay: false }],
      ['pause', { until, reason: 'rep' }],
      ['resume', {}],
      ['finish', { reason: 'won' }],
      ['restart', {}],
      ['move', { cadenceId: 'calls', revision: null, stepIndex: null }],
    ] as const
  ).map(
    ([type, rest]): Refused => [
      `${type}: unknown`,
      (s) => s,
      () => ({ type, enrollmentId: 'e', ...rest }) as Command,
      () => noSuch,
    ],
  ),
  ...(
    [
      ['complete', { channel: null, outcome: null, note: null }],
      ['skip', {}],
      ['snooze', { until }],
      ['reschedule', { dueAt: until, lighterDay: false }],
      ['pause', { until, reason: 'rep' }],
      ['resume', {}],
      ['finish', { reason: 'won' }],
      ['move', { cadenceId: 'calls', revision: null, stepIndex: null }],
    ] as const
  ).map(
    ([type, rest]): Refused => [
      `${type}: finished`,
      finished,
      (enrollmentId) => ({ type, enrollmentId, ...rest }) as Command,
      (enrollmentId) => ({ code: 'already-finished', detail: { enrollmentId, reason: 'won' } }),
    ],
  ),
  ...(
    [
      ['skip', {}],
      ['snooze', { until }],
      ['reschedule', { dueAt: until, lighterDay: false }],
      ['pause', { until, reason: 'rep' }],
      ['restart', {}],
    ] as const
  ).map(
    ([type, rest]): Refused => [
      `${type}: paused`,
      paused,
      (enrollmentId) => ({ type, enrollmentId, ...rest }) as Command,
      (enrollmentId) => ({ code: 'already-paused', detail: { enrollmentId } }),
    ],
  ),
  ...ON_A_STEP.map(
    ([type, rest]): Refused => [
      `${type}: only the end wait is left`,
      atTheEnd,
      (enrollmentId) => ({ type, enrollmentId, ...rest }) as Command,
      (enrollmentId) => ({ code: 'nothing-to-do', detail: { enrollmentId } }),
    ],
  ),
  ...ON_A_STEP.map(
    ([type, rest]): Refused => [
      `${type}: the cadence is not known here yet`,
      (s) => {
        s.context = { ...s.context, cadences: new Map() };
        return s;
      },
      (enrollmentId) => ({ type, enrollmentId, ...rest }) as Command,
      (enrollmentId) => ({ code: 'nothing-to-do', detail: { enrollmentId } }),
    ],
  ),
];

describe('acts on an enrollment: refusals', () => itRefuses(table));
