import { describe, expect, test } from 'vitest';
import type { Insertable } from '@/lib/domain/compose/compose-context';
import { isInDraft, valueItemInDraft } from '@/lib/domain/compose/in-draft';
import { MERGE_FIELDS, mergeFieldText, unknownMergeFields } from '@/lib/domain/compose/merge-fields';
import { textToInsert, type ValueItemInput, valueItemProblems } from '@/lib/domain/compose/value-item';

const GOOD: ValueItemInput = {
  kind: 'case',
  title: 'Case study',
  url: 'https://vendor.example/case',
  text: '{{firstName}}, this is how they did it.',
  note: '',
  tags: [],
  stage: null,
};

describe('what keeps an item from being saved', () => {
  test.each<[string, Partial<ValueItemInput>, string[]]>([
    ['nothing', {}, []],
    ['no title', { title: ' \n' }, ['title empty']],
    ['a title too long', { title: 'x'.repeat(101) }, ['title too-long']],
    ['the longest title', { title: 'x'.repeat(100) }, []],
    ['a link alone', { text: '' }, []],
    ['a text alone', { url: null }, []],
    ['neither', { text: ' ', url: null }, ['text empty']],
    ['a text too long', { text: 'x'.repeat(5_001) }, ['text too-long']],
    ['a text too long that has worse in it', { text: `{{x}}${'x'.repeat(5_000)}` }, ['text unknown-field {{x}}']],
    ['no title and a note too long', { title: '', note: 'x'.repeat(501) }, ['title empty', 'note too-long']],
    ['a note too long', { note: 'x'.repeat(501) }, ['note too-long']],
    ['a field we do not know', { text: 'Hi {{first_name}}' }, ['text unknown-field {{first_name}}']],
    ['a field left open', { text: 'Hi {{firstName' }, ['text unknown-field {{firstName']],
    ['a field with spaces in it', { text: 'Hi {{ company }}' }, []],
    ['a field we do not know in a condition: judged elsewhere', { text: '{% if plan %}{{plan}}{% endif %}' }, []],
    ['as many tags as there may be', { tags: Array.from({ length: 20 }, (_, n) => `t${n}`) }, []],
    ['a tag too many', { tags: Array.from({ length: 21 }, (_, n) => `t${n}`) }, ['tags too-long']],
    ['the longest tag', { tags: ['x'.repeat(40)] }, []],
    ['a tag too long beside one that is not', { tags: ['pricing', 'x'.repeat(41)] }, ['tags too-long']],
    ['all at once', { title: '', url: 'x', text: '' }, ['title empty', 'url not-a-link']],
    ['no scheme', { url: 'vendor.example/case' }, ['url not-a-link']],
    ['a script', { url: 'javascript:alert(1)' }, ['url not-a-link']],
    ['a file', { url: 'file:///etc/hosts' }, ['url not-a-link']],
    ['a name and a password in it', { url: 'https://a:b@vendor.example' }, ['url not-a-link']],
    ['a name in it', { url: 'https://a@vendor.example' }, ['url not-a-link']],
    ['a password in it', { url: 'https://:b@vendor.example' }, ['url not-a-link']],
    ['a page without encryption', { url: 'http://vendor.example' }, []],
    ['a space in it', { url: 'https://vendor.example/a b' }, ['url not-a-link']],
    ['a link too long', { url: `https://vendor.example/${'x'.repeat(2_000)}` }, ['url too-long']],
  ])('%s', (_, change, expected) => {
    const found = valueItemProblems({ ...GOOD, ...change });
    expect(found.map((each) => Object.values(each).join(' '))).toEqual(expected);
  });

  test('a hostile text is read without trying every way to split it, which would not end in time', () => {
    expect(unknownMergeFields('{{'.repeat(1_000_000))).toEqual(['{{']);
  });

  test.each([
    ['fields of ours', 'Hi {{firstName}} of {{ company }}', []],
    ['a field of nobody, twice', '{{plan}} or {{plan}}', ['{{plan}}']],
    ['a field in braces of its own', '{{{{name}}}}', ['{{}}']],
  ])('%s', (_, text, unknown) => {
    expect(unknownMergeFields(text)).toEqual(unknown);
  });

  test('every field there is can be put in by its button', () => {
    expect(mergeFieldText('firstName')).toBe('{{firstName}}');
    expect(unknownMergeFields(MERGE_FIELDS.map(mergeFieldText).join(' '))).toEqual([]);
  });
});

