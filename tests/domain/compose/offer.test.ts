import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasWords, readTags } from '@/lib/domain/compose/item-tags';
import { bestOffer, type Occasion, type OfferedItem, stageOfStep } from '@/lib/domain/compose/offer';

const item = (id: string, change: Partial<OfferedItem> = {}): OfferedItem => ({
  ...{ id, kind: 'link', title: `Title of ${id}`, tags: [], stage: null },
  ...change,
});
const OCCASION: Occasion = {
  ...{ channel: 'email', stepIndex: 1, stepCount: 6, step: 'An answer about pricing' },
  notes: 'Worried about security. Berlin.',
  known: ['Head of Logistics'],
  given: new Set<string>(),
  who: 'Acme',
};

describe('the item offered with a touch', () => {
  test.each<[string, OfferedItem[], Partial<Occasion>, string | null, string[]]>([
    ['nothing to give', [], {}, null, []],
    ['the first in the rep’s order, where nothing matches', [item('a'), item('b')], {}, 'a', []],
    ['not what was given', [item('a'), item('b')], { given: new Set(['a']) }, 'b', []],
    ['nothing, when all was given', [item('a')], { given: new Set(['a']) }, null, []],
    ['a tag in the step’s words', [item('a'), item('b', { tags: ['Pricing'] })], {}, 'b', ['Pricing']],
    ['a tag in what is known', [item('a'), item('b', { tags: ['security'] })], {}, 'b', ['security']],
    [
      'the step before what is known',
      [item('a', { tags: ['security'] }), item('b', { tags: ['pricing'] })],
      {},
      'b',
      ['pricing'],
    ],
    [
      'more tags before fewer',
      [item('a', { tags: ['security'] }), item('b', { tags: ['logistics', 'security'] })],
      {},
      'b',
      ['logistics', 'security'],
    ],
    ['no tag that is part of a word', [item('a'), item('b', { tags: ['log', 'cur'] })], {}, 'a', []],
    [
      'what the step names before all tags',
      [item('a', { tags: ['pricing', 'security', 'logistics'] }), item('b', { title: 'Audit guide' })],
      { step: 'Send the audit guide (pricing)' },
      'b',
      [],
    ],
    ['meant for this part before meant for any', [item('a'), item('b', { stage: 'early' })], {}, 'b', []],
    ['nothing meant for another part', [item('a', { stage: 'closing', tags: ['pricing'] }), item('b')], {}, 'b', []],
    [
      'no template on the phone',
      [item('a', { kind: 'template', tags: ['pricing'] }), item('b')],
      { channel: 'call' },
      'b',
      [],
    ],
    [
      'nothing in a language that they are known not to speak',
      [item('a', { tags: ['English', 'security'] }), item('b', { tags: ['Deutsch'] })],
      { notes: 'Worried about security, speaks German' },
      'b',
      [],
    ],
    ['any language while theirs is not known', [item('a', { tags: ['English'] })], {}, 'a', []],
    [
      'one of the languages they speak',
      [item('a', { tags: ['français'] })],
      { notes: 'parle allemand et français' },
      'a',
      ['français'],
    ],
    ['what names no language, whatever they speak', [item('a', { tags: ['audit'] })], { notes: '日本語' }, 'a', []],
    [
      'nothing, where all is in another language',
      [item('a', { tags: ['German'] })],
      { notes: '日本語を話す' },
      null,
      [],
    ],
    [
      'a language that is part of a word is none',
      [item('a', { tags: ['German'] })],
      { notes: 'Frenchman & Co' },
      'a',
      [],
    ],
    [
      'any of the languages it is in, where they speak one of them',
      [item('a', { tags: ['English', 'German'] })],
      { notes: 'speaks German' },
      'a',
      ['German'],
    ],
    [
      'a tag in what is known before meant for this part',
      [item('a', { stage: 'early' }), item('b', { tags: ['security'] })],
      {},
      'b',
      ['security'],
    ],
    ['a template in a chat', [item('a', { kind: 'template' })], { channel: 'message' }, 'a', []],
    ['a template on LinkedIn', [item('a', { kind: 'template' })], { channel: 'linkedin' }, 'a', []],
    ['a template in a mail', [item('a'), item('b', { kind: 'template', tags: ['pricing'] })], {}, 'b', ['pricing']],
  ])('%s', (_, items, change, itemId, matches) => {
    const offer = bestOffer(items, { ...OCCASION, ...change });
    expect(offer?.itemId ?? null).toBe(itemId);
    expect(offer?.matches ?? []).toEqual(matches);
    expect(offer?.newFor ?? 'Acme').toBe('Acme');
  });

  test('is never one that was given, and the same however often it is asked', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const items = fc.uniqueArray(
      fc.record({
        ...{
          id: fc.constantFrom(...ids),
          kind: fc.constantFrom('link' as const, 'template' as const),
          title: fc.string(),
        },
        tags: fc.array(fc.constantFrom('pricing', 'security', 'other')),
        stage: fc.constantFrom(null, 'early' as const, 'closing' as const),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(items, fc.array(fc.constantFrom(...ids)), (all, given) => {
        const occasion = { ...OCCASION, given: new Set(given) };
        const offer = bestOffer(all, occasion);
        expect(given).not.toContain(offer?.itemId);
        expect(bestOffer(all, occasion)).toEqual(offer);
        // What nobody was given and is meant for any part is there to be offered.
        if (all.some(({ id, kind, stage }) => kind === 'link' && stage === null && !given.includes(id)))
          expect(offer).not.toBeNull();
      }),
    );
  });
});

test.each([
  [0, 6, 'early'],
  [2, 6, 'early'],
  [3, 6, 'late'],
  [4, 6, 'late'],
  [5, 6, 'closing'],
  [0, 1, 'closing'],
] as const)('step %i of %i is %s', (index, count, stage) => {
  expect(stageOfStep(index, count)).toBe(stage);
});

test.each<[string, string[]]>([
  ['', []],
  [' pricing , Logistics;German\nPRICING, #cold  chain', ['pricing', 'Logistics', 'German', 'cold chain']],
  ['C#, #sales, Straße, Strasse', ['C#', 'sales', 'Straße', 'Strasse']],
  ['価格、物流，ドイツ語', ['価格', '物流', 'ドイツ語']],
])('tags of %j', (text, tags) => {
  expect(readTags(text)).toEqual(tags);
});

test.each<[string, string, boolean]>([
  ['Worried about pricing.', 'Pricing', true],
  ['Repricing', 'pricing', false],
  ['pricings, pricing', 'pricing', true],
  ['Fragen zur Sicherheit', 'sicherheit', true],
  ['C++ (embedded)', 'c++', true],
  ['価格について', '価格', true],
  ['anything', ' ', false],
  ['All about pricing', ' pricing ', true],
  ['cold\n chain', 'Cold chain', true],
])('%j has the words %j: %s', (text, words, has) => {
  expect(hasWords(text, words)).toBe(has);
});
