import { type Phrases, phrasesFrom } from '../phrases';
import { CALENDARS, type CalendarWords, calendarOf } from './calendar-words';

const dateWords = new Map<string, Phrases>();

/** What a language calls months, ends and returns, anywhere in a folded text. */
function dateWordsOf(language: string, words: CalendarWords): Phrases {
  const known = dateWords.get(language);
  if (known) return known;
  const marks = [...words.months, words.word('until'), words.word('back'), words.word('untilAfter')];
  const borders = words.cjk ? { before: '', after: '' } : { before: '(?<!\\p{L})', after: '(?!\\p{L})' };
  const made = phrasesFrom(
    marks.filter((each) => each !== ''),
    borders,
  );
  dateWords.set(language, made);
  return made;
}

/** The language whose words about dates the text has most of. */
export function guessDateLanguage(text: string): string | null {
  let best: { language: string | null; score: number } = { language: null, score: 0 };
  for (const language of CALENDARS) {
    const words = calendarOf(language);
    if (!words) continue;
    const score = dateWordsOf(language, words).count(text);
    if (score > best.score) best = { language, score };
  }
  return best.language;
}
