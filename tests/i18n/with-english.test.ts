import { expect, it } from 'vitest';
import { withEnglish } from '@/lib/i18n/with-english';

const ENGLISH = {
  common: { done: 'Done', day_one: '{{count}} day', day_other: '{{count}} days' },
  why: { wait: 'Wait' },
};

it.each([
  [
    'a sentence that is missing',
    { common: { day_one: '1 Tag', day_other: '{{count}} Tage' }, why: { wait: 'Warten' } },
    { common: { done: 'Done', day_one: '1 Tag', day_other: '{{count}} Tage' }, why: { wait: 'Warten' } },
  ],
  [
    'a file that is missing',
    { common: { done: 'Fertig', day_one: 'Tag', day_other: 'Tage' } },
    { common: { done: 'Fertig', day_one: 'Tag', day_other: 'Tage' }, why: { wait: 'Wait' } },
  ],
  [
    'plural endings of its own stay',
    { common: { done: 'Fini', day_one: 'j', day_many: 'js', day_other: 'js' }, why: { wait: 'Attendre' } },
    { common: { done: 'Fini', day_one: 'j', day_many: 'js', day_other: 'js' }, why: { wait: 'Attendre' } },
  ],
])('English fills in: %s', (_, words, expected) => {
  expect(withEnglish(words, ENGLISH)).toEqual(expected);
});
