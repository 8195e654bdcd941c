import { describe } from 'vitest';
import type { Command } from '@/lib/domain/log/commands';
import { finished, itRefuses, paused, type Refused } from './refusals';
import { ANN, BOB, GONE, ROBIN, type Story } from './story';

const touch = { channel: 'call', direction: 'outbound', outcome: null, note: null, valueItemId: null } as const;
const nobody = { code: 'unknown-prospect', detail: { prospectId: BOB } } as const;
const noSuch = { code: 'unknown-enrollment', detail: { enrollmentId: 'e' } } as const;

const toldTeammate = (story: Story) => {
  story.optedOut.add('ann@acme.example');
  return finished(story);
};

const enrolling: Refused[] = [
  ...[
    (): Command => ({ type: 'enroll', prospectId: ANN, cadenceId: 'calls', afterTouchId: null }),
    (_: string, firstId = ''): Command => ({ type: 'restart', enrollmentId: firstId }),
  ].map(
    (command): Refused => [
      'enroll: told a teammate that they want no more mail',
      toldTeammate,
      command,
      () => ({ code: 'opted-out', detail: ROBIN }),
    ],
  ),
  [
    'enroll: unknown',
    (s) => s,
    () => ({ type: 'enroll', prospectId: BOB, cadenceId: 'calls', afterTouchId: null }),
    () => nobody,
  ],
  [
    'enroll: the adding was undone, a touch is left',
    (s) => s.adds(BOB).touches('call', BOB).undoes('batch 3'),
    () => ({ type: 'enroll', prospectId: BOB, cadenceId: 'calls', afterTouchId: null }),
    () => nobody,
  ],
  ...['none', GONE.id].map(
    (cadenceId): Refused => [
      `enroll: ${cadenceId}`,
      finished,
      () => ({ type: 'enroll', prospectId: ANN, cadenceId, afterTouchId: null }),
      () => ({ code: 'unknown-cadence', detail: { cadenceId } }),
    ],
  ),
  ...[(s: Story) => s, paused].map(
    (tell): Refused => [
      'enroll: in another cadence, also when paused there',
      tell,
      () => ({ type: 'enroll', prospectId: ANN, cadenceId: 'calls', afterTouchId: null }),
      (enrollmentId) => ({
        code: 'already-enrolled',
        detail: { cadence: 'The steady', cadenceId: 'steady', enrollmentId },
      }),
    ],
  ),
  [
    'enroll: after a touch that is not there',
    finished,
    () => ({ type: 'enroll', prospectId: ANN, cadenceId: 'calls', afterTouchId: 'x' }),
    () => ({ code: 'unknown-touch', detail: { touchId: 'x' } }),
  ],
  [
    'enroll: after a reply',
    (s) => s.hears('r1'),
    () => ({ type: 'enroll', prospectId: ANN, cadenceId: 'calls', afterTouchId: `r1:${ANN}` }),
    () => ({ code: 'unknown-touch', detail: { touchId: `r1:${ANN}` } }),
  ],
];

const touching: Refused[] = [
  [
    'touch: unknown',
    (s) => s,
    () => ({ type: 'log-touch', ...touch, prospectId: BOB, at: null, enrollmentId: null }),
    () => nobody,
  ],
  [
    'touch: later than now',
    (s) => s,
    () => ({ type: 'log-touch', ...touch, prospectId: ANN, at: 4_000_000_000_000, enrollmentId: null }),
    () => ({ code: 'moment-in-future', detail: { at: 4_000_000_000_000 } }),
  ],
  [
    'touch: for an enrollment that is not there',
    (s) => s,
    () => ({ type: 'log-touch', ...touch, prospectId: ANN, at: null, enrollmentId: 'e' }),
    () => noSuch,
  ],
  [
    'touch: for somebody else’s enrollment',
    (s) => s.adds(BOB),
    (e) => ({ type: 'log-touch', ...touch, prospectId: BOB, at: null, enrollmentId: e }),
    (e) => ({ code: 'unknown-enrollment', detail: { enrollmentId: e } }),
  ],
  [
    'touch: for a finished enrollment',
    finished,
    (e) => ({ type: 'log-touch', ...touch, prospectId: ANN, at: null, enrollmentId: e }),
    (e) => ({ code: 'already-finished', detail: { enrollmentId: e, reason: 'won' } }),
  ],
];

describe('enrolling: refusals', () => itRefuses(enrolling));
describe('logging a touch: refusals', () => itRefuses(touching));
