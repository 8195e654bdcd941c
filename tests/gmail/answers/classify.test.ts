import { describe, expect, it } from 'vitest';
import { ANSWER_KINDS } from '@/lib/domain/answer/kinds';
import { classify } from '@/lib/gmail/answers/classify';
import { prefixLanguages } from '@/lib/gmail/answers/subject';
import { FUZZ_RUNS } from '@/tests/support/fuzz-runs';
import { seeded } from '../support/mutate';

const TODAY = '2026-11-22';
const mail = (subject: string | null, snippet: string | null = null, address = 'buyer@company.example') => ({
  from: { address },
  subject,
  snippet,
});
const kindOf = (...args: Parameters<typeof mail>) => classify(mail(...args), TODAY).kind;

describe('other mail', () => {
  it.each([
    ['a reply', mail('Re: Proposal', 'Thanks, let us talk on Tuesday.'), 'reply'],
    ['a reply without words', mail(null), 'reply'],
    ['a reply from nobody known', { from: null, subject: 'Re: x', snippet: 'y' }, 'reply'],
    ['a talk about acceptance', mail('Re: Offer accepted: what now?'), 'reply'],
    ['an invitation to visit', mail('Re: Proposal', 'Please stop by our office on Tuesday'), 'reply'],
    ['a quotation of the rep', mail('Re: x', 'Fine. On Mon, Nov 23, 2026 Rep wrote: unsubscribe'), 'reply'],
  ])('%s', (_, it, expected) => expect(classify(it, TODAY).kind).toBe(expected));
});

describe('fixed marks of mail systems', () => {
  it.each(['absence', 'bounce', 'calendar-accepted', 'calendar-declined', 'calendar-cancelled', 'receipt'] as const)(
    '%s in 25 languages or more',
    (kind) => expect(prefixLanguages(kind).length).toBeGreaterThanOrEqual(25),
  );

  it('count at the head of a subject only, never behind "Re:"', () => {
    expect(kindOf('Automatic reply: x', '')).toBe('out-of-office');
    expect(kindOf('Re: Automatic reply: x', 'I am here again.')).toBe('reply');
    expect(kindOf('AW: Unzustellbar: x', 'Jetzt geht es.')).toBe('reply');
  });
});

const RUNS = FUZZ_RUNS / 25;

it('takes any text, quickly', { timeout: 20_000 + 50 * RUNS }, () => {
  const alphabet = "a :'’-٣३éÅß不在\u0000\ud800\u202b\n";
  for (let seed = 0; seed < RUNS; seed += 1) {
    const random = seeded(seed);
    const text = Array.from({ length: 60 }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
    expect(ANSWER_KINDS).toContain(kindOf(text, text, text));
  }
  expect(kindOf(' '.repeat(3_000_000), ' :'.repeat(1_000_000))).toBe('reply');
});
