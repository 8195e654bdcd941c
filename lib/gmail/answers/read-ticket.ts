import { type Finding, finding } from './evidence';
import { LANGUAGES, markPattern } from './languages';
import type { MailText } from './mail-text';
import { hasHumanWords, markOf } from './read-machine';
import { isDesk } from './robots';

/** How desks write numbers into a subject: [#123], [Ticket#2026-12], (Case 00123), INC0012345, ##12##. */
const NUMBER =
  /(?:\[[^\]]{0,30}#?\s?[a-z]{0,10}-?\d{3,}[^\]]{0,20}\]|\[#[^\]]{1,30}\]|##[^#]{1,30}##|(?<!\p{L})(?:ticket|case|request|incident|vorgang|anfrage|dossier|demande|caso|chamado|protocolo|richiesta|melding|arende|sag|zgloszenie|pozadavek|talep|обращение|заявка|тикет|запрос|工单|チケット|受付番号|お問い合わせ番号|티켓|접수번호|문의번호)\p{L}*\s?(?:id|no\.?|nr\.?|number|nummer|num\.?|n°|№|号|番号)?\s?[:#(\s\-№]{1,3}\s?[a-z]{0,8}-?\d{3,}|(?<!\p{L})(?:inc|req|ritm|chg|scr|srq?)-?\d{4,})/u;

/** How often the text says that a desk received the mail. */
function received(text: string): { count: number; language: string | null } {
  let best: { count: number; language: string | null } = { count: 0, language: null };
  for (const language of LANGUAGES) {
    const pattern = markPattern(language, 'ack');
    if (!pattern) continue;
    const count = [...text.matchAll(new RegExp(pattern.source, 'gu'))].length;
    if (count > best.count) best = { count, language };
  }
  return best;
}

/** That a desk or a robot received the mail, by ticket number or by its fixed words. */
export function readTicket(mail: MailText): Finding | null {
  const { text, subject } = mail;
  const numbered = NUMBER.test(subject.text);
  const prefix = markOf(mail, 'ticket');
  const ack = received(text);
  const language = ack.language ?? prefix?.language ?? null;
  if (numbered && ack.count > 0) return finding('ticket', 'certain', 'subject:ticket-number', language);
  if (prefix && ack.count > 0) return finding('ticket', 'certain', 'subject:ticket', language);
  if (numbered && !subject.isReply && text === '')
    return finding('ticket', 'certain', 'subject:ticket-number', language);
  if (prefix?.firm && text === '' && prefix.rest === '') return finding('ticket', 'likely', 'subject:ticket', language);
  if (ack.count >= 2 && (!hasHumanWords(mail) || isDesk(mail.from)))
    return finding('ticket', 'likely', 'phrase:ack', language);
  if (ack.count === 1 && isDesk(mail.from) && !hasHumanWords(mail))
    return finding('ticket', 'likely', 'phrase:ack', language);
  return null;
}
