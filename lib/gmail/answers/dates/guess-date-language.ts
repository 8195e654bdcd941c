import { CALENDARS, type CalendarWords, calendarOf } from './calendar-words';

const dateWords = new Map<string, RegExp>();

/** What a language calls months, ends and returns, anywhere in a folded text. */
function dateWordsOf(language: string, words: CalendarWords): RegExp {
  const known = dateWords.get(language);
  if (known) return known;
  const edge = words.cjk ? '' : '(?<!\\p{L})';
  const stop = words.cjk ? '' : '(?!\\p{L})';
  const marks = [...words.months, words.word('until'), words.word('back'), words.word('untilAfter')];
  const made = new RegExp(`${edge}(?:${marks.filter((each) => each !== '').join('|')})${stop}`, 'gu');
  dateWords.set(language, made);
  return made;
}

/** The language whose words about dates the text has most of. */
export function guessDateLanguage(text: string): string | null {
  let best: { language: string | null; score: number } = { language: null, score: 0 };
  for (const language of CALENDARS) {
    const words = calendarOf(language);
    if (!words) continue;
    const score = text.match(dateWordsOf(language, words))?.length ?? 0;
    if (score > best.score) best = { language, score };
  }
  return best.language;
}
