import { describe, expect, it } from 'vitest';
import { acceptance } from '@/lib/gmail/wire/accepted';
import { parseAnswer } from '@/lib/gmail/wire/parse-answer';
import { readRequest } from '@/lib/gmail/wire/parse-request';
import type { WireAddress } from '@/lib/gmail/wire/records';
import { FUZZ_RUNS } from '@/tests/support/fuzz-runs';
import { CAPTURES, EXPECTED, HAS_CAPTURES, parseCapture } from '../support/captures';
import { DRAFT, message, newReply, newThread, relabel, request, SENDING, update } from '../support/fixtures';
import { mutate, seeded } from '../support/mutate';
import { parseRequest } from '../support/parse-request';

const OWN = [
  request([1, 'thread-a:r1', update(message({ labels: DRAFT, to: ['a@x.example'] }))]),
  request([2, 'thread-a:r2', newThread(message({ labels: DRAFT }), 'thread-a:r2')]),
  request(
    [3, 'thread-f:3', newReply(message({ labels: DRAFT }), 'msg-f:3')],
    [4, 'thread-f:3', relabel([], [], ['msg-f:3'])],
  ),
];
const DRAFTS = [
  ...OWN,
  ...EXPECTED.filter(({ kind }) => kind === 'draft').map(({ request: name }) => parseCapture(name)),
];
const ALL = [
  ...OWN,
  request([5, 'thread-a:r5', update(message({ labels: SENDING, to: ['a@x.example'] }))]),
  ...CAPTURES.map(parseCapture),
];

const PROTOTYPE = [Object.prototype, Array.prototype, String.prototype].map((it) =>
  Object.getOwnPropertyNames(it).join(),
);

function checkPrototypes() {
  expect(
    [Object.prototype, Array.prototype, String.prototype].map((it) => Object.getOwnPropertyNames(it).join()),
  ).toEqual(PROTOTYPE);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
}

const isSane = (people: WireAddress[]) =>
  people.length <= 500 && people.every(({ address, name }) => address.length <= 320 && name.length <= 200);

describe(`${FUZZ_RUNS} mutations`, () => {
  if (!HAS_CAPTURES) console.warn('Fuzzing own fixtures only: no recordings');

  it('of everything recorded never throw and never leave the caps', { timeout: 600_000 }, () => {
    let spent = 0;
    for (let seed = 0; seed < FUZZ_RUNS; seed += 1) {
      const document = mutate(ALL[seed % ALL.length], seeded(seed));
      const start = performance.now();
      for (const found of parseRequest(document)) {
        if (found.kind !== 'send' && found.kind !== 'schedule') continue;
        const isCapped = isSane(found.to) && isSane(found.cc) && isSane(found.bcc) && found.subject.length <= 1_000;
        if (!isCapped) throw new Error(`seed ${seed} leaves the caps`);
      }
      const answer = parseAnswer('s', document);
      acceptance(answer, 'msg-a:r1', 1);
      spent += performance.now() - start;
      const isCapped = answer.messages.every(
        ({ to, snippet, subject }) => isSane(to) && (snippet ?? '').length <= 300 && (subject ?? '').length <= 1_000,
      );
      if (!isCapped || answer.messages.length > 2_000) throw new Error(`seed ${seed} leaves the caps`);
    }
    checkPrototypes();
    // Of a loaded machine too: the mean of many, not the worst of one.
    expect(spent / FUZZ_RUNS).toBeLessThan(5);
  });

  it('of a draft never make a send', { timeout: 600_000 }, () => {
    for (let seed = 0; seed < FUZZ_RUNS; seed += 1) {
      const document = mutate(DRAFTS[seed % DRAFTS.length], seeded(seed + 1_000_000));
      const { requests } = readRequest(JSON.stringify(document));
      if (requests.some(({ kind }) => kind === 'send' || kind === 'schedule'))
        throw new Error(`seed ${seed} invents a send`);
    }
    checkPrototypes();
  });

  it('of their text never throw', { timeout: 600_000 }, () => {
    const texts = ALL.map((document) => JSON.stringify(document));
    for (let seed = 0; seed < FUZZ_RUNS / 5; seed += 1) {
      const random = seeded(seed + 2_000_000);
      const text = texts[seed % texts.length] ?? '';
      const at = Math.floor(random() * text.length);
      readRequest(
        random() < 0.5 ? text.slice(0, at) : text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 9)),
      );
    }
    checkPrototypes();
  });
});
