import { expect, test } from 'vitest';
import { guessWeek } from '@/components/options/welcome/guess-week';

test.each([
  ['de-AT', 'AT', [1, 2, 3, 4, 5]],
  ['en-US', 'US', [1, 2, 3, 4, 5]],
  ['ar-EG', 'EG', [1, 2, 3, 4, 7]],
  ['he-IL', 'IL', [1, 2, 3, 4, 7]],
  ['de', null, null],
  ['es-419', null, null],
  ['not a language', null, null],
] as const)('%s: %s', (language, country, workingDays) => {
  expect(guessWeek(language)).toEqual({ country, workingDays });
});
