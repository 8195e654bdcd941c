import { expect, it } from 'vitest';
import { cadenceKind } from '@/lib/domain/insights/cadence-kind';

it.each([
  ['steady', 'outreach'],
  ['cold-outbound', 'outreach'],
  ['complex-b2b', 'outreach'],
  ['simple-b2c', 'outreach'],
  ['inbound', 'inbound'],
  ['after-meeting', 'after-meeting'],
  ['parked', 'parked'],
  ['a preset of a later version', 'own'],
  ['toString', 'own'],
  [null, 'own'],
])('a cadence made from the preset %s is of the kind %s', (presetId, kind) => {
  expect(cadenceKind({ presetId })).toBe(kind);
});

it('a cadence that is not known any more counts as one of the rep’s own', () => {
  expect(cadenceKind(undefined)).toBe('own');
});
