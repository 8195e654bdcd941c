import { expect, it } from 'vitest';
import { reasonOfStage, stageOfReason } from '@/lib/domain/prospect/stage';

it.each([
  ['replied', 'replied'],
  ['meeting-booked', 'meeting'],
  ['won', 'won'],
  ['lost', 'lost'],
  ['opted-out', 'lost'],
  ['bounced', 'lost'],
  ['no-reply', 'lost'],
  ['removed', null],
] as const)('who finished with %s stands at the stage %s', (reason, stage) => {
  expect(stageOfReason(reason)).toBe(stage);
});

it.each([
  ['new', null],
  ['in-cadence', null],
  ['waiting', null],
  ['replied', 'replied'],
  ['meeting', 'meeting-booked'],
  ['won', 'won'],
  ['lost', 'lost'],
] as const)('put at the stage %s by the rep, somebody finishes with %s', (stage, reason) => {
  expect(reasonOfStage(stage)).toBe(reason);
});
