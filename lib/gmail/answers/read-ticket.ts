import { isDesk, isNoReply } from './desks';
import { type Finding, finding } from './evidence';
import { countMarks, LANGUAGES } from './languages';
import type { MailText } from './mail-text';
import { hasHumanWords, markOf, saysAutomatic } from './read-machine';
import type { SubjectMark } from './subject';

/** How desks write numbers into a subject: [#123], [Ticket#2026-12], (Case 00123), INC0012345, ##12##. */
const NUMBER =
  /(?:\[[^\]]{0,30}#?\s?[a-z]{0,10}-?\d{3,}[^\]]{0,20}\]|\[#[^\]]{1,30}\]|##[^#]{1,30}##|(?<!\p{L})(?:ticket|case|request|ref(?:erence)?|enquiry|inquiry|numero|nummer|incident|vorgang|anfrage|dossier|demande|caso|chamado|protocolo|richiesta|melding|arende|sag|zgloszenie|pozadavek|talep|обращение|заявка|тикет|запрос|工单|チケット|受付番号|お問い合わせ番号|티켓|접수번호|문의번호)\p{L}*\s?(?:id|no\.?|nr\.?|number|nummer|num\.?|n°|№|号|番号)?\s?[:#(\s\-№]{1,3}\s?[a-z]{0,8}-?\d[\d-]{2,}|(?<!\p{L})(?:inc|req|ritm|chg|scr|srq?)-?\d{4,})/u;

/** How often the text says that a desk received the mail. */
function received(text: string): { count: number; language: string | null } {
  let best: { count: number; language: string | null } = { count: 0, language: null };
  for (const language of LANGUAGES) {
    const count = countMarks(language, 'ack', text);
    if (count > best.count) best = { count, language };
  }
  return best;
}

/** What speaks for a desk: a number in the subject, its fixed words there, what the text says, the address. */
function score(mail: MailText, prefix: SubjectMark | undefined, ack: number): number {
  const { subject, from } = mail;
  const isHuman = hasHumanWords(mail);
  const numbered = NUMBER.test(subject.text) ? 2 : 0;
  const headed = prefix === undefined ? 0 : prefix.firm ? 2 : 1;
  const robot = isHuman || saysAutomatic(mail) === null ? 0 : 1;
  const desk = isNoReply(from) ? 2 : isDesk(from) ? 1 : 0;
  return numbered + headed + Math.min(ack, 3) + robot + desk - (isHuman ? 1 : 0) - (subject.isReply ? 1 : 0);
}

/** Whether the text names the number that stands in the subject. */
const repeatsNumber = ({ subject, text }: MailText) =>
  (NUMBER.exec(subject.text)?.[0].match(/\d[\d-]{2,}/g) ?? []).some((number) => text.includes(number));

/** That a desk or a robot received the mail, by ticket number or by its fixed words. `isAutomatic`: its subject says so. */
export function readTicket(mail: MailText, isAutomatic = false): Finding | null {
  const { text, subject } = mail;
  // A person who asks about a ticket of the rep's.
  if (subject.isReply && !isDesk(mail.from) && mail.clauses.some(({ asks }) => asks)) return null;
  const numbered = NUMBER.test(subject.text);
  // "Acknowledgement of receipt": what reports on a mail that was read is known before this.
  const prefix = markOf(mail, 'ticket') ?? markOf(mail, 'receipt');
  const ack = received(text);
  const head = subject.isReply || subject.isForward ? { count: 0, language: null } : received(subject.text);
  const language = ack.language ?? head.language ?? prefix?.language ?? null;
  if (ack.count + head.count > 0 && numbered) return finding('ticket', 'certain', 'subject:ticket-number', language);
  if (prefix && ack.count > 0) return finding('ticket', 'certain', 'subject:ticket', language);
  if (numbered && repeatsNumber(mail) && !hasHumanWords(mail))
    return finding('ticket', 'likely', 'subject:ticket-number', language);
  if (NUMBER.test(text) && isDesk(mail.from) && !subject.isReply && !hasHumanWords(mail))
    return finding('ticket', 'likely', 'phrase:ticket-number', language);
  if (numbered && !subject.isReply && text === '')
    return finding('ticket', 'certain', 'subject:ticket-number', language);
  if (prefix?.firm && !hasHumanWords(mail) && prefix.rest === '')
    return finding('ticket', text === '' ? 'likely' : 'weak', 'subject:ticket', language);
  if (ack.count > 0 && !subject.isReply && saysAutomatic(mail) !== null && !mail.clauses.some(({ asks }) => asks))
    return finding('ticket', 'likely', 'phrase:automatic-ack', language);
  if (text !== '' && ack.count === 0 && head.count === 0 && !numbered) return null;
  if (score(mail, prefix, ack.count + head.count) >= (subject.isReply || isAutomatic ? 2 : 3))
    return finding('ticket', 'likely', 'phrase:ack', language);
  if (ack.count !== 1 || !isDesk(mail.from) || hasHumanWords(mail)) return null;
  // "We will be in touch", from purchasing@, may be an answer.
  return finding('ticket', subject.isReply ? 'weak' : 'likely', 'phrase:ack', language);
}
