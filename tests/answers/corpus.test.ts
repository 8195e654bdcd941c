import { describe, expect, it } from 'vitest';
import { readCorpus, readField } from '@/scripts/answers/corpus';
import { hasDate, isDateRight, isHarm, isRight, judged } from '@/scripts/answers/table';

const corpora = { 'own corpus': readCorpus(), 'field cases': readField() };

describe.each(Object.entries(corpora).filter(([, cases]) => cases.length > 0))('%s', (_, cases) => {
  const results = judged(cases);
  const missed = (right: typeof isRight) => results.filter((each) => !right(each)).map(({ each }) => each.id);

  it('is sorted right, 97 of 100 mails or more', () => {
    expect(missed(isRight).length / results.length).toBeLessThanOrEqual(0.03);
  });

  it('gives the right day of return, 95 of 100 or more', () => {
    const dated = results.filter(hasDate);
    expect(dated.filter((each) => !isDateRight(each)).length / dated.length).toBeLessThanOrEqual(0.05);
  });

  it('hides no ordinary reply, and lets no machine end a cadence, without asking', () => {
    expect(results.filter(isHarm).map(({ each, kind }) => `${each.id} ${kind}`)).toEqual([]);
  });
});

it('is a corpus of 800 mails in 20 languages or more, each mail once', () => {
  const cases = corpora['own corpus'];
  const texts = cases.map((each) => `${each.kind}|${each.subject}|${each.snippet}|${each.from}`);
  expect(new Set(texts).size).toBe(texts.length);
  expect(cases.length).toBeGreaterThanOrEqual(800);
  expect(new Set(cases.map((each) => each.language)).size).toBeGreaterThanOrEqual(20);
  expect(cases.filter((each) => each.kind === 'reply').length).toBeGreaterThanOrEqual(250);
});
