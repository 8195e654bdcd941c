import { clausesOf } from './clauses';
import { calendarOf } from './dates/calendar-words';
import { startsWithBut } from './detect';
import { type Finding, finding } from './evidence';
import { holds } from './folded-pattern';
import { countMarks, has, LANGUAGES, phrasesFor } from './languages';
import type { MailText } from './mail-text';
import { hasHumanWords, markOf } from './read-machine';
import { marksOf, readSubject, type SubjectMark } from './subject';

/** What the clauses of a mail do, counted. */
interface Reading {
  language: string;
  away: number;
  /** What an automatic note adds. */
  notes: number;
  /** What only a person says. */
  turns: number;
  /** Said of somebody else, or of the past. */
  voided: number;
  others: number;
}

/** The language whose words of absence and of notes the text has most of. */
function bestLanguage(text: string, first: string | null): string | null {
  let best: { language: string | null; score: number } = { language: first, score: 0 };
  for (const language of LANGUAGES) {
    const gone = countMarks(language, 'gone', text);
    if (gone === 0) continue;
    const score = 3 * gone + countMarks(language, 'self', text) + countMarks(language, 'note', text);
    if (score > best.score) best = { language, score };
  }
  return best.language;
}

/** Opens or closes any Japanese business mail, by a person or a machine. */
const COURTESY = /^(?:いつも)?(?:大変)?お世話になって|^(?:何卒|以上)?(?:よろしく|宜しく)お願い/u;

function read(mail: MailText, language: string): Reading {
  const reading: Reading = { language, away: 0, notes: 0, turns: 0, voided: 0, others: 0 };
  const unspaced = phrasesFor(language, 'self') === null;
  const clauses = language === mail.language ? mail.clauses : clausesOf(mail.written, language);
  for (const { text, asks } of clauses) {
    if (COURTESY.test(text)) continue;
    const at = phrasesFor(language, 'gone')?.find(text)?.start ?? -1;
    const isNote = has(language, 'note', text);
    if (at >= 0) {
      const isVoid = has(language, 'past', text) || (has(language, 'other', text) && !isNamed(mail, text));
      const about = unspaced || at <= 1 || has(language, 'self', text) || isNamed(mail, text);
      if (isVoid) reading.voided += 1;
      else if (about) {
        reading.away += 1;
        if (isNote) reading.notes += 1;
        if (asks) reading.turns += 1;
        continue;
      }
    }
    if (isNote && !(asks && has(language, 'turn', text) && !has(language, 'gone', text))) reading.notes += 1;
    else if (asks || has(language, 'turn', text) || startsWithBut(text, language) || offersDay(text, language))
      reading.turns += 1;
    else reading.others += 1;
  }
  return reading;
}

/** "Thursday is fine", beside an absence: a day of the week that neither ends it nor is one of return. */
function offersDay(clause: string, language: string): boolean {
  const words = calendarOf(language);
  if (words === null || words.weekdays.length === 0) return false;
  const endings = (['back', 'backAfter', 'until', 'untilAfter'] as const).map(words.word).filter((each) => each !== '');
  return (
    holds(clause, `(?<!\\p{L})(?:${words.weekdays.join('|')})(?!\\p{L})`) &&
    !(endings.length > 0 && holds(clause, endings.join('|')))
  );
}

/** "Ada Example is out of the office": the sender by name. */
const isNamed = ({ names }: MailText, clause: string) =>
  clause
    .split(/[^\p{L}]+/u)
    .slice(0, 3)
    .some((word) => names.has(word));

/** What follows "Away" in the subject of a note. */
const NAMES_DAYS =
  /^(?:from|until|till?|thru|bis|vom|jusqu|du|hasta|del|ate|dal|fino|tot|t\/m|fram till|do|od|az do|pana|до|с|по)(?![\p{L}])|^\d/u;

/** "[auto] …", "Autoantwort: …", before all other words of the text. */
const AUTO_TAG =
  /^(?:[[(<*]{1,2}\s?auto(?:mat\p{L}+)?(?:[-\s]\p{L}+)?\s?[\])>*]{1,2}|auto(?:mated|matic|matische?s?|matique|matica|matico)?[-\s]?(?:antwort|answer|notice|bericht|nachricht|reply|responder|response|svar|vastaus|odpowiedz|odpoved|valasz|raspuns|risposta|respuesta|resposta|reponse|message|mail|note)\s?[:–—-])/u;

