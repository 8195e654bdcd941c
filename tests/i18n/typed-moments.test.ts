import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { LANGUAGES } from '@/lib/i18n/languages';
import { readMoment } from '@/lib/moments/read-moment';
import { sentencesOf } from './support/words';

const LOCAL = '2026-11-23T10:00';

/** What the field shows as an example, and what it suggests when it understood nothing. */
function examples(language: string): string[] {
  const sentences = sentencesOf(language);
  const quoted = /[“„«「]\s*([^”“»」]+?)\s*[”“»」]/.exec(sentences.get('common:snooze.notUnderstood') ?? '')?.[1];
  return [sentences.get('common:snooze.placeholder') ?? '', quoted ?? ''];
}

describe('the moments a rep is told to type', () => {
  it.each(LANGUAGES)('are understood in %s', (locale) => {
    for (const text of examples(locale)) {
      const reading = readMoment(text, { now: LOCAL, locale, rules: DEFAULT_SETTINGS.calendar });
      expect(reading, text).toMatchObject({
        kind: 'moment',
        until: expect.stringMatching(/^2026-(11-2[4-7]|12-0\d)T(09|14):00$/),
      });
    }
  });
});
