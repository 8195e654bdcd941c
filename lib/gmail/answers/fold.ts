import { plain } from './plain';

/** Latin letters that no decomposition turns into a base letter. */
const LATIN: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th' };

/**
 * Letters without what people leave out when they type: accents of Latin letters, vowel signs and variants of alef in
 * Arabic, ё. Thai sara am is two letters, as in compatibility forms. Other scripts keep their marks, which tell words apart.
 */
export function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[ßøłđðıæœþ]/g, (letter) => LATIN[letter] ?? letter)
    .replaceAll('\u0e33', '\u0e4d\u0e32')
    .replace(/[\u064b-\u0652]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replaceAll('ё', 'е');
}

/** A text, brought into the form in which marks are looked for. */
export const fold = (text: string | null): string => bare(plain(text));
