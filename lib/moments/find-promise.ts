import { addWorkingDays, onOrAfter } from '@/lib/domain/calendar/working-days';
import type { ProspectPromise } from '@/lib/domain/prospect/promise';
import type { PromiseKind } from '@/lib/domain/schedule/promise-kind';
import type { MomentReading } from '@/lib/domain/time/moment-reading';
import { dateIn } from '@/lib/domain/time/time';
import { CUES_BEFORE, CUES_BEHIND, type Cues } from './promise-cues';
import { type MomentContext, readMoment } from './read-moment';

/** Letters that are looked at, and words after a cue that may name the day. */
const LONGEST = 300;
/** Readings of a moment for one text: a text that names no day after so many is given up. */
const MOST_READINGS = 120;
const MOST_WORDS = 6;

/** Words a day may begin with that say nothing of it. */
const FILLERS =
  /^(?:again|back|in|on|by|around|about|early|the|im|am|ab|um|mich|uns|es|wieder|noch|einmal|dann|doch|anfang|dem|den|der|en|le|au|vers|el|la|em|no|na|dia|de|del|do|da|por|a|o|l|d)\s+/;

function fold(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’']/g, ' ')
    .replace(/(\p{L})-(?=\p{L})/gu, '$1 ')
    .replace(/\s+/g, ' ');
}

interface Context extends MomentContext {
  budget: { readings: number };
}

function read(words: string, context: Context): MomentReading {
  context.budget.readings--;
  return context.budget.readings < 0 ? { kind: 'unread' } : readMoment(words, context);
}

/** The first promise in a text, in the rep's language or English; null where no day is named with certainty. */
export function findPromise(text: string, context: MomentContext): ProspectPromise | null {
  const own = context.locale.toLowerCase().split(/[-_]/)[0] ?? 'en';
  const budget = { readings: MOST_READINGS };
  // A mail is written in the reader's language, or not: all are tried, the rep's own first.
  for (const language of new Set([own, 'en', ...Object.keys(CUES_BEFORE)])) {
    const locale = language === own ? context.locale : language;
    const found = inLanguage(fold(text), language, { ...context, budget, locale });
    if (found) return found;
  }
  return null;
}

function inLanguage(text: string, language: string, context: Context): ProspectPromise | null {
  const isSpaced = language !== 'ja';
  // "Talk after Q4" is no talk in Q4.
  for (const kind of ['after', 'back', 'again'] as const) {
    for (const cue of cuesOf(CUES_BEFORE[language], kind)) {
      for (const at of placesOf(text, cue)) {
        const found = firstDay(text.slice(at + cue.length), kind, context);
        if (found) return found;
      }
    }
    for (const cue of cuesOf(CUES_BEHIND[language], kind)) {
      for (const at of isSpaced ? placesOf(text, cue) : allOf(text, cue)) {
        const found = lastDay(text.slice(0, at), kind, context, isSpaced);
        if (found) return found;
      }
    }
  }
  return null;
}

const cuesOf = (cues: Cues | undefined, kind: PromiseKind) => (cues?.[kind] ?? '').split('|').filter(Boolean);

function* allOf(text: string, cue: string): Generator<number> {
  for (let at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, at + 1)) yield at;
}

/** What tells that a cue is of what was, not of what will be. */
const GONE_BY = /(?:^|\s)(?:was|were|came|got|been|war|waren|bin gestern|etais|estaba|estuve|estava)\s$/;

/** Where a cue stands as words of its own. */
function* placesOf(text: string, cue: string): Generator<number> {
  const isLetter = (letter = ' ') => /[\p{L}\p{N}]/u.test(letter);
  for (const at of allOf(text, cue)) {
    const isWhole = !isLetter(text[at - 1]) && !isLetter(text[at + cue.length]);
    if (isWhole && !GONE_BY.test(text.slice(Math.max(0, at - 20), at))) yield at;
  }
}

/** A full stop behind a digit is of a date. */
const SENTENCE_END = /(?<!\d)\.|[!?;\n。！？]/;

/** The day a clause begins with: the most words that are read as one. */
function firstDay(clause: string, kind: PromiseKind, context: Context): ProspectPromise | null {
  let rest = (clause.split(SENTENCE_END)[0] ?? '').replace(/^[\s,:-]+/, '');
  for (let skipped = 0; skipped < 4; skipped++) {
    const words = rest.split(' ').filter(Boolean).slice(0, MOST_WORDS);
    for (let count = words.length; count > 0; count--) {
      const found = dayOf(words.slice(0, count).join(' '), kind, context);
      if (found) return found === 'past' ? null : found;
    }
    const shorter = rest.replace(FILLERS, '');
    if (shorter === rest) return null;
    rest = shorter;
  }
  return null;
}

/** The day a clause ends with. */
function lastDay(clause: string, kind: PromiseKind, context: Context, isSpaced: boolean): ProspectPromise | null {
  const rest = (clause.split(SENTENCE_END).at(-1)?.split('、').at(-1) ?? '').trim();
  const pieces = isSpaced ? rest.split(' ').slice(-MOST_WORDS) : [...rest].slice(-12);
  for (let from = 0; from < pieces.length; from++) {
    const found = dayOf(pieces.slice(from).join(isSpaced ? ' ' : ''), kind, context);
    if (found) return found === 'past' ? null : found;
  }
  return null;
}

const HAS_DAY = /\p{L}{2}|\d|\p{Script=Han}/u;

/** `past`: a day is named, and it has gone by. */
function dayOf(text: string, kind: PromiseKind, context: Context): ProspectPromise | 'past' | null {
  const words = text.replace(/[,)\]"”»]+$/, '').trim();
  if (!HAS_DAY.test(words)) return null;
  // "After Q4" is over when the last day of it is: the end of what is named, and not its beginning.
  const ended = kind === 'after' ? endOf(words, context) : null;
  const reading = ended ?? read(words, context);
  const today = dateIn(context.now);
  if (reading.kind === 'past') return 'past';
  if (reading.kind !== 'moment' || dateIn(reading.until) <= today) return null;
  const { rules } = context;
  const day = dateIn(reading.until);
  return { kind, on: kind === 'after' ? addWorkingDays(day, 1, rules) : onOrAfter(day, rules) };
}

const END: Record<string, (period: string) => string> = {
  en: (period) => `end of ${period}`,
  de: (period) => `ende ${period}`,
  fr: (period) => `fin ${period}`,
  es: (period) => `fin de ${period}`,
  pt: (period) => `fim de ${period}`,
};

/** The last day of a month or quarter; null where the words name a day. */
function endOf(words: string, context: Context) {
  const language = context.locale.toLowerCase().split(/[-_]/)[0] ?? 'en';
  const end = END[language]?.(words);
  const reading = end ? read(end, context) : null;
  return reading?.kind === 'moment' ? reading : null;
}
