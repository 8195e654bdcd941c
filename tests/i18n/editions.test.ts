import { describe, expect, it, vi } from 'vitest';
import { LANGUAGES } from '@/lib/i18n/languages';
import { loadPageWords } from '@/lib/i18n/page-words';
import { sentencesOf } from './support/words';

/** What each edition says of where things are: by key, in every language. */
const SENTENCES = [
  'popup:prospect.notesHint',
  'options:section.data.intro',
  'options:welcome.what',
  'insights:intro',
  'data:about.promises.network',
];

function said(words: object, key: string): unknown {
  return key.split(/[:.]/).reduce<unknown>((node, part) => Reflect.get(Object(node), part), words);
}

describe.each(LANGUAGES)('where things are, in %s', (language) => {
  const plain = sentencesOf(language);

  it.each(SENTENCES)('%s is said otherwise in the edition with sync', async (key) => {
    const words = await loadPageWords(language);
    expect(said(words, key)).toBe(plain.get(`sync:instead.${key.replace(':', '.')}`));
    expect(said(words, key)).not.toBe(plain.get(key));
  });
});

it('the edition without sync, which has none of its words, says the plain sentences', async () => {
  vi.resetModules();
  vi.doMock('@/lib/i18n/en/sync.json', () => ({ default: {} }));
  const { loadPageWords: load } = await import('@/lib/i18n/page-words');
  for (const key of SENTENCES) expect(said(await load('en'), key)).toBe(sentencesOf('en').get(key));
  vi.doUnmock('@/lib/i18n/en/sync.json');
});
