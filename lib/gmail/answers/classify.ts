/** What a mail that came in is, by sender, subject and snippet: headers like Auto-Submitted are not to be seen in Gmail's page. */
import type { LocalDate } from '@/lib/domain/time/local-date';
import { runSteps } from '../run-steps';
import { namesEnd, namesReturn, returnDay } from './dates/return-day';
import { isDesk, isNoReply } from './desks';
import { startsWithBut } from './detect';
import { type Evidence, type Finding, finding, type IncomingMail } from './evidence';
import { has, LANGUAGES, languageOf } from './languages';
import { type MailText, readMail } from './mail-text';
import { absenceMark, readAbsence } from './read-absence';
import { readLeft, readLeftAuto } from './read-left';
import { hasHumanWords, markOf, readCalendar, readDelivery, readReceipt, saysAutomatic } from './read-machine';
import { readOptOut } from './read-opt-out';
import { readReaction } from './read-reaction';
import { readTicket } from './read-ticket';

/** Sorts a mail from outside in one go: see {@link classifySteps}. */
export const classify = (incoming: IncomingMail, receivedOn: LocalDate): Evidence =>
  runSteps(classifySteps(incoming, receivedOn));

/**
 * Sorts a mail from outside. `receivedOn` is the rep's day it came in, to tell which year a date without one means.
 * Never throws, whatever the text. In steps: the first mail takes some 100 ms, as patterns are made when first needed.
 */
export function* classifySteps(incoming: IncomingMail, receivedOn: LocalDate): Generator<void, Evidence> {
  const mail = readMail(incoming);
  yield;
  const found = yield* kindOf(mail, receivedOn);
  yield;
  const { kind, certainty, mark, language } = found;
  const returns = kind === 'out-of-office' ? returnDay(mail, language, receivedOn) : null;
  const names = kind === 'bounce' || kind === 'left' || kind === 'delayed';
  return {
    kind,
    certainty,
    mark,
    returns,
    addresses: names ? mail.addresses.filter((each) => each !== mail.from) : [],
  };
}

function* kindOf(mail: MailText, receivedOn: LocalDate): Generator<void, Finding> {
  const machine = readDelivery(mail) ?? readReceipt(mail);
  if (machine) return machine;
  yield;
  const calendar = readCalendar(mail);
  if (calendar?.certainty === 'certain' && mail.text !== '') return calendar;
  const reaction = readReaction(mail);
  if (reaction) return reaction;
  yield;
  if (absenceMark(mail)?.kind === 'absence') return automatic(mail, receivedOn);
  const ticket = readTicket(mail);
  const stop = yield* readOptOut(mail);
  // A desk that asks for no further mails, or offers to end its own.
  const isDesks = ticket?.certainty === 'certain' && !mail.subject.isReply && stop?.certainty !== 'certain';
  if (stop && !isDesks) return stop;
  if (calendar) return calendar;
  // Who sends on an absence note, or one of somebody who left, has read it.
  if (mail.subject.isForward) return plainReply(mail);
  const absence = readAbsence(mail);
  yield;
  const left = readLeft(mail);
  if (left?.kind === 'left' && ticket?.mark.startsWith('phrase:ack')) return left;
  if (ticket)
    return absence?.kind === 'out-of-office' &&
      absence.certainty !== 'weak' &&
      (absence.mark.startsWith('subject') || ticket.certainty !== 'certain')
      ? absence
      : ticket;
  const away = left ?? absence ?? automaticAbsence(mail, receivedOn) ?? offDayNote(mail);
  if (away) return away;
  yield;
  return returnNote(mail, receivedOn) ?? plainReply(mail);
}

/** A mail that says a machine sent it and names the end of something, whatever keeps its writer away. */
function automaticAbsence(mail: MailText, receivedOn: LocalDate): Finding | null {
  const language = saysAutomatic(mail);
  if (language === null || !namesEnd(mail, mail.language ?? language, receivedOn)) return null;
  return finding(
    'out-of-office',
    mail.clauses.some(({ asks }) => asks) ? 'weak' : 'likely',
    'phrase:automatic',
    language,
  );
}

/** "I don't work on Fridays and will reply on Monday", under a subject of its own. */
function offDayNote({ subject, clauses, text, language: own }: MailText): Finding | null {
  if (subject.isReply || subject.isForward || clauses.some(({ asks }) => asks)) return null;
  const language = languageOf('offDays', text, own);
  if (language === null || !has(language, 'note', text)) return null;
  const isAnswer = clauses.some((each) => has(language, 'turn', each.text) && !has(language, 'note', each.text));
  return finding('out-of-office', isAnswer ? 'weak' : 'likely', 'phrase:off-days', language);
}

