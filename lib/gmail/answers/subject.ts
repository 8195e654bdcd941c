import { fold } from './fold';
import systems from './marks/systems.json';

/** What mail systems put before a subject. */
export type PrefixKind = Exclude<keyof typeof systems, 'reply' | 'forward'>;

export interface SubjectMark {
  kind: PrefixKind;
  language: string;
  /** The subject after the mark, folded. */
  rest: string;
  /** Stands alone, or a colon follows: as mail systems write it. */
  firm: boolean;
  /** Says of itself that it is automatic: counts without a colon, too. */
  isAuto: boolean;
}

interface Entry {
  phrase: string;
  kind: PrefixKind;
  language: string;
}

/** Tags that gateways put before everything. */
const TAGS =
  /^(?:\[(?:ext(?:ern(?:al|e)?)?|external(?: sender| e-?mail)?|caution|extern|spam\??|suspected spam|bulk)\]|\*{2,}[^*]{1,30}\*{2,}|\((?:no subject|external)\)|ext:|external:|⚠️?)\s*/;
const ENDS = /^\s*(?:[:：\-–—|([【】]|$|re\b|fwd?\b|aw\b|wg\b)/;
const AUTOMATIC = /auto|авто|αυτοματ|αυτόματ|自[动動]|자동|تلقائي|otomatik|otomatis|אוטומטי|स्वचालित|อัตโนมัติ|tự động/u;
const OPENS = /^[[【(<"*\s]+/;

let entries: Map<string, Entry[]> | null = null;

/** All phrases by first letter, the longest first. Made when first needed. */
function byFirstLetter(): Map<string, Entry[]> {
  if (entries) return entries;
  const table = new Map<string, Entry[]>();
  for (const [kind, languages] of Object.entries(systems)) {
    if (kind === 'reply' || kind === 'forward') continue;
    for (const [language, phrases] of Object.entries(languages)) {
      for (const each of phrases as string[]) {
        const phrase = fold(each)
          .replace(OPENS, '')
          .replace(/[\]】)]+$/u, (end) => (each.includes('(') ? end : ''));
        const first = phrase[0] ?? '';
        table.set(first, [...(table.get(first) ?? []), { phrase, kind: kind as PrefixKind, language }]);
      }
    }
  }
  for (const list of table.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);
  entries = table;
  return table;
}

const heads = (list: readonly string[]) =>
  new RegExp(
    `^(?:${list.map((each) => fold(each).replace(/[[\]]/g, '\\$&')).join('|')})(?:\\s?[[(]\\d+[\\])])?\\s?[:：]\\s*`,
    'u',
  );
let reply: RegExp | null = null;
let forward: RegExp | null = null;

export interface Subject {
  /** Folded, without tags of gateways. */
  text: string;
  /** Begins with "Re:" or the like: what follows is an older mail's subject. */
  isReply: boolean;
  isForward: boolean;
  /** Null for replies and forwards, whatever they quote. */
  marks: SubjectMark[];
}

/** What a subject says of its mail. Marks are given with the longest phrase first. */
export function readSubject(subject: string | null): Subject {
  reply ??= heads(systems.reply);
  forward ??= heads(systems.forward);
  const text = fold(subject).replace(TAGS, '').replace(TAGS, '');
  const isReply = reply.test(text);
  const isForward = !isReply && forward.test(text);
  return { text, isReply, isForward, marks: isReply || isForward ? [] : marksOf(text) };
}

/** The marks a text begins with. */
export function marksOf(subject: string): SubjectMark[] {
  const text = subject.replace(OPENS, '');
  const found: SubjectMark[] = [];
  for (const { phrase, kind, language } of byFirstLetter().get(text[0] ?? '') ?? []) {
    if (!text.startsWith(phrase)) continue;
    const rest = text.slice(phrase.length);
    const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]$/u.test(
      phrase,
    );
    if (!unspaced && /^[\p{L}\p{N}]/u.test(rest)) continue;
    found.push({
      kind,
      language,
      rest: rest.replace(/^[\s\]】):：\-–—|]+/u, ''),
      isAuto: AUTOMATIC.test(phrase),
      firm: ENDS.test(rest.replace(/^[\]】)]/u, '')),
    });
  }
  return found;
}

/** The languages in which the fixed marks of a kind are known. */
export const prefixLanguages = (kind: PrefixKind): string[] => Object.keys(systems[kind]);
