import type { Prospect } from '@/lib/domain/prospect/prospect';

const MAX_WORDS = 60;
const MAX_LENGTH = 64;
/** Combining marks after NFD: without them "é" is found by "e". */
const MARKS = /\p{M}+/gu;
const BREAKS = /[^\p{L}\p{N}]+/u;
const REPLY_PREFIX = /^(?:(?:re|fwd?|aw|wg|tr|rv|sv|antw)\s{0,3}(?:\[\d{1,3}\])?\s{0,3}:\s{0,3})+/i;

/** Text as the index stores it: lower case, without combining marks. */
export function foldText(text: string): string {
  return text.slice(0, 2_000).normalize('NFKD').replace(MARKS, '').toLowerCase();
}

function wordsOf(text: string): string[] {
  const whole = foldText(text).split(/\s+/);
  return [...whole, ...whole.flatMap((each) => each.split(BREAKS))];
}

function tidy(words: string[]): string[] {
  const distinct = new Set(words.map((word) => word.slice(0, MAX_LENGTH)).filter((word) => word !== ''));
  return [...distinct].slice(0, MAX_WORDS);
}

/** `mail.buyer.example` → itself and `buyer.example`. */
function domainTails(address: string): string[] {
  const labels = address.slice(address.lastIndexOf('@') + 1).split('.');
  return labels.slice(0, -1).map((_, n) => labels.slice(n).join('.'));
}

/** What a prospect is found by: words of name and company, each address whole, its domain, and their parts. */
export function prospectTokens(prospect: Pick<Prospect, 'name' | 'company' | 'addresses'>): string[] {
  return tidy([
    ...wordsOf(prospect.name),
    ...wordsOf(prospect.company),
    ...prospect.addresses.flatMap(domainTails),
    ...prospect.addresses.flatMap(wordsOf),
  ]);
}

/** The subject without "Re:" and its kin, folded: what two mails of one conversation share. */
export function plainSubject(subject: string): string {
  return foldText(subject.slice(0, 1_000).trimStart().replace(REPLY_PREFIX, '')).trim();
}

/** What a touch is found by. */
export function subjectTokens(subject: string): string[] {
  return tidy(wordsOf(plainSubject(subject)));
}

/** What the rep typed, as prefixes to look for; all must be found. At most 6. */
export function queryTokens(text: string): string[] {
  const words = foldText(text.slice(0, 200))
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  return tidy(words).slice(0, 6);
}