/**
 * "Back on Tuesday", "no peep until the 10th": whatever keeps the writer away. Under "Re:" of a day alone, in a line or two
 * on nobody else.
 */
function returnNote(mail: MailText, receivedOn: LocalDate): Finding | null {
  const { clauses, text, language, subject } = mail;
  if (clauses.length > MAX_HINT_CLAUSES || hasHumanWords(mail)) return null;
  if (subject.isReply && (clauses.length > MAX_NOTE_CLAUSES || ANSWERS_LATER.test(text) || isOfOthers(mail)))
    return null;
  if (!namesEnd(mail, language, receivedOn, !subject.isReply)) return null;
  return finding('out-of-office', 'weak', 'phrase:return', language);
}

/** Under "Re:", a longer mail than this is an answer. */
const MAX_NOTE_CLAUSES = 4;

/** "I come back to you on Friday", "received". */
const ANSWERS_LATER =
  /back to (?:you|this)|return to this|got your|received|(?:vers|a) vous|bien recu|auf sie|eingegangen|ontvangen|asiaan/u;

/** Of somebody else's absence, of one that is over, or with a "but". */
const isOfOthers = ({ clauses, language }: MailText) =>
  clauses.some(({ text }) =>
    LANGUAGES.some(
      (each) =>
        (each === language || has(each, 'gone', text)) &&
        (has(each, 'other', text) || has(each, 'past', text) || startsWithBut(text, each)),
    ),
  );

/** Behind a fixed prefix of an automatic answer: who left, a desk that received it, or an absence. */
function automatic(mail: MailText, receivedOn: LocalDate): Finding {
  const left = readLeft(mail);
  // "I left on Thursday and am back on Monday".
  if (left && !namesReturn(mail, left.language, receivedOn)) return left;
  const absence = readAbsence(mail) ?? finding('out-of-office', 'certain', 'subject:absence');
  if (saysAway(mail) || namesOffDays(mail)) return absence;
  const isEnd = returnDay(mail, absence.language, receivedOn) === null;
  return (
    (isEnd ? readLeftAuto(mail) : null) ??
    readTicket({ ...mail, subject: { ...mail.subject, marks: [] } }, true) ??
    absence
  );
}

const namesOffDays = ({ text, language }: MailText) => languageOf('offDays', text, language) !== null;

const saysAway = (mail: MailText) =>
  readAbsence({ ...mail, subject: { ...mail.subject, text: '', marks: [] } })?.kind === 'out-of-office';

/**
 * What no reader knows is a reply. It is a weak one where it may be a machine's mail or a wish to hear no more in words
 * that are not known: under a subject of its own without a person's words, or short and about lists, data or stopping.
 */
function plainReply(mail: MailText): Finding {
  const { subject, clauses } = mail;
  const automatic = saysAutomatic(mail);
  if (automatic !== null) return finding('reply', 'weak', 'phrase:automatic', automatic);
  if (isNoReply(mail.from)) return finding('reply', 'weak', 'address:no-reply');
  if (subject.isForward) return finding('forward', 'certain', 'subject:forward');
  // A fixed mark of a mail system, over words that are not known as one's.
  if (SYSTEM_MARKS.some((kind) => markOf(mail, kind)?.firm)) return finding('reply', 'weak', 'subject:system');
  const isHuman = hasHumanWords(mail);
  if (!subject.isReply && (!isHuman || isDesk(mail.from))) return finding('reply', 'weak', 'subject:own');
  const doubt = isHuman || clauses.length > MAX_HINT_CLAUSES ? null : doubtOf(mail);
  if (doubt) return doubt;
  return finding('reply', subject.isReply ? 'certain' : 'likely', 'none');
}

const SYSTEM_MARKS = ['receipt', 'bounce', 'delayed'] as const;

/** A longer mail than this is an answer, whatever it mentions. */
const MAX_HINT_CLAUSES = 6;

/** Words about stopping, or about the end of a job, that no reader knows well enough. */
function doubtOf({ clauses, text, language }: MailText): Finding | null {
  const isElse = languageOf('notStop', text, language) !== null;
  const stop = (isElse ? null : languageOf('stopHint', text, language)) ?? languageOf('refuse', text, language);
  if (stop !== null) return finding('reply', 'weak', 'phrase:maybe-stop', stop);
  const left = LANGUAGES.find((each) =>
    clauses.some((clause) => has(each, 'ended', clause.text) && has(each, 'job', clause.text)),
  );
  return left === undefined ? null : finding('reply', 'weak', 'phrase:maybe-left', left);
}
