import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAnonymiser } from '@/lib/gmail/record/anonymise';
import { examine } from '@/lib/gmail/record/moved';
import { KNOWN_LABELS } from '@/lib/gmail/wire/labels';
import { Story } from '@/tests/gmail-stand-in/scenarios';
import { CAPTURES, parseCapture } from '../support/captures';
import { parseRequest } from '../support/parse-request';

const SENDING = { kind: 'send', archive: false } as const;

const anonymise = (value: unknown) => createAnonymiser().value(value);

/** What a person may have written: marked, so that a trace of it is found wherever it is. */
const MARK = /qzq/i;
const Word = fc.string({ maxLength: 30 }).map((text) => `qzq${text}`);
const Address = fc.tuple(Word, Word).map(([a, b]) => `${a.replace(/\W/g, '')}@${b.replace(/\W/g, '')}.example`);
const Text = fc.oneof(
  Word,
  Address,
  Word.map((text) => `^${text}`),
  Word.map((text) => JSON.stringify({ [text]: [text] })),
  Word.map((text) => `<${text.replace(/\W/g, '')}@mail.example>`),
  Word.map((text) => `#msg-a:r1|${text}`),
);
const Value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    Text,
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(Word, tie('value')),
  ),
})).value;

test('no word, name or address is left, whatever the value and wherever it stands', () => {
  fc.assert(
    fc.property(Value, (value) => {
      expect(JSON.stringify(anonymise(value) ?? null)).not.toMatch(MARK);
    }),
    { numRuns: 2_000 },
  );
});

test('a mailbox of fuzzed mail leaves no word in the recording, and the parser reads it as before', () => {
  fc.assert(
    fc.property(Word, Address, Word, (subject, address, name) => {
      const story = new Story();
      try {
        const { request, answer } = story.act(story.mail({ to: [{ address, name }], subject }), SENDING, false);
        const own = createAnonymiser();
        const recorded = { endpoint: 's', request: own.value(request), status: 200, answer: own.value(answer) };
        expect(JSON.stringify(recorded)).not.toMatch(MARK);
        expect(JSON.stringify(recorded)).not.toMatch(/robin|vendor/i);
        const [sent] = parseRequest(request);
        expect(parseRequest(recorded.request)[0]).toMatchObject({ kind: sent?.kind, exact: true });
        expect(examine(recorded)).toMatchObject({
          requests: expect.arrayContaining(['send']),
          moved: [],
          unread: null,
        });
      } finally {
        story.stop();
      }
    }),
    { numRuns: 100 },
  );
});

test.each(CAPTURES)('the recording %s reads the same without its words', (name) => {
  const capture = parseCapture(name);
  const own = anonymise(capture);
  expect(parseRequest(own).map(({ kind }) => kind)).toEqual(parseRequest(capture).map(({ kind }) => kind));
});

test('what is the same stays the same, moments keep their distance, labels of Gmail stay', () => {
  const own = createAnonymiser();
  const first = own.value(['msg-a:r123', 'Ann@x.example', 1_700_000_000_000, '^pfg', 'thread-a:r9|msg-a:r123']);
  const second = own.value(['msg-a:r123', 'ann@x.example', 1_700_000_005_000, '^mine', '#msg-a:r123']);
  const [id, address, time, label, ids] = first as string[];
  expect(second).toEqual([id, address, Number(time) + 5_000, '^label-1', `#${id}`]);
  expect([label, ids?.endsWith(`|${id}`)]).toEqual(['^pfg', true]);
  for (const each of KNOWN_LABELS) expect(own.value(each)).toBe(each);
});

test('a field that has moved is named with both of its places', () => {
  const story = new Story();
  const { request, answer } = story.act(story.mail({ subject: 'Moved' }), SENDING, false);
  story.stop();
  const moved = JSON.parse(JSON.stringify(request), (_, value) => {
    if (!Array.isArray(value) || !Array.isArray(value[10])) return value;
    return [...value.slice(0, 10), null, value[10], ...value.slice(11)];
  });
  const { moved: lines } = examine({
    endpoint: 's',
    request: anonymise(moved),
    status: 200,
    answer: anonymise(answer),
  });
  expect(lines.some((line) => /labels is looked for at 10, what looks like it is at 11$/.test(line))).toBe(true);
});
