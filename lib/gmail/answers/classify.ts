/** What a mail that came in is, by sender, subject and snippet: headers like Auto-Submitted are not to be seen in Gmail's page. */
import type { LocalDate } from '@/lib/domain/time/local-date';
import { returnDay } from './dates/return-day';
import { type Evidence, type Finding, finding, type IncomingMail } from './evidence';
import { type MailText, readMail } from './mail-text';
import { absenceMark, readAbsence } from './read-absence';
import { readLeft } from './read-left';
import { readCalendar, readDelivery, readReaction, readReceipt } from './read-machine';
import { readOptOut } from './read-opt-out';
import { readTicket } from './read-ticket';

/**
 * Sorts a mail from outside. `receivedOn` is the rep's day it came in, to tell which year a date without one means.
 * Never throws, whatever the text.
 */
export function classify(incoming: IncomingMail, receivedOn: LocalDate): Evidence {
  const mail = readMail(incoming);
  const found = kindOf(mail);
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

function kindOf(mail: MailText): Finding {
  const machine = readDelivery(mail) ?? readReceipt(mail);
  if (machine) return machine;
  const calendar = readCalendar(mail);
  if (calendar?.certainty === 'certain' && mail.text !== '') return calendar;
  const reaction = readReaction(mail);
  if (reaction) return reaction;
  if (absenceMark(mail)?.kind === 'absence') return automatic(mail);
  const stop = readOptOut(mail);
  if (stop) return stop;
  if (calendar) return calendar;
  const ticket = readTicket(mail);
  if (ticket) return ticket;
  return readLeft(mail) ?? readAbsence(mail) ?? plainReply(mail);
}

/** Behind a fixed prefix of an automatic answer: who left, a desk that received it, or an absence. */
function automatic(mail: MailText): Finding {
  const left = readLeft(mail);
  if (left) return left;
  const absence = readAbsence(mail) ?? finding('out-of-office', 'certain', 'subject:absence');
  const ticket = readTicket({ ...mail, subject: { ...mail.subject, marks: [] } });
  return ticket && !saysAway(mail) ? ticket : absence;
}

const saysAway = (mail: MailText) =>
  readAbsence({ ...mail, subject: { ...mail.subject, text: '', marks: [] } })?.kind === 'out-of-office';

function plainReply({ subject }: MailText): Finding {
  return finding('reply', 'certain', subject.isForward ? 'subject:forward' : 'none');
}
