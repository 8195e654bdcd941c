import { describe, expect, it } from 'vitest';
import { createI18n } from '@/lib/i18n';
import { english } from '@/lib/i18n/en';
import { formatDay, formatShortWeekday } from '@/lib/i18n/format-local';
import { chooseLocale, LANGUAGES, languageOf } from '@/lib/i18n/languages';
import { overlayWords } from '@/lib/i18n/overlay-words';
import { loadPageWords } from '@/lib/i18n/page-words';
import { createTranslator } from '@/lib/services/translator';
import { namespacesOf } from './support/words';

describe('the language of a tag', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['pt-PT', 'pt'],
    ['ja_JP', 'ja'],
    ['EN-gb', 'en'],
    ['it', 'en'],
    ['', 'en'],
    ['design', 'en'],
  ])('%s is %s', (tag, expected) => {
    expect(languageOf(tag)).toBe(expected);
  });
});

describe('the locale', () => {
  it.each([
    ['the browser, where nothing is chosen', null, 'de-AT', 'de-AT'],
    ['the choice, where the browser speaks another language', 'fr', 'en-GB', 'fr'],
    ['the choice with the browser’s region, where it is the same language', 'en', 'en-GB', 'en-GB'],
    ['English throughout for a browser in a language that has no words', null, 'it-IT', 'en'],
    ['English for a choice that has no words', 'tlh', 'de-DE', 'en'],
    ['the language alone where the browser’s tag is no tag', null, 'de-', 'de'],
  ])('is %s', (_, chosen, browser, expected) => {
    expect(chooseLocale(chosen, browser)).toBe(expected);
  });
});

describe('a page', () => {
  it.each(LANGUAGES)('loads the words of %s alone, with all that pages and the overlay say', async (language) => {
    const words = await loadPageWords(language);
    expect(Object.keys(words).sort()).toEqual(namespacesOf(language).filter((name) => name !== 'background'));
  });

  it('changes its language at once, with plurals and dates of the new one', async () => {
    const i18n = createI18n('en-US', english);
    expect(i18n.t('popup:bulk.count', { count: 2 })).toBe('2 selected');
    i18n.switchTo('ja', await loadPageWords('ja'));
    expect(i18n.t('popup:bulk.count', { count: 1 })).toBe('1件を選択中');
    expect(formatDay(i18n.language, '2026-11-27', '2026-11-24T09:00')).toBe('11月27日(金)');
    i18n.switchTo('fr', await loadPageWords('fr'));
    // French counts 0 as one.
    expect(i18n.t('why:wait.hours', { count: 0 })).toBe('0 heure');
    expect(i18n.t('why:wait.hours', { count: 2 })).toBe('2 heures');
  });

  it('speaks the language of a region it has no words of its own for', () => {
    expect(createI18n('de-AT', overlayWords('de-AT')).t('common:action.done')).toBe('Erledigt');
  });
});

describe('weekdays', () => {
  it.each([
    ['en', 'Tue'],
    ['de', 'Di'],
    ['es', 'mar'],
    ['ja', '火'],
  ])('are shortened as in %s', (locale, expected) => {
    expect(formatShortWeekday(locale, '2026-11-24')).toBe(expected);
  });
});

describe('what the background hands the overlay', () => {
  it.each(LANGUAGES)('in %s is what the overlay’s screens use', (language) => {
    expect(Object.keys(overlayWords(language)).sort()).toEqual(['common', 'overlay', 'why']);
  });
});

describe('the badge', () => {
  it.each([
    ['en', 1, 'Next Touch: 1 touch due'],
    ['de-CH', 3, 'Next Touch: 3 Kontakte fällig'],
    ['es', 1, 'Next Touch: 1 contacto pendiente'],
    ['fr', 2, 'Next Touch\u00a0: 2 contacts à faire'],
    ['pt-BR', 2, 'Next Touch: 2 contatos pendentes'],
    ['ja', 1, 'Next Touch：期日のコンタクト1件'],
  ])('says it in %s', (locale, count, expected) => {
    expect(createTranslator(locale)('badge.due', { count })).toBe(expected);
  });
});
