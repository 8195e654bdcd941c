/**
 * A JSON value of Gmail's traffic without anything a person wrote or is called: types, lengths, positions and Gmail's own
 * labels stay, ids and addresses are replaced consistently, so that the parser can still read it.
 */
import { KNOWN_LABELS } from '../wire/labels';

/** Longest text written; a longer one keeps this length only. */
const MAX_TEXT = 200;
const MAX_DEPTH = 40;

/** Where recorded moments are moved to, epoch ms: distances between them stay. */
const FIRST_MOMENT = 1_800_000_000_000;

/** Replaces personal values of one recording. */
export interface Anonymiser {
  value(value: unknown): unknown;
}

type Replace = (number: number, text: string) => string;

const digits = (number: number, length: number) => String(number).padStart(length, '1').slice(-length);

/** Kinds of text that keep their form. The first that matches counts; each kind has its own numbers. */
const KINDS: readonly [RegExp, Replace][] = [
  [/^(?:msg|thread)-[af]:r?-?\d{1,25}$/, (n, text) => text.replace(/\d+$/, (all) => digits(n, all.length))],
  [/^[0-9a-f]{14,16}$/, (n, text) => (0x1000 + n).toString(16).padEnd(text.length, '0')],
  [/^\d{15,20}$/, (n, text) => digits(n, text.length)],
  [/^<[^<>\s]+@[^<>\s]+>$/, (n) => `<id-${n}@mail.example>`],
  [/^[^\s@<>"]+@[^\s@<>"]+$/, (n) => `person-${n}@mail.example`],
];

/** An anonymiser for a whole recording: equal values stay equal. */
export function createAnonymiser(): Anonymiser {
  const numbers = KINDS.map(() => new Map<string, number>());
  const labels = new Map<string, number>();
  const keys = new Map<string, number>();
  let firstMoment: number | null = null;

  const numberIn = (known: Map<string, number>, text: string): number => {
    const number = known.get(text) ?? known.size + 1;
    known.set(text, number);
    return number;
  };

  const plain = (text: string): string => {
    for (const [index, [pattern, replace]] of KINDS.entries()) {
      const known = numbers[index];
      if (known && pattern.test(text)) return replace(numberIn(known, text.toLowerCase()), text);
    }
    return 'x'.repeat(Math.min(text.length, MAX_TEXT));
  };

  const word = (text: string, depth: number): string => {
    if (KNOWN_LABELS.includes(text)) return text;
    if (text.startsWith('^')) return `^label-${numberIn(labels, text)}`;
    if (/^\s*[[{]/.test(text)) return embedded(text, depth);
    // `#msg-a:…`, `thread-a:…|msg-a:…`, `s:…|#msg-a:…`
    const parts = text.split(/([#|])/);
    const isIds = parts.length > 1 && parts.some((part) => /^(?:msg|thread)-/.test(part));
    return isIds ? parts.map((part) => (part === '#' || part === '|' ? part : plain(part))).join('') : plain(text);
  };

  const embedded = (text: string, depth: number): string => {
    try {
      return JSON.stringify(read(JSON.parse(text), depth + 1));
    } catch {
      return plain(text);
    }
  };

  const number = (value: number): number => {
    if (!Number.isFinite(value) || Math.abs(value) < 1_000) return value;
    if (value > 1e12 && value < 1e13) {
      firstMoment ??= value;
      return FIRST_MOMENT + (Math.trunc(value) - firstMoment);
    }
    return Math.sign(value) * 10 ** Math.trunc(Math.log10(Math.abs(value)));
  };

  const read = (value: unknown, depth: number): unknown => {
    if (typeof value === 'string') return word(value, depth);
    if (typeof value === 'number') return number(value);
    if (typeof value !== 'object' || value === null) return typeof value === 'boolean' ? value : null;
    if (depth > MAX_DEPTH) return null;
    if (Array.isArray(value)) return value.map((each) => read(each, depth + 1));
    const entries = Object.entries(value).map(([key, each]): [string, unknown] => [
      /^[1-9]\d{0,3}$/.test(key) ? key : `key-${numberIn(keys, key)}`,
      read(each, depth + 1),
    ]);
    return Object.fromEntries(entries);
  };

  return { value: (value) => read(value, 0) };
}
