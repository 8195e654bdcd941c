import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Cadence } from '@/lib/domain/cadence/cadence';
import { withPresetKeys } from '@/lib/domain/cadence/preset-keys';
import { PRESET_SENTENCES } from '@/lib/domain/cadence/preset-sentences';
import { PRESETS } from '@/lib/domain/cadence/presets';

const wait = { unit: 'workingDays', amount: 3 } as const;
/** A cadence whose steps give this, one revision a list. */
const stored = (presetId: string | null, ...revisions: string[][]): Cadence => ({
  ...{ id: 'mine', name: 'Mine', presetId, order: 4, archivedAt: null },
  revisions: revisions.map((gives, index) => ({
    revision: index + 1,
    endWait: wait,
    steps: gives.map((each, place) => ({
      ...{ id: `s${place}`, channel: 'email', wait, window: null, gives: each, optional: false },
    })),
  })),
});

describe('a cadence stored before preset steps had keys', () => {
  it.each([
    ['steady', 0, 'One problem they likely have, and how others in their trade solved it.', 'steady.1'],
    ['steady', 5, 'A clear close: what you offer, that you will stop writing, and how to reach you later.', 'steady.6'],
    ['cold-outbound', 2, 'A face to the name, and a useful article for their role.', 'cold-outbound.3'],
    ['complex-b2b', 1, 'A connection with a sentence on why.', 'complex-b2b.2'],
    [
      'complex-b2b',
      11,
      'A clear close, a summary a colleague can be handed, and when to speak again.',
      'complex-b2b.12',
    ],
    ['simple-b2c', 1, 'The answer to the question buyers ask most.', 'simple-b2c.2'],
    ['after-meeting', 3, 'A simple choice of next steps, including not now.', 'after-meeting.4'],
    ['inbound', 4, 'A proposal of a time to look at it together.', 'inbound.5'],
    ['parked', 0, 'One thing worth their time that is new since you last spoke.', 'parked.1'],
  ])('gets the keys of %s (step %i)', (presetId, index, sentence, key) => {
    expect(PRESET_SENTENCES[presetId]?.[index]).toBe(sentence);
    const sentences = PRESET_SENTENCES[presetId] ?? [];
    const keys = withPresetKeys(stored(presetId, [...sentences])).revisions[0]?.steps.map(({ gives }) => gives);
    expect(keys?.[index]).toBe(key);
    expect(keys).toEqual(PRESETS.find(({ id }) => id === presetId)?.revisions[0]?.steps.map(({ gives }) => gives));
  });

  it('is read by the sentences of that time, none of which may ever change', () => {
    const print = createHash('sha256').update(JSON.stringify(PRESET_SENTENCES)).digest('hex');
    expect(print).toBe('3edd1d72ec17bd9b06e9ebe8e406a5bb9212d1f6fcdd815db71315e7710000d9');
  });

  it('has them in each revision, and all else as it was', () => {
    const own = 'What we spoke of in May.';
    const [first = '', second = ''] = PRESET_SENTENCES.steady ?? [];
    expect(withPresetKeys(stored('steady', [own], [first, own, second]))).toEqual(
      stored('steady', [own], ['steady.1', own, 'steady.2']),
    );
  });

  it.each([
    ['of the rep’s own', stored(null, ['A connection with a sentence on why.'])],
    ['of a preset that is no more', stored('quarterly', ['A connection with a sentence on why.'])],
    ['of a preset named like a part of every object', stored('constructor', ['Anything'])],
    ['with sentences of another preset', stored('steady', ['A connection with a sentence on why.'])],
    ['that has its keys', stored('steady', ['steady.1', 'steady.2'])],
  ])('%s is left as it is', (_, cadence) => {
    expect(withPresetKeys(cadence)).toBe(cadence);
  });
});
