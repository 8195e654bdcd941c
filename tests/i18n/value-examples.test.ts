import { describe, expect, it } from 'vitest';
import { emptyBump } from '@/lib/domain/compose/empty-bumps';
import { mergeFieldText } from '@/lib/domain/compose/merge-fields';
import { VALUE_KINDS, VALUE_LIMITS, valueItemProblems } from '@/lib/domain/compose/value-item';
import { LANGUAGES } from '@/lib/i18n/languages';
import { sentencesOf } from './support/words';

const EXAMPLES = ['checklist', 'case', 'question', 'close'];

describe.each(LANGUAGES)('the examples of what to give, in %s', (language) => {
  const sentences = sentencesOf(language);
  it.each(EXAMPLES)('%s can be saved as it is, is no empty bump, and leaves the copy room', (id) => {
    const part = (name: string) => sentences.get(`options:value.example.${id}.${name}`) ?? '';
    const [kind] = VALUE_KINDS;
    const item = {
      kind,
      title: part('title'),
      url: null,
      text: part('text'),
      note: part('note'),
      tags: [],
      stage: null,
    };
    expect(valueItemProblems(item)).toEqual([]);
    expect(item.text).toContain(mergeFieldText('firstName'));
    expect(emptyBump(item.text)).toBeNull();
    expect(item.title.length).toBeLessThan(VALUE_LIMITS.title / 2);
  });
});