/** A fixed mark of absence in the subject: "Automatic reply: …", or the subject "Vacation". */
export function absenceMark(mail: MailText): SubjectMark | null {
  const prefix = markOf(mail, 'absence');
  if (prefix && (prefix.firm || prefix.rest === '' || prefix.isAuto)) return prefix;
  const inText = marksOf(mail.text.slice(0, 60)).find((each) => each.kind === 'absence');
  if (inText?.isAuto && (inText.firm || /^[[【(<*]/.test(mail.text)) && inText.rest !== '')
    return { ...inText, rest: '' };
  if (AUTO_TAG.test(mail.text))
    return { kind: 'absence', language: mail.language ?? 'en', rest: '', firm: true, isAuto: true };
  const word = markOf(mail, 'absenceWord') ?? (prefix && { ...prefix, kind: 'absenceWord' as const });
  // "Abwesenheit: Re: Offer": before the rep's own subject no person writes it.
  if (word?.firm && readSubject(word.rest).isReply) return { ...word, kind: 'absence' };
  return word && (word.rest === '' || NAMES_DAYS.test(word.rest) || word.firm) ? word : null;
}

/**
 * Whether the writer is away. A fixed mark of the subject decides. Words alone count in the present or future, about the
 * writer, and where no other words of the mail speak as only a person does.
 */
export function readAbsence(mail: MailText): Finding | null {
  const mark = absenceMark(mail);
  const inSubject = mail.subject.isReply || mail.subject.isForward ? null : bestLanguage(mail.subject.text, null);
  const language = bestLanguage(mail.text, mark?.language ?? inSubject);
  const reading = language === null ? null : read(mail, language);
  if (mark?.kind === 'absence')
    return finding('out-of-office', 'certain', 'subject:absence', language ?? mark.language);
  const supports = reading !== null && (reading.away > 0 || reading.notes > 0);
  if (mark && (mail.text === '' || (supports && (reading?.turns ?? 0) === 0)))
    return finding('out-of-office', 'certain', 'subject:absence-word', language ?? mark.language);
  if (mark && NAMES_DAYS.test(mark.rest) && !hasHumanWords(mail))
    return finding('out-of-office', 'likely', 'subject:absence-word', language ?? mark.language);
  // "Vacation", over a line or two that ask nothing.
  if (mark?.rest === '' && mail.text.length < 160 && !mail.clauses.some((each) => each.asks))
    return finding('out-of-office', 'weak', 'subject:absence-word', language ?? mark.language);
  if (
    inSubject !== null &&
    isAwaySubject(mail, inSubject) &&
    (mail.text === '' || (supports && (reading?.turns ?? 0) === 0))
  )
    return finding('out-of-office', 'likely', 'subject:phrase', language ?? inSubject);
  if (reading === null || reading.away === 0) return null;
  if (reading.turns === 0)
    return finding(
      'out-of-office',
      isNote(reading, mail.subject.isReply) ? 'likely' : 'weak',
      'phrase:absence',
      reading.language,
    );
  return reading.notes > reading.turns && reading.voided === 0
    ? finding('out-of-office', 'weak', 'phrase:absence', reading.language)
    : finding('reply', 'weak', 'phrase:absence-and-answer', reading.language);
}

/** Under "Re:", a word that is neither of absence nor of a note may be an answer. */
const isNote = ({ notes, others }: Reading, isReply: boolean) => notes > 0 && others <= (isReply && notes < 2 ? 0 : 2);

/** "Ada Example is out of the office (returning 12/07/2026)", as Notes and others write it. */
function isAwaySubject(mail: MailText, language: string): boolean {
  const { text } = mail.subject;
  if (has(language, 'past', text) || text.endsWith('?')) return false;
  const at = phrasesFor(language, 'gone')?.find(text)?.start ?? -1;
  return (
    at === 0 ||
    isNamed(mail, text) ||
    /^auto:/.test(text) ||
    has(language, 'self', text) ||
    /\(|\bis out of\b/.test(text)
  );
}
