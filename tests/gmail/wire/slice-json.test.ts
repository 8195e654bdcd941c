import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer, SLICE } from '@/lib/gmail/tap/read-answer';
import { parseAnswer } from '@/lib/gmail/wire/parse-answer';
import { JsonSlicer } from '@/lib/gmail/wire/slice-json';
import { PROPERTY_RUNS } from '@/tests/support/property-runs';
import { answer, message, SENT } from '../support/fixtures';

function read(text: string, characters = 7, maxText?: number) {
  const slicer = new JsonSlicer(text, maxText === undefined ? {} : { maxText });
  for (;;) {
    const state = slicer.step(characters);
    if (state !== 'more') return { state, value: slicer.value };
  }
}

const body = 'é<div>"\\ \n'.repeat(60);
const threads: [string, unknown[]][] = Array.from({ length: 2_000 }, (_, index) => {
  const mail = message({ id: `msg-a:r${index}`, labels: SENT, to: ['a@x.example'] });
  mail[8] = body;
  return [`thread-a:r${index}`, [mail]];
});
const LARGE = JSON.stringify(answer([[1, 0]], threads));

describe('reading in slices', () => {
  it('gives what JSON.parse gives, for any document and any length of slice', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(40), fc.nat(3), (value, characters, space) => {
        const text = JSON.stringify(value, null, space);
        expect(read(text, characters)).toEqual({ state: 'done', value: JSON.parse(text) });
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  it('agrees with JSON.parse on what is no JSON', () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', '\\', '[', '}', ',', '0', 'x', ' '))
      .map(
        ([text, at, extra]) => text.slice(0, at % (text.length + 1)) + extra + text.slice((at % (text.length + 1)) + 1),
      );
    fc.assert(
      fc.property(broken, (text) => {
        let expected: unknown = { state: 'bad', value: undefined };
        try {
          expected = { state: 'done', value: JSON.parse(text) };
        } catch {}
        expect(read(text)).toEqual(expected);
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  it('keeps __proto__ a plain field', () => {
    const { value } = read('{"__proto__":{"x":1}}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value as object)).toEqual(['__proto__']);
  });

  it('passes over long texts', () => {
    expect(read(`["${'x'.repeat(50)}","short"]`, 7, 10).value).toEqual(['', 'short']);
  });

  it('refuses what is nested without end', () => {
    expect(read('['.repeat(1_000) + ']'.repeat(1_000), 64).state).toBe('bad');
  });

  it('reads 2 MB in small portions: no slice goes on past its share by more than one text', () => {
    expect(LARGE.length).toBeGreaterThan(2_000_000);
    const slicer = new JsonSlicer(LARGE, { maxText: 4_000 });
    let last = 0;
    let longest = 0;
    while (slicer.step(SLICE) === 'more') {
      longest = Math.max(longest, slicer.position - last);
      last = slicer.position;
    }
    expect(longest).toBeLessThanOrEqual(SLICE + JSON.stringify(body).length);
    expect(longest).toBeGreaterThan(0);
  });

  it('reads the same from a large answer as at once, in many steps', () => {
    const steps = readAnswer('s', LARGE);
    let count = 1;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count += 1;
    expect(step.value).toEqual(parseAnswer('s', JSON.parse(LARGE)));
    expect(step.value?.messages).toHaveLength(2_000);
    expect(count).toBeGreaterThan(LARGE.length / SLICE);
  });
});
