import ja from './marks/asian/ja.json';
import ko from './marks/asian/ko.json';
import zh from './marks/asian/zh.json';
import bg from './marks/cyrillic/bg.json';
import ru from './marks/cyrillic/ru.json';
import uk from './marks/cyrillic/uk.json';
import de from './marks/germanic/de.json';
import en from './marks/germanic/en.json';
import nl from './marks/germanic/nl.json';
import da from './marks/nordic/da.json';
import fi from './marks/nordic/fi.json';
import nb from './marks/nordic/nb.json';
import sv from './marks/nordic/sv.json';
import ar from './marks/others/ar.json';
import el from './marks/others/el.json';
import he from './marks/others/he.json';
import hi from './marks/others/hi.json';
import hu from './marks/others/hu.json';
import id from './marks/others/id.json';
import th from './marks/others/th.json';
import tr from './marks/others/tr.json';
import vi from './marks/others/vi.json';
import es from './marks/romance/es.json';
import fr from './marks/romance/fr.json';
import it from './marks/romance/it.json';
import pt from './marks/romance/pt.json';
import ro from './marks/romance/ro.json';
import cs from './marks/slavic/cs.json';
import hr from './marks/slavic/hr.json';
import pl from './marks/slavic/pl.json';
import sk from './marks/slavic/sk.json';
import { type Phrases, phrasesOf } from './phrases';

/**
 * What the phrases of a language are for. Of a clause: `gone` an absence, `offDays` weekdays without work, `self` the writer or now, `past` an absence that
 * is over, `other` somebody else or a condition, `note` what automatic notes say, `turn` what only a person says.
 * Of a mail: `left` no longer with the company (`leftAuto`, or `ended` and `job` in
 * any order: if an automatic answer says it), `taken` the writer came after who left, `stop` no more mail (`stopSoft`:
 * unless asked; `stopHint`: what such a wish speaks of; `refuse`: a no beside a word for mails; `request`: a question that asks for it; `theirs`: the writer's own readers, who may opt out of the writer's mails;
 * `cease` and `outreach`, `remove` and `mine` or `list`: its parts, in any order), `word` the same as the whole mail, `ack` received by a desk, `auto` sent by no person, `delay`/`fail`/`soft`/`failed` of delivery, `seen` read, `invite` calendars, `react` emoji, `tapback` a telephone's words before the message it marks.
 */
const TOPICS = [
  'gone',
  'offDays',
  'self',
  'past',
  'other',
  'note',
  'turn',
  'left',
  'leftAuto',
  'ended',
  'job',
  'notLeft',
  'taken',
  'stop',
  'stopSoft',
  'stopHint',
  'refuse',
  'notStop',
  'theirs',
  'request',
  'cease',
  'outreach',
  'remove',
  'mine',
  'list',
  'ack',
  'auto',
  'delay',
  'fail',
  'soft',
  'failed',
  'seen',
  'invite',
  'react',
  'tapback',
] as const;
export type Topic = (typeof TOPICS)[number];

/** Data of one language. `bare`: words are not set apart by spaces, and who acts is not said. */
export type LanguageMarks = Partial<Record<Topic, readonly string[]>> & { bare?: boolean; word?: readonly string[] };

export const MARKS: Readonly<Record<string, LanguageMarks>> = {
  en,
  de,
  fr,
  es,
  pt,
  it,
  nl,
  sv,
  da,
  pl,
  cs,
  tr,
  ru,
  ja,
  zh,
  ko,
  nb,
  fi,
  hu,
  ro,
  el,
  uk,
  ar,
  he,
  hi,
  sk,
  hr,
  bg,
  vi,
  id,
  th,
};
export const LANGUAGES: readonly string[] = Object.keys(MARKS);

const known = new Map<string, Phrases | null>();

/** The phrases of a topic in a language, made when first needed; null where the language has none. */
export function phrasesFor(language: string, topic: Topic): Phrases | null {
  const key = `${language}/${topic}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const marks = MARKS[language];
  const words = marks?.[topic] ?? [];
  const phrases = words.length > 0 ? phrasesOf(words, marks?.bare === true) : null;
  known.set(key, phrases);
  return phrases;
}

/** Answers of {@link has} about the texts of the last mails: several readers ask the same. */
const asked = new Map<string, Map<string, boolean>>();
const MAX_ASKED = 200;

/** Whether a folded text has a mark of the topic in a language. */
export function has(language: string, topic: Topic, text: string): boolean {
  if (asked.size > MAX_ASKED) asked.clear();
  const answers = asked.get(text) ?? new Map<string, boolean>();
  asked.set(text, answers);
  const key = `${language}/${topic}`;
  const found = answers.get(key) ?? phrasesFor(language, topic)?.isIn(text) ?? false;
  answers.set(key, found);
  return found;
}

/** How often a folded text has a mark of the topic in a language. */
export const countMarks = (language: string, topic: Topic, text: string): number =>
  phrasesFor(language, topic)?.count(text) ?? 0;

/** Languages that are not written in Latin letters, by the letters that they are. */
const SCRIPTS: readonly [RegExp, readonly string[]][] = [
  [/\p{Script=Cyrillic}/u, ['ru', 'uk', 'bg']],
  [/\p{Script=Greek}/u, ['el']],
  [/\p{Script=Arabic}/u, ['ar']],
  [/\p{Script=Hebrew}/u, ['he']],
  [/\p{Script=Devanagari}/u, ['hi']],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, ['ja', 'zh']],
  [/\p{Script=Hangul}/u, ['ko']],
  [/\p{Script=Thai}/u, ['th']],
];

/** The languages a text may be in by its letters. */
function languagesIn(text: string): readonly string[] {
  if (text === lettersOf.text) return lettersOf.languages;
  const others = SCRIPTS.filter(([letters]) => !letters.test(text)).flatMap(([, languages]) => languages);
  lettersOf = { text, languages: LANGUAGES.filter((each) => !others.includes(each)) };
  return lettersOf.languages;
}
let lettersOf: { text: string; languages: readonly string[] } = { text: '', languages: [] };

/** The first language in which a folded text has a mark of the topic; `first` is tried before the others. */
export function languageOf(topic: Topic, text: string, first?: string | null): string | null {
  if (first && has(first, topic, text)) return first;
  return languagesIn(text).find((language) => has(language, topic, text)) ?? null;
}
