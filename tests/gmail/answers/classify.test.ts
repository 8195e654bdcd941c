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

describe('words of somebody else', () => {
  const absence = 'I am out of the office until Monday.';

  it('in quotation marks are told of, not said', () => {
    expect(kindOf('Re: x', `Ours says "${absence}" Does it see that?`)).toBe('reply');
    expect(kindOf('Re: x', '「本日は不在にしております」という返信も検知できますか。')).toBe('reply');
    expect(kindOf('Re: x', 'Guests write “please remove me from your list”. What then?')).toBe('reply');
  });

  it('are all of a mail that is nothing but a quotation', () =>
    expect(kindOf('Re: x', '"Please remove me from your list."')).toBe('opt-out'));
});

it.each([
  ["I'm on leave from the 18th so send the contract before that.", 'reply'],
  ['Je suis en congés dès lundi donc envoyez le devis avant.', 'reply'],
  ['Ich bin ab Montag im Urlaub also schicken Sie den Vertrag vorher.', 'reply'],
  ["I'm on leave until December 14 so please contact Lee for anything urgent.", 'out-of-office'],
  ['Jag är på semester till den 14 december så jag svarar när jag är tillbaka.', 'out-of-office'],
])('what follows from an absence is a clause of its own: %s', (text, kind) => expect(kindOf('Re: x', text)).toBe(kind));

it("a desk's acknowledgement that asks for no further mails is no wish to opt out", () =>
  expect(
    kindOf(
      'Case 00193842 created: x',
      'Your case has been logged with the number 00193842. Do not remove it in any further e-mails.',
      'care@company.example',
    ),
  ).toBe('ticket'));

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

it('takes any text, quickly', { timeout: 20_000 + 100 * RUNS }, () => {
  const alphabet = "a :'’-٣३éÅß不在\u0000\ud800\u202b\n";
  for (let seed = 0; seed < RUNS; seed += 1) {
    const random = seeded(seed);
    const text = Array.from({ length: 60 }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
    expect(ANSWER_KINDS).toContain(kindOf(text, text, text));
  }
  expect(kindOf(' '.repeat(3_000_000), ' :'.repeat(1_000_000))).toBe('reply');
});