test.each([
  ['a text and a link under it', { text: 'Look:\n', url: 'https://a.example' }, 'Look:\nhttps://a.example'],
  [
    'a text that has the link',
    { text: 'Look: https://a.example', url: 'https://a.example' },
    'Look: https://a.example',
  ],
  ['a link alone', { text: '', url: 'https://a.example' }, 'https://a.example'],
  ['a text alone', { text: ' Hi ', url: null }, 'Hi'],
])('%s goes into a draft', (_, item, expected) => {
  expect(textToInsert(item)).toBe(expected);
});

const READER = { name: 'Ada Example', company: 'Acme' };
const guide: Insertable = {
  ...{ id: 'guide', kind: 'value', title: 'Guide' },
  ...{ text: 'The guide:\nhttps://vendor.example/guide', url: 'https://vendor.example/guide' },
};
const story: Insertable = {
  ...{ id: 'story', kind: 'value', title: 'Story', url: null },
  text: 'Hi {{firstName}},\n\na company like {{company}} saved a week each month.\n\nBest',
};
const frame: Insertable = {
  ...{ id: 'frame', kind: 'template', title: 'Frame', url: null },
  text: 'What would have to be true for an hour of your time?',
};
const forCompanies: Insertable = {
  ...{ id: 'for-companies', kind: 'template', title: 'For companies', url: null },
  text: 'This is how they did it in a week.{% if company %} And this is what it cost a company.{% endif %}',
};
const thanks: Insertable = { id: 'thanks', kind: 'template', title: 'Thanks', text: 'Thank you!', url: null };

describe('what a draft gives', () => {
  test.each<[string, Insertable, string, boolean]>([
    ['its link', guide, 'See https://vendor.example/guide please', true],
    ['its text without its link', guide, 'The guide:', false],
    [
      'a telling line, filled in, over two lines',
      story,
      'A company\n a company like Acme saved\na week each month.',
      true,
    ],
    [
      'a telling line without its link',
      { ...story, url: 'https://vendor.example' },
      'a company like Acme saved a week each month.',
      false,
    ],
    [
      'the shortest telling line',
      { ...story, text: 'Exactly twenty-five chars\nBest' },
      'Exactly twenty-five chars',
      true,
    ],
    [
      'one telling line of two',
      { ...story, text: `${'one '.repeat(9)}\n  ${'two '.repeat(9)}` },
      'two '.repeat(9),
      true,
    ],
    ['its words run together', story, 'acompanylikeAcmesavedaweekeachmonth.', false],
    ['the same line for another company', story, 'a company like Globex saved a week each month.', false],
    ['its greeting alone', story, 'Hi Ada,\n\nBest', false],
    ['all of a short one', thanks, 'Thank  you! See you there.', true],
    ['what stands before a condition', forCompanies, 'This is how they did it in a week.', true],
    ['what stands in a condition', forCompanies, 'And this is what it cost a company.', true],
    ['nothing', guide, '', false],
  ])('%s', (_, item, draft, expected) => {
    expect(isInDraft(item, draft, READER)).toBe(expected);
  });

  const all = `${frame.text} ${guide.url} a company like Acme saved a week each month.`;
  test.each<[string, string, string[], string | null]>([
    ['nothing', 'Hello', [], null],
    ['the template alone', frame.text, [], 'frame'],
    ['what it gives before the template', all, [], 'guide'],
    ['what they have not had before what they have', all, ['guide'], 'story'],
    ['the template, if all the rest is old', all, ['guide', 'story'], 'frame'],
    ['what they have, if there is nothing else', guide.text, ['guide'], 'guide'],
  ])('the log names %s', (_, draft, givenIds, expected) => {
    expect(valueItemInDraft(draft, [frame, guide, story, thanks], { ...READER, givenIds })).toBe(expected);
  });
});
