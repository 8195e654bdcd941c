import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LANGUAGES, languageOf } from '@/lib/i18n/languages';

const FOLDER = 'public/_locales';
/** The browser shows at most this many letters of a description. */
const MAX_DESCRIPTION = 132;

it('the listing has every language, with a name and a description the browser shows in full', () => {
  const folders = readdirSync(FOLDER);
  expect(folders.map(languageOf).sort()).toEqual([...LANGUAGES].sort());
  const english = JSON.parse(readFileSync(`${FOLDER}/en/messages.json`, 'utf8'));
  for (const folder of folders) {
    const words = JSON.parse(readFileSync(`${FOLDER}/${folder}/messages.json`, 'utf8'));
    expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
    expect(Object.keys(words)).toEqual(expect.arrayContaining(['description', 'name']));
    expect(words.name.message).toBe('Next Touch');
    for (const { message } of [words.description, words.description_team]) {
      expect(message.length).toBeGreaterThan(20);
      expect(message.length).toBeLessThanOrEqual(MAX_DESCRIPTION);
    }
  }
});
