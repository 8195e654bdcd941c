import { expect, test } from 'vitest';
import { languagesIn, languagesOfTags } from '@/lib/domain/compose/item-language';

// One test: the names are made once for all, and whatever makes them must be judged by each of these.
test('a language is known by its name in English, in its own words, and in those of the rep’s languages', () => {
  const names = {
    German: 'de',
    deutsch: 'de',
    ALLEMAND: 'de',
    alemán: 'de',
    ドイツ語: 'de',
    polski: 'pl',
    suomi: 'fi',
  };
  expect(Object.keys(names).map((name) => languagesOfTags([name]))).toEqual(Object.values(names).map((code) => [code]));
  expect(languagesOfTags(['pricing', 'English', 'de', 'français'])).toEqual(['en', 'fr']);
  expect([...languagesIn('Speaks German and français, not Englishy')]).toEqual(['de', 'fr']);
  expect([...languagesIn('Worried about security')]).toEqual([]);
});
