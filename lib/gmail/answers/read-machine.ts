import { wholeSentences } from './clauses';
import { type Finding, finding } from './evidence';
import { countMarks, has, LANGUAGES, languageOf, type Topic } from './languages';
import type { MailText } from './mail-text';
import { isRobot } from './robots';
import type { PrefixKind, SubjectMark } from './subject';

/** Whether a person's own words stand in the mail: a question, an answer, or the wish to hear no more. */
export function hasHumanWords({ clauses, language: own }: MailText): boolean {
  const languages = own && LANGUAGES.includes(own) ? [own] : LANGUAGES;
  return clauses.some(
    ({ text, asks }) =>
      asks ||
      languages.some((each) =>
        has(each, 'turn', text) ? !has(each, 'note', text) && !has(each, 'ack', text) : has(each, 'stop', text),
      ),
  );
}

const automatic = new WeakMap<MailText['clauses'], string | null>();

/** The language in which a mail says of itself that no person sent it. A question about that is a person's. */
export function saysAutomatic({ clauses, text, language }: MailText): string | null {
  const known = automatic.get(clauses);
  if (known !== undefined) return known;
  const likely = languageOf('auto', text, language) ?? language;
  const found = wholeSentences(clauses).map((each) => (each.asks ? null : languageOf('auto', each.text, likely)));
  const first = found.find((each) => each !== null) ?? null;
  automatic.set(clauses, first);
  return first;
}

export const markOf = ({ subject }: MailText, kind: PrefixKind): SubjectMark | undefined =>
  subject.marks.find((mark) => mark.kind === kind);

/** Reports on delivery: failed, late, or done. By a mail system's address, or by its fixed subjects. */
export function readDelivery(mail: MailText): Finding | null {
  const robot = isRobot(mail.from);
  const late = markOf(mail, 'delayed');
  const failed = markOf(mail, 'bounce');
  const mark = [late, failed].filter((each) => each !== undefined).sort((a, b) => a.rest.length - b.rest.length)[0];
  if (!robot && mark === undefined) return null;
  const { text, subject } = mail;
  if (robot && subject.isReply && text === '') return finding('bounce', 'weak', 'robot:address');
  const found = (topic: Topic) => languageOf(topic, text, mark?.language);
  const fail = found('fail');
  const delay = found('delay');
  if (!robot && !isReport(mail, mark)) return null;
  const at = robot ? 'robot' : 'subject';
  const isDelay =
    mark?.kind === 'delayed' ||
    (delay !== null && fail === null && mark?.rest !== '' && !/fail|5\.\d\.\d/.test(subject.text));
  if (isDelay && !(mark?.kind === 'bounce' && fail !== null))
    return finding('delayed', robot ? 'certain' : 'likely', `${at}:delay`, mark?.language ?? delay);
  const receipt = markOf(mail, 'receipt');
  if (receipt && !failed) return finding('receipt', 'certain', 'robot:receipt', receipt.language);
  if (!robot) return finding('bounce', 'weak', 'subject:bounce', mark?.language ?? null);
  if (fail !== null && found('soft') === null) return finding('bounce', 'certain', 'robot:fail', fail);
  return finding(
    'bounce',
    mark || fail || found('failed') ? 'likely' : 'weak',
    mark ? 'robot:bounce' : 'robot:address',
    mark?.language ?? fail,
  );
}

/** From no robot's address: a fixed subject counts where the text does not sound like a person. */
function isReport(mail: MailText, mark: SubjectMark | undefined): boolean {
  if (mark === undefined || !mark.firm) return false;
  if (mail.text === '') return true;
  const speaks = (['fail', 'delay', 'failed', 'soft'] as const).some((topic) => languageOf(topic, mail.text) !== null);
  return speaks || (mark.kind === 'bounce' && !hasHumanWords(mail));
}

/** A receipt names the mail it is for: "Subject: …", in any language, and the very words behind its own prefix. */
const namesItsMail = ({ text }: MailText, { rest }: SubjectMark): boolean =>
  rest.length > 1 && /[:：]\s*$/u.test(text.slice(0, Math.max(0, text.indexOf(rest))));

/** "Read: …", "Delivered: …" and the like. */
export function readReceipt(mail: MailText): Finding | null {
  const mark = markOf(mail, 'receipt');
  const seen = languageOf('seen', mail.text, mark?.language);
  if (!mark?.firm) return null;
  if (mail.text === '' || seen !== null || namesItsMail(mail, mark))
    return finding('receipt', 'certain', 'subject:receipt', mark.language);
  // "Accusé de réception": a desk's word for a mail that came in, too.
  if (languageOf('ack', mail.text, mark.language) !== null) return null;
  return hasHumanWords(mail) ? null : finding('receipt', 'weak', 'subject:receipt', mark.language);
}

const CALENDAR = [
  'calendar-tentative',
  'calendar-declined',
  'calendar-cancelled',
  'calendar-accepted',
  'invitation',
] as const;
/** Google Calendar puts the time after the title: "… @ Tue Dec 1, 2026 3pm". */
const WITH_TIME = /\s@\s.*\d/;

/** Answers to invitations, and invitations. Fixed prefixes need a colon, and no words of a person after them. */
export function readCalendar(mail: MailText): Finding | null {
  const marks = CALENDAR.flatMap((kind) => markOf(mail, kind) ?? []);
  const mark = marks.sort((a, b) => a.rest.length - b.rest.length)[0];
  if (!mark && isInvited(mail)) return finding('invitation', 'likely', 'subject:invited');
  if (!mark || !/[:：]/.test(mail.subject.text)) return null;
  const kind = mark.kind as (typeof CALENDAR)[number];
  const fixed = WITH_TIME.test(mail.subject.text) || languageOf('invite', mail.text, mark.language) !== null;
  if (!mark.firm && !(kind === 'invitation' && fixed)) return null;
  if (fixed || mail.text === '') return finding(kind, 'certain', 'subject:calendar', mark.language);
  return finding(kind, 'weak', 'subject:calendar', mark.language);
}

/** "Ada Example has invited you to a meeting", over an invitation's text; or a text that says three such things. */
function isInvited({ subject, text }: MailText): boolean {
  if (subject.isReply || subject.isForward) return false;
  const language = languageOf('invite', subject.text);
  if (language !== null && has(language, 'invite', text)) return true;
  return LANGUAGES.some((each) => countMarks(each, 'invite', text) >= 3);
}
