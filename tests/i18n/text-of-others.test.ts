import { expect, it } from 'vitest';
import { createI18n } from '@/lib/i18n';
import { createTranslator } from '@/lib/services/translator';

/** An override and an isolate that are never closed, a zero width space, and far too long. */
const HOSTILE = `\u202e\u2067A\u200bda${'x'.repeat(100_000)}`;

it('what is put into a sentence of the pages or the overlay neither turns nor floods it', () => {
  const { t } = createI18n('en', { common: { hello: 'To {{name}}, {{count}} < 3' } });
  expect(t('hello', { name: 'ירון', count: 2 })).toBe('To \u2068ירון\u2069, 2 < 3');
  expect(t('hello', { name: '<b>Ada & Co</b>', count: 2 })).toBe('To <b>Ada & Co</b>, 2 < 3');
  const said = t('hello', { name: HOSTILE, count: 2 });
  expect(said).toMatch(/^To Adax+…, 2 < 3$/);
  expect(said.length).toBeLessThan(320);
});

it('nor a sentence of the background', () => {
  const said = createTranslator('en')('digest.names', { names: HOSTILE, count: 1 });
  expect(said).not.toMatch(/[\u202e\u2067\u200b]/);
  expect(said.length).toBeLessThan(320);
});
