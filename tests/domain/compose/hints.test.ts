import { expect, test } from 'vitest';
import type { ComposeContext, ComposeRecipient } from '@/lib/domain/compose/compose-context';
import { emptyBump } from '@/lib/domain/compose/empty-bumps';
import { type ComposeHintKind, composeHints, type DraftLook } from '@/lib/domain/compose/hints';
import { fillMergeFields } from '@/lib/domain/compose/merge-fields';

const GOOD =
  'I read about your new plant and thought of the numbers we spoke of. Would Thursday suit you for twenty minutes?';

const recipient: ComposeRecipient = {
  address: 'ada@acme.example',
  name: 'Ada Example',
  company: 'Acme',
  prospectId: 'p1',
  title: '',
  offer: null,
  optedOut: false,
  last: { channel: 'email', local: '2026-11-18T10:00' },
  subjects: ['A short proposal'],
  givenIds: [],
  dueAt: '2026-11-23T09:00',
  companyLoad: null,
};
const load = { domain: 'acme.example', emails: 1, limit: 3, days: 14, reply: null };

const NONE: ReadonlySet<ComposeHintKind> = new Set();

function kinds(
  draft: Partial<DraftLook>,
  change: Partial<ComposeRecipient> = {},
  dismissed: ReadonlySet<ComposeHintKind> = NONE,
): ComposeHintKind[] {
  const context: ComposeContext = {
    now: { at: 0, local: '2026-11-23T10:00', zone: 'UTC' },
    recipients: [{ ...recipient, ...change }],
    inserts: [],
  };
  return composeHints({ text: GOOD, subject: 'Your new plant', isReply: false, ...draft }, context, dismissed).map(
    ({ kind }) => kind,
  );
}

test.each<[string, Partial<DraftLook>, Partial<ComposeRecipient>, ComposeHintKind[]]>([
  ['a good follow-up on its day', {}, {}, []],
  ['before its day', {}, { dueAt: '2026-11-27T09:00' }, ['too-soon']],
  ['later on its very day', {}, { dueAt: '2026-11-23T16:00' }, []],
  ['no plan', {}, { dueAt: null }, []],
  ['somebody who is no prospect', { text: 'just checking in' }, { prospectId: null }, []],
  ['a first mail', { text: 'just checking in' }, { last: null }, []],
  ['within the limit', {}, { companyLoad: load }, []],
  ['over the limit', {}, { companyLoad: { ...load, emails: 3 } }, ['too-many']],
  [
    'a colleague replied',
    {},
    { companyLoad: { ...load, reply: { name: 'Bo', local: '2026-11-22T10:00' } } },
    ['colleague-replied'],
  ],
  [
    'a teammate wrote to them',
    {},
    { teammate: { teammate: 'Robin', date: '2026-11-20', channel: 'email', samePerson: true } },
    ['teammate-wrote'],
  ],
  [
    'a teammate wrote to somebody the rep never did',
    {},
    {
      last: null,
      prospectId: null,
      teammate: { teammate: 'Robin', date: '2026-11-20', channel: 'call', samePerson: true },
    },
    ['teammate-wrote'],
  ],
  ['no teammate did', {}, { teammate: null }, []],
  ['an empty bump', { text: 'Hi Ada,\n just  checking in.' }, {}, ['empty-bump']],
  ['just begun', { text: 'Hi Ada,' }, {}, []],
  ['no question', { text: GOOD.replace('?', '.') }, {}, ['no-question']],
  ['the same subject again', { subject: 'Re: A short proposal' }, {}, ['nothing-new']],
  ['the same subject in a reply', { subject: 'Re: A short proposal', isReply: true }, {}, []],
  ['the same subject with a link', { subject: 'A short proposal', text: `${GOOD} https://vendor.example` }, {}, []],
  [
    'never more than two',
    { text: 'just checking in' },
    { dueAt: '2026-11-27T09:00', companyLoad: { ...load, emails: 9 } },
    ['too-soon', 'too-many'],
  ],
])('%s', (_, draft, change, expected) => {
  expect(kinds(draft, change)).toEqual(expected);
});

test.each<[ComposeHintKind[], ComposeHintKind[]]>([
  [[], ['too-soon', 'too-many']],
  [['no-question'], ['too-soon', 'too-many']],
  [['too-soon'], ['too-many', 'nothing-new']],
  [
    ['too-many', 'too-soon'],
    ['nothing-new', 'no-question'],
  ],
  [['too-soon', 'too-many', 'nothing-new', 'no-question'], []],
])('with %j dismissed the next come up: %j', (dismissed, expected) => {
  const draft = { text: GOOD.replace('?', '.'), subject: 'A short proposal' };
  const change = { dueAt: '2026-11-27T09:00', companyLoad: { ...load, emails: 9 } };
  expect(kinds(draft, change, new Set(dismissed))).toEqual(expected);
});

