import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundsOf, warmedUp } from '@/scripts/bench/bench';
import { readOptions } from '@/scripts/bench/options';
import { documentText } from '@/scripts/bench/report';
import { isMet, metLine, type Result, ratioOf } from '@/scripts/bench/result';
import { summarize } from '@/scripts/bench/statistics';
import { cellsOf, markdownTable, terminalTable } from '@/scripts/bench/table';

const ROW: Result = {
  ...{ figure: 'restore', unit: 'ms', ours: [300, 100, 200] },
  ...{ beside: { name: 'raw', samples: [100, 100, 100] }, goal: { kind: 'ratio', bound: 2 } },
};

describe('several measurements', () => {
  it.each([
    [[7], { median: 7, low: 7, high: 7, count: 1 }],
    [[4, 1, 3, 2], { median: 2.5, low: 1.75, high: 3.25, count: 4 }],
    [[5, 1, 4, 2, 3], { median: 3, low: 2, high: 4, count: 5 }],
  ])('%j', (samples, summary) => expect(summarize(samples)).toEqual(summary));

  it('lie around their median, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 40 }), (samples) => {
        const { median, low, high } = summarize(samples);
        expect(low).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(high);
        expect(summarize(samples.toReversed())).toEqual(summarize(samples));
        expect(samples.filter((each) => each <= median).length * 2).toBeGreaterThanOrEqual(samples.length);
        expect(samples.filter((each) => each >= median).length * 2).toBeGreaterThanOrEqual(samples.length);
      }),
    );
  });
});

describe('a goal', () => {
  it.each([
    ['as often as the peer allows', {}, true],
    ['more often', { ours: [201] }, false],
    ['no figure', { ours: [] }, false],
    ['no peer', { beside: null }, false],
    ['a peer that costs nothing', { beside: { name: 'raw', samples: [0] } }, false],
    ['both cost nothing', { ours: [0], beside: { name: 'raw', samples: [0] } }, true],
    ['a bound kept', { goal: { kind: 'most', bound: 200 } }, true],
    ['a bound broken', { goal: { kind: 'most', bound: 199 } }, false],
    ['a bound from below kept', { goal: { kind: 'least', bound: 200 } }, true],
    ['a bound from below broken', { goal: { kind: 'least', bound: 201 } }, false],
  ] as [string, Partial<Result>, boolean][])('%s', (_, change, met) => expect(isMet({ ...ROW, ...change })).toBe(met));

  it('is counted at the end', () => {
    expect(metLine([ROW, { ...ROW, ours: [900] }])).toBe('goals met 1 of 2');
    expect(ratioOf(ROW)).toBe(2);
  });
});

describe('the table', () => {
  it('says figure, spread, peer, ratio, goal and whether it is met', () => {
    expect(cellsOf(ROW)).toEqual([
      'restore',
      '200 ms (150–250, n 3)',
      'raw: 100 ms (100–100, n 3)',
      '2 ×',
      '≤ 2 ×',
      'met',
    ]);
    const size: Result = { ...ROW, unit: 'KB', ours: [61.26], beside: null, goal: { kind: 'most', bound: 60 } };
    expect(cellsOf(size)).toEqual(['restore', '61.3 KB', '–', '–', '≤ 60 KB', 'missed']);
  });

  it('has straight columns, and no bar of a name ends a cell', () => {
    const [head = '', ...lines] = terminalTable([ROW, { ...ROW, figure: 'a figure of many words' }]);
    for (const line of lines) expect(line.indexOf('≤')).toBe(head.indexOf('goal'));
    expect(markdownTable([{ ...ROW, figure: 'a|b' }]).split('\n')[2]).toMatch(/^\| a\\\|b \| 200 ms/);
  });

  it('stands in the document with date and machine', () => {
    const text = documentText(
      [{ ...ROW, note: 'With all of it.' }],
      { date: '2026-11-24', browser: 'Chromium 140', seconds: 61.4 },
      { cpu: 'Some CPU', cores: 2, memoryGB: 8, system: 'Linux x64', node: 'v22.0.0', load: [0.1, 0.2, 0.3] },
    );
    expect(text).toContain('2026-11-24, Some CPU (2 cores, 8 GB, Linux x64), Chromium 140, 61 s, load 0.1 0.2 0.3.');
    expect(text).toContain('- restore: With all of it.');
    expect(text).toContain('goals met 1 of 1');
  });
});

describe('the command line', () => {
  const known = ['gmail', 'popup', 'import'];

  it.each([
    [[], known],
    [['--only', 'popup'], ['popup']],
    [
      ['--only', 'import,gmail'],
      ['gmail', 'import'],
    ],
    [
      ['--only', 'popup', '--only', 'gmail'],
      ['gmail', 'popup'],
    ],
  ])('%j measures %j', (args, parts) => expect(readOptions(args, known).parts).toEqual(parts));

  it('says what it does not know', () => {
    expect(() => readOptions(['--only', 'nothing'], known)).toThrow('--only takes gmail, popup, import, not "nothing"');
    expect(() => readOptions(['--chek'], known)).toThrow(/chek/);
  });

  it('rounds fit in the time, and are three at the least', () => {
    expect([...roundsOf(5, 60_000)]).toEqual([0, 1, 2, 3, 4]);
    expect([...roundsOf(5, -1)]).toEqual([0, 1, 2]);
  });

  it('the round that warms up comes before their time begins', () => {
    let begun = 0;
    const rounds = {
      *[Symbol.iterator]() {
        begun += 1;
        yield 0;
      },
    };
    const seen: [number, number][] = [];
    for (const round of warmedUp(rounds)) seen.push([round, begun]);
    expect(seen).toEqual([
      [-1, 0],
      [0, 1],
    ]);
  });
});
