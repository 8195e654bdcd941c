import { expect, it } from 'vitest';
import { type Cadence, currentRevision } from '@/lib/domain/cadence/cadence';
import { presetOrigin } from '@/lib/domain/cadence/preset-origin';
import { PRESET_EVIDENCE, PRESETS } from '@/lib/domain/cadence/presets';

const [preset] = PRESETS.filter(({ id }) => id === 'cold-outbound') as [Cadence];
const { steps, endWait } = currentRevision(preset);
const withSteps = (changed: typeof steps): Cadence => ({
  ...preset,
  revisions: [...preset.revisions, { revision: 2, steps: changed, endWait }],
});
const copied: Cadence = {
  ...preset,
  ...{ id: 'c1', name: 'Cold outbound (copy)' },
  revisions: [{ revision: 1, endWait, steps: steps.map((step, index) => ({ ...step, id: `own-${index}` })) }],
};

it.each<[string, Cadence, string | null]>([
  ['the preset as it came', preset, 'is'],
  ['renamed', { ...preset, name: 'Mine' }, 'is'],
  ['a copy', copied, 'copied'],
  ['with a step less', withSteps(steps.slice(0, 4)), 'changed'],
  [
    'changed and changed back',
    { ...preset, revisions: [...withSteps([]).revisions, { revision: 3, steps, endWait }] },
    'is',
  ],
  ...Object.entries({
    channel: 'meeting' as const,
    wait: { unit: 'hours' as const, amount: 1 },
    window: { from: '10:00', to: '11:00' },
    gives: 'Something else',
    optional: true,
  }).map(([field, value]): [string, Cadence, string] => [
    `another ${field} of one step`,
    withSteps(steps.map((step, index) => (index === 2 ? { ...step, [field]: value } : step))),
    'changed',
  ]),
  ...([true, false] as const).map((within): [string, Cadence, string] => [
    `waits within: ${within}`,
    withSteps(steps.map((step) => ({ ...step, wait: { ...step.wait, within } }))),
    within ? 'changed' : 'is',
  ]),
  ['another end', { ...preset, revisions: [{ revision: 1, steps, endWait: { unit: 'hours', amount: 1 } }] }, 'changed'],
  ['of the rep', { ...copied, presetId: null }, null],
  ['of a preset that is no more', { ...copied, presetId: 'gone' }, null],
])('%s', (_, cadence, how) => {
  const origin = presetOrigin(cadence);
  expect(origin?.how ?? null).toBe(how);
  if (origin) expect(origin).toMatchObject({ name: 'Cold outbound', evidence: PRESET_EVIDENCE['cold-outbound'] });
});
