import de from './de/background.json';
import en from './en/background.json';
import es from './es/background.json';
import fr from './fr/background.json';
import ja from './ja/background.json';
import { type Language, languageOf } from './languages';
import pt from './pt/background.json';
import { withEnglish } from './with-english';

const WORDS: Record<Language, object> = { en, de, es, fr, pt, ja };

/** What the badge and notifications say, in one language. */
export function backgroundWords(locale: string): object {
  return withEnglish(WORDS[languageOf(locale)], en);
}
