import type { Clause } from './clauses';
import { type Finding, finding } from './evidence';
import { bare } from './fold';
import { has, LANGUAGES, languageOf, MARKS, phrasesFor } from './languages';
import type { MailText } from './mail-text';

let words: Map<string, string> | null = null;

/** One-word wishes, as the whole of a mail or of its new subject. */
function wholeMail(text: string): string | null {
  words ??= new Map(
    LANGUAGES.toReversed().flatMap((language) =>
      (MARKS[language]?.word ?? []).map((word) => [bare(word.toLowerCase()), language]),
    ),
  );
  return words.get(text.replace(/[\s.!。！'"*-]+$/u, '').replace(/^["'*\s-]+/, '')) ?? null;
}

/**
 * The wish to hear no more from the rep. A question about how others opt out is none, nor is a thing that should stop; one
 * that names the wish and asks nothing of the rep is a weak reply. A step for each language: for the first mail the
 * patterns of all are made.
 */
export function* readOptOut(mail: MailText): Generator<void, Finding | null> {
  const { text, clauses, subject } = mail;
  const alone =
    wholeMail(text) ?? (text === '' && !subject.isReply && !subject.isForward ? wholeMail(subject.text) : null);
  if (alone !== null) return finding('opt-out', 'certain', 'word:stop', alone);
  const sentences = [...new Set(clauses.map((clause) => clause.sentence))].map((place) =>
    clauses.filter((clause) => clause.sentence === place),
  );
  const head = subject.isReply || subject.isForward ? '' : subject.text;
  let question: Finding | null = null;
  for (const language of inOrder(mail.language)) {
    yield;
    if (head !== '' && has(language, 'stop', head) && !has(language, 'notStop', head) && !head.endsWith('?'))
      return finding('opt-out', 'likely', 'subject:stop', language);
    for (const sentence of sentences) {
      const whole = sentence.map((clause) => clause.text).join(' ');
      const asks = sentence.some((clause) => clause.asks);
      const hit =
        sentence.find((clause) => wants(language, clause, whole) || isComposed(language, clause.text, whole)) ??
        (sentence.length > 1 && wants(language, { text: whole, asks, sentence: 0 }, whole) ? sentence[0] : undefined);
      if (!hit) continue;
      if (asks && (!isRequest(whole, language) || languageOf('theirs', whole, language) !== null)) {
        question ??= finding('reply', 'weak', 'phrase:asks-about-stop', language);
        continue;
      }
      const otherwise = clauses.some((clause) => clause !== hit && has(language, 'turn', clause.text));
      if (/newsletter|infolettre|boletin|nieuwsbrief|nyhetsbrev|nyhedsbrev|рассылк/.test(whole) && otherwise) continue;
      return finding('opt-out', otherwise ? 'weak' : 'likely', 'phrase:stop', language);
    }
  }
  return question;
}

/** "Could you remove me?", and not "did you remove me?". All questions are, in a language whose requests are not known. */
const isRequest = (sentence: string, language: string) =>
  phrasesFor(language, 'request') === null || has(language, 'request', sentence);

/** The language of the mail first. Another's words count too: of short mails it is often not known. */
const inOrder = (first: string | null) =>
  first === null ? LANGUAGES : [first, ...LANGUAGES.filter((each) => each !== first)].filter((each) => each in MARKS);

/** Words of courtesy, which stand anywhere. */
const COURTESY =
  /\s?(?<!\p{L})(?:please|pls|kindly|bitte|s'il vous plait|s'il te plait|svp|por favor|per favore|per cortesia|aub|alstublieft|prosim|lutfen|пожалуйста|vanligen|venligst|vennligst)(?!\p{L}),?/gu;

const SHORT_YOUR = /(?<!\p{L})(?:ur|yr)(?!\p{L})/gu;

/** Something else is to stop, or "do not reply to this message". */
const isAboutElse = (language: string, sentence: string) =>
  languageOf('notStop', sentence, language) !== null || languageOf('auto', sentence, language) !== null;

function wants(language: string, { text, asks }: Clause, sentence: string): boolean {
  if (isAboutElse(language, sentence)) return false;
  const plain = text.replace(COURTESY, '').replace(SHORT_YOUR, 'your').trim();
  if (has(language, 'stop', text) || has(language, 'stop', plain)) return true;
  return !asks && (has(language, 'stopSoft', text) || has(language, 'stopSoft', plain));
}

/** The wish in words of any order: to cease what was sent, or to remove the writer from where it is kept. */
const isComposed = (language: string, clause: string, sentence: string) =>
  !isAboutElse(language, sentence) &&
  ((has(language, 'cease', clause) && has(language, 'outreach', clause)) ||
    (has(language, 'remove', clause) && (has(language, 'mine', clause) || has(language, 'list', clause))));
