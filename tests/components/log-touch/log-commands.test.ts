import { expect, test } from 'vitest';
import { byHandCommands, logCommand } from '@/components/log-touch/log-commands';
import { nudge } from '../nudges';

const touch = {
  ...({ channel: 'email', direction: 'outbound', outcome: null, note: null, valueItemId: 'v1' } as const),
  ...{ local: '2026-11-23T15:30', countsAsStep: true, moveStepTo: null, enrollIn: 'steady' },
};

test('somebody new is added, then the touch logged at its moment in the zone of the rep', () => {
  const who = { address: 'cleo@initech.example', name: 'Cleo Marsh', mailbox: 'Robin@vendor.example' };
  const [added, logged] = byHandCommands({ ...touch, who }, 'Europe/Berlin', 'Initech');
  const prospectId = 'robin@vendor.example:cleo@initech.example';
  expect(added).toMatchObject({ type: 'add-prospect', prospectId, company: 'Initech', source: 'manual' });
  expect(logged).toMatchObject({
    ...{ type: 'log-touch', prospectId, enrollIn: 'steady', enrollmentId: null, valueItemId: 'v1' },
    at: Date.UTC(2026, 10, 23, 14, 30),
  });
});

test('of somebody known it is the touch alone, for the step when it counts', () => {
  const who = {
    ...{ prospectId: 'p1', name: 'Ada', address: 'ada@acme.example', mailbox: 'robin@vendor.example' },
    ...{ stepOf: 'e1', isEnrolled: true },
  };
  const commands = byHandCommands({ ...touch, who, local: null, enrollIn: null }, 'Europe/Berlin', '');
  expect(commands).toMatchObject([{ type: 'log-touch', prospectId: 'p1', at: null, enrollmentId: 'e1' }]);
  expect(byHandCommands({ ...touch, who, countsAsStep: false }, 'Europe/Berlin', '')).toMatchObject([
    { enrollmentId: null },
  ]);
});

test.each([
  [true, { type: 'complete', enrollmentId: nudge().enrollmentId }],
  [false, { type: 'log-touch', prospectId: nudge().prospectId, enrollmentId: null }],
])('of a row it says what the touch gave, whether it does the step (%s) or not', (countsAsStep, command) => {
  const { channel, direction, outcome, note, valueItemId } = touch;
  const logged = { channel, direction, outcome, note, valueItemId, countsAsStep, moveStepTo: null };
  expect(logCommand(nudge(), logged)).toMatchObject({ ...command, channel, valueItemId: 'v1' });
});

test('field case E7: a touch between two steps does the step, or moves it, or leaves it', () => {
  const { channel, direction, outcome, note, valueItemId } = touch;
  const said = (countsAsStep: boolean, moveStepTo: string | null) =>
    logCommand(nudge(), { channel, direction, outcome, note, valueItemId, countsAsStep, moveStepTo });
  expect(said(false, '2026-12-01')).toMatchObject({
    ...{ type: 'log-touch', enrollmentId: null },
    moves: { enrollmentId: nudge().enrollmentId, date: '2026-12-01' },
  });
  expect(said(false, null)).not.toHaveProperty('moves');
  expect(said(true, '2026-12-01')).not.toHaveProperty('moves');
});
