import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/gmail/answers/fold';
import { foldedPattern } from '@/lib/gmail/answers/folded-pattern';
import { MARKS, phrasesFor, type Topic } from '@/lib/gmail/answers/languages';
import { neededIn } from '@/lib/gmail/answers/needed-words';
import { phrasesFrom, phrasesOf, source } from '@/lib/gmail/answers/phrases';
import { readCorpus } from '@/scripts/answers/corpus';

describe('what a pattern cannot do without', () => {
  it.each([
    ['out of office', ['out of office']],
    ['out of (?:the |my )?office', ['out of ']],
    ['(?:maternity|sick) leave', [' leave']],
    ['(?:maternity|sick)', ['maternity', 'sick']],
    ['colou?r', ['colo']],
    ['e-?mails?', ['mail']],
    ['no+t', ['no']],
    ['a{2,}b', ['a']],
    ['x(?:abc)?y', ['x']],
    ['x(?:abc){0,3}?yz', ['yz']],
    ['x(?:abc){2}y', ['abc']],
    ['(?<!not )available(?! soon)', ['available']],
    ['^away$', ['away']],
    ['on\\b site', ['on site']],
    ['5\\.1\\.1 \\d+', ['5.1.1 ']],
    ['\\S+@\\S+', ['@']],
    ['[\\p{L}\\]-]+ab', ['ab']],
    ['(?<day>\\d+) may', [' may']],
    ['\\u{1f600}ab\\x41', ['ab']],
    ['\\u0041\\x41', null],
    ['no\\.{0,2}', ['no']],
    ['no\\.{2} \\p{L}{0}', ['no.']],
    ['😀?ok', ['ok']],
    ['ab|\\d+', null],
    ['\\d+', null],
    ['a?', null],
    ['', null],
  ])('%s', (written, needed) => expect(neededIn(written)).toEqual(needed));
});

/** Some mails of the corpus, folded, with letters of all scripts. */
const TEXTS = readCorpus()
  .filter((_, index) => index % 41 === 0)
  .map(({ subject, snippet }) => fold(`${subject ?? ''} ${snippet ?? ''}`));

/** The same phrases as one pattern. */
const inOne = (phrases: readonly string[], unspaced: boolean) => {
  const any = phrases.map(source).join('|');
  return unspaced
    ? new RegExp(any, 'gu')
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?:(?<=[\\s'])|(?![\\p{L}\\p{N}]))`, 'gu');
};

describe('phrases find what one pattern of all of them finds', () => {
  const topics = ['en', 'pl', 'ru', 'ja'].flatMap((language) =>
    Object.entries(MARKS[language] ?? {}).flatMap(([topic, phrases]) =>
      topic !== 'word' && Array.isArray(phrases) ? [{ language, topic, phrases }] : [],
    ),
  );

  it.each(topics)('$language $topic', ({ language, topic, phrases: written }) => {
    const phrases = phrasesFor(language, topic as Topic);
    const pattern = inOne(written, MARKS[language]?.bare === true);
    const expected = TEXTS.map((text) => {
      const [first, ...others] = text.matchAll(pattern);
      const place = first ? { start: first.index, end: first.index + first[0].length } : null;
      return { text, place, isIn: place !== null, count: place === null ? 0 : others.length + 1 };
    });
    const found = TEXTS.map((text) => {
      const [place, isIn, count] = [phrases?.find(text), phrases?.isIn(text), phrases?.count(text)];
      return { text, place, isIn, count };
    });
    expect(found).toEqual(expected);
  });

  it('where one begins another, or lies over it', () => {
    const phrases = phrasesOf(['out of', 'out of office', 'office hours', 'no~']);
    const text = 'out of office hours, nobody out of town';
    expect(phrases.find(text)).toEqual({ start: 0, end: 6 });
    expect(phrases.count(text)).toBe(4);
  });

  it('and those that match nothing count once a place', () => {
    expect(phrasesFrom(['x?'], { before: '', after: '' }).count('axa')).toBe([...'axa'.matchAll(/x?/g)].length);
  });
});

describe('a pattern for folded texts', () => {
  const sources = [
    '[\\p{L}\\p{M}]+',
    '(?<![\\p{L}\\p{N}])a',
    '[^\\p{L}]+',
    '\\p{L}{2}\\p{N}',
    'a\\p{M}*b',
    '[\\]\\p{L}]x',
  ];
  const texts = ['a b2 ab1 ]x', 'ärger b2 – “x”', 'a\u0301b', 'éa 東京2', '٣a', '😀a', ''];

  it.each(sources)('%s matches the same in every text', (written) => {
    const pattern = foldedPattern(written, 'g');
    for (const text of texts) {
      const plain = new RegExp(written, 'gu');
      expect(text.match(pattern(text)), text).toEqual(text.match(plain));
    }
  });
});
