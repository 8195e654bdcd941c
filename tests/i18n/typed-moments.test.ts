import { describe, expect, it } from 'vitest';
import { parseMoment } from '@/components/snooze/parse-moment';
import { LANGUAGES } from '@/lib/i18n/languages';
import { readMoment } from '@/lib/services/gmail/read-moment';
import { sentencesOf } from './support/words';

const LOCAL = '2026-11-23T10:00';
const NOW = { at: Date.UTC(2026, 10, 23, 10), local: LOCAL, zone: 'UTC' };

/** What the field shows as an example, and what it suggests when it understood nothing. */
function examples(language: string): string[] {
  const sentences = sentencesOf(language);
  const quoted = /[“„«「]\s*([^”“»」]+?)\s*[”“»」]/.exec(sentences.get('common:snooze.notUnderstood') ?? '')?.[1];
  return [sentences.get('common:snooze.placeholder') ?? '', quoted ?? ''];
}

describe('the moments a rep is told to type', () => {
  it.each(LANGUAGES)('are understood in %s, in pages and in Gmail alike', async (language) => {
    for (const text of examples(language)) {
      const inGmail = readMoment(text, NOW, { locale: language, nudgeTime: '08:30' });
      expect(inGmail, text).toMatch(/^2026-1[12]-\d\dT(09|14):00$/);
      expect(await parseMoment('08:30')(text, LOCAL, language)).toBe(inGmail);
    }
  });
});