const link = (id: string, title: string, url: string) => ({ id, kind: 'value' as const, title, text: url, url });
const guide = link('v1', 'Price guide', 'https://vendor.example/prices');
const story = link('v2', 'Story', 'https://vendor.example/story');
const opener = {
  ...{ id: 't1', kind: 'template' as const, title: 'Opener' },
  ...{ text: 'thought of the numbers we spoke of', url: null },
};
const untitled = { id: 'v3', kind: 'value' as const, title: 'Not written yet', text: '', url: null };
const BUMP = 'Hi Ada, just checking in.';

test.each<[string, string, string[], ComposeHintKind[]]>([
  ['a value item given before', `${GOOD} ${guide.text}`, ['v1'], ['given-again']],
  ['one they do not have yet', `${GOOD} ${guide.text}`, [], []],
  ['one given before beside a new one', `${GOOD} ${guide.text} ${story.text}`, ['v1'], []],
  ['one given before is not in it', GOOD, ['v1'], []],
  ['an empty opening with something new under it', `${BUMP} ${guide.text}`, [], []],
  ['an empty opening with what they have already', `${BUMP} ${guide.text}`, ['v1'], ['empty-bump']],
])('%s', (_, text, givenIds, expected) => {
  const context: ComposeContext = {
    now: { at: 0, local: '2026-11-23T10:00', zone: 'UTC' },
    recipients: [{ ...recipient, givenIds }],
    inserts: [guide, story, opener, untitled],
  };
  const hints = composeHints({ text, subject: 'Your new plant', isReply: true }, context, NONE);
  expect(hints.map(({ kind }) => kind)).toEqual(expected);
});

test.each([
  'Hi, I’m just checking in on this.',
  'Ich wollte nur kurz nachfragen, ob Sie Zeit hatten.',
  'Solo quería saber si pudo verlo.',
  'Je me permets de vous relancer.',
  'Só passando para saber como está.',
  '先日の件、その後いかがでしょうか。',
])('an empty bump: %s', (text) => {
  expect(emptyBump(text)).not.toBeNull();
});

test.each([
  [700, 'just checking in'],
  [701, null],
])('of %i characters that begin with an empty phrase the phrase is %s', (length, expected) => {
  expect(emptyBump('Just checking in.'.padEnd(length, ' More to say.'))).toBe(expected);
});

test('a hostile draft is read without trying every way to split it, which would not end in time', () => {
  const text = '{{'.repeat(100_000) + 're: '.repeat(100_000);
  expect(() => kinds({ text, subject: text })).not.toThrow();
  expect(fillMergeFields(text, { name: 'Ada', company: 'Acme' })).toBe(text);
});

test.each([
  ['Hi {{firstName}} of {{company}}', 'Hi Ada of Acme'],
  ['Dear {{ name }}', 'Dear Ada Example'],
  ['{{toString}} {{unknown}}', '[toString] [unknown]'],
])('%s becomes %s', (template, expected) => {
  expect(fillMergeFields(template, { name: 'Ada Example', company: 'Acme' })).toBe(expected);
});

test('a name written with spaces around it leaves none in the mail', () => {
  const ada = { name: '  Ada Example ', company: '' };
  expect(fillMergeFields('Hi {{firstName}}, or {{name}}!', ada)).toBe('Hi Ada, or Ada Example!');
});

test('what is not known stays in sight', () => {
  const nobody = { name: '', company: '' };
  expect(fillMergeFields('Hi {{firstName}}, {{title}} of {{company}}', nobody)).toBe(
    'Hi [firstName], [title] of [company]',
  );
});

test('a teammate’s touch names the person, or the company it was at; who told a teammate is said so', () => {
  const touch = { teammate: 'Robin', date: '2026-11-20', channel: 'email' as const };
  const hints = (change: Partial<ComposeRecipient>) =>
    composeHints(
      { text: GOOD, subject: 'Your new plant', isReply: false },
      {
        now: { at: 0, local: '2026-11-23T10:00', zone: 'UTC' },
        recipients: [{ ...recipient, ...change }],
        inserts: [],
      },
      NONE,
    );
  expect(hints({ teammate: { ...touch, samePerson: true } })).toEqual([
    { kind: 'teammate-wrote', name: 'Ada Example', ...touch },
  ]);
  expect(hints({ teammate: { ...touch, samePerson: false } })).toEqual([
    { kind: 'teammate-wrote', name: 'Acme', ...touch },
  ]);
  expect(hints({ optedOut: true, optedOutBy: 'Robin' })).toEqual([
    { kind: 'opted-out', name: 'Ada Example', told: 'Robin' },
  ]);
  expect(hints({ optedOut: true })).toEqual([{ kind: 'opted-out', name: 'Ada Example', told: null }]);
});
