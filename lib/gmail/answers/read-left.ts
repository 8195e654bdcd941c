import { type Finding, finding } from './evidence';
import { has, LANGUAGES, type Topic } from './languages';
import type { MailText } from './mail-text';
import { absenceMark } from './read-absence';

/** Whether the person of this address is with the company no longer, alone or beside questions. Only ever a reason to ask. */
export function readLeft(mail: MailText): Finding | null {
  const mark = absenceMark(mail);
  const head = mail.subject.isReply || mail.subject.isForward ? '' : mail.subject.text;
  let answered: Finding | null = null;
  // Chinese is written in letters that Japanese has, too.
  for (const language of LANGUAGES.filter((each) => each !== 'ja' || mail.language !== 'zh')) {
    const inHead = head !== '' && has(language, 'left', head);
    if (!inHead && !has(language, 'left', mail.text)) continue;
    const tells = (topic: Topic, text: string) =>
      has(language, topic, text) || (mail.language !== null && has(mail.language, topic, text));
    const clauses = mail.clauses.filter((clause) => has(language, 'left', clause.text) && !clause.asks);
    const said = clauses.some((clause) => !has(language, 'notLeft', clause.text));
    if (!said && !inHead) continue;
    if (mark !== null) return finding('left', 'certain', 'phrase:left', language);
    // "She works here no longer, I took over, call me": the words of who came after.
    const tookOver = tells('taken', mail.text);
    const turns = mail.clauses.filter(
      (clause) =>
        !clauses.includes(clause) &&
        (clause.asks || ((tookOver || mail.addresses.length === 0) && tells('turn', clause.text))) &&
        (tookOver || !has(language, 'note', clause.text)),
    );
    if (turns.length > 0) {
      answered ??= finding('reply', 'weak', 'phrase:left-and-answer', language);
      continue;
    }
    return finding('left', mail.addresses.length > 0 || inHead ? 'likely' : 'weak', 'phrase:left', language);
  }
  return answered;
}

/** Behind a fixed mark of an automatic answer, where no day of return is named: a word about the end of a job is enough. */
export function readLeftAuto({ clauses }: MailText): Finding | null {
  const tells = (language: string, text: string) =>
    (has(language, 'leftAuto', text) || (has(language, 'ended', text) && has(language, 'job', text))) &&
    !has(language, 'notLeft', text) &&
    !has(language, 'gone', text);
  const language = LANGUAGES.find((each) => clauses.some(({ text }) => tells(each, text)));
  return language === undefined ? null : finding('left', 'likely', 'phrase:left', language);
}
