import { describe, expect, it } from 'vitest';
import type { ComposeContext, ComposeRecipient } from '@/lib/domain/compose/compose-context';
import { composeHints, type DraftLook } from '@/lib/domain/compose/hints';

const ada: ComposeRecipient = {
  address: 'ada@acme.example',
  name: 'Ada Example',
  company: 'Acme',
  prospectId: 'p1',
  title: '',
  offer: null,
  optedOut: false,
  last: { channel: 'email', local: '2026-11-18T10:00' },
  subjects: [],
  givenIds: [],
  dueAt: null,
  companyLoad: null,
};
const question = 'I read about your new plant and its numbers. Would Thursday suit you for twenty minutes?';

function hints(draft: Partial<DraftLook>, change: Partial<ComposeRecipient>, inserts: ComposeContext['inserts'] = []) {
  const now = { at: 0, local: '2026-11-23T10:00', zone: 'UTC' };
  const look = { text: question, subject: 'Your new plant', isReply: false, ...draft };
  return composeHints(look, { now, recipients: [{ ...ada, ...change }], inserts }, new Set());
}

describe('a draft without a question', () => {
  const words = (count: number) => 'word '.repeat(count).trim();
  it.each([
    ['is let alone while it is short', words(11), 0],
    ['is let alone while it is short, whatever the blank lines', `\n\n${words(11)}\n\n`, 0],
    ['is remarked on from 12 words', words(12), 1],
    ['is remarked on up to 120 words', words(120), 1],
    ['is let alone when it is long', words(121), 0],
    ['in Japanese is let alone while it is short', 'の'.repeat(21), 0],
    ['in Japanese is remarked on from 22 characters', '新工場の件'.repeat(4).padEnd(22, 'の'), 1],
    ['in two scripts counts both', `${words(6)} ${'の'.repeat(10)}`, 1],
  ])('%s', (_, text, expected) => {
    expect(hints({ text }, {})).toEqual(Array(expected).fill({ kind: 'no-question' }));
  });

  it.each(['?', '？', '؟'])('has one with %s', (mark) => {
    expect(hints({ text: words(20) + mark }, {})).toEqual([]);
  });
});

describe('the subject of a draft', () => {
  it.each([
    ['Offer', 'Offer', true],
    ['offer', 'OFFER', true],
    ['Re: Offer', 'Offer', true],
    ['Re:Offer', 'Offer', true],
    ['Re : Offer', 'Offer', true],
    ['RE: Fwd: AW: Offer', 'Offer', true],
    ['Fw: Offer', 'fwd: Offer', true],
    [' Offer ', 'Offer', true],
    ['Offer re: prices', 'Offer prices', false],
    ['Offer', 'Offer 2', false],
    ['', '', false],
    ['Re:', '', false],
  ])('"%s" after "%s" is the same: %s', (subject, before, same) => {
    const expected = same ? [{ kind: 'nothing-new', name: 'Ada Example', subject }] : [];
    expect(hints({ subject }, { subjects: ['Something else', before] })).toEqual(expected);
  });

  it('may be the same with something in it they do not have yet', () => {
    const guide = { id: 'v1', kind: 'value' as const, title: 'Price guide', text: 'your new plant', url: null };
    expect(hints({ subject: 'Offer' }, { subjects: ['Offer'] }, [guide])).toEqual([]);
  });

  it.each(['http://vendor.example', 'HTTPS://VENDOR.EXAMPLE'])('may be the same beside %s', (link) => {
    expect(hints({ subject: 'Offer', text: `${question} ${link}` }, { subjects: ['Offer'] })).toEqual([]);
  });
});

describe('a remark', () => {
  const dueAt = '2026-11-27T09:00';
  const load = { domain: 'acme.example', emails: 3, limit: 3, days: 14, reply: null };
  const guide = { id: 'v1', kind: 'value' as const, title: 'Price guide', text: 'twenty minutes', url: null };

  it.each([
    ['Ada Example', 'Ada Example'],
    ['', 'ada@acme.example'],
  ])('on somebody called "%s" names %s', (name, expected) => {
    expect(hints({}, { name, dueAt })).toEqual([{ kind: 'too-soon', name: expected, last: '2026-11-18T10:00', dueAt }]);
  });

  it('on a company says which mail this would be, in how many days', () => {
    expect(hints({}, { companyLoad: load })).toEqual([{ kind: 'too-many', domain: 'acme.example', nth: 4, days: 14 }]);
  });

  it('on a colleague’s reply comes first, and says who replied and when', () => {
    const reply = { name: 'Bo', local: '2026-11-22T10:00' };
    expect(hints({}, { companyLoad: { ...load, reply } })).toEqual([
      { kind: 'colleague-replied', domain: 'acme.example', ...reply },
      { kind: 'too-many', domain: 'acme.example', nth: 4, days: 14 },
    ]);
  });

  it('on an item given before names reader and item', () => {
    expect(hints({}, { givenIds: ['v1'] }, [guide])).toEqual([
      { kind: 'given-again', name: 'Ada Example', title: 'Price guide' },
    ]);
  });
});
