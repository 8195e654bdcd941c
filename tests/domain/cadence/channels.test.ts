import { expect, it } from 'vitest';
import { CHANNELS, isManual } from '@/lib/domain/cadence/channels';

it('all but email are logged by hand', () => {
  expect(CHANNELS.map((channel) => [channel, isManual(channel)])).toEqual([
    ['email', false],
    ['call', true],
    ['linkedin', true],
    ['message', true],
    ['meeting', true],
  ]);
});
