/** What a mail that came in is, by sender, subject and snippet: headers like Auto-Submitted are not to be seen in Gmail's page. */
import type { WireAddress } from '../wire/records';
import {
  BOUNCE_SENDERS,
  CALENDAR_ACCEPTED,
  EXCHANGE_SENDER,
  type Language,
  NOT_OPT_OUT,
  OPT_OUT,
  OUT_OF_OFFICE,
} from './phrases';
import { plain } from './plain';

/** `calendar` = an invitation was accepted. `opt-out` = a reason to ask the rep, no more. All else is a reply. */
export type AnswerKind = 'reply' | 'out-of-office' | 'bounce' | 'calendar' | 'opt-out';

export interface IncomingMail {
  from: Pick<WireAddress, 'address'> | null;
  subject: string | null;
  snippet: string | null;
}

const LANGUAGES = Object.keys(OUT_OF_OFFICE) as Language[];

/** Sorts a mail from outside. Never throws, whatever the text. */
export function classify({ from, subject, snippet }: IncomingMail): AnswerKind {
  if (isBounceSender(from?.address ?? '')) return 'bounce';
  const head = plain(subject);
  const words = plain(snippet);
  if (CALENDAR_ACCEPTED.some((phrase) => head.startsWith(phrase))) return 'calendar';
  if (outOfOfficeLanguage(head, words) !== null) return 'out-of-office';
  const asked = NOT_OPT_OUT.reduce((text, phrase) => text.replaceAll(phrase, ''), `${head} ${words}`);
  return OPT_OUT.some((phrase) => asked.includes(phrase)) ? 'opt-out' : 'reply';
}

/** The language an out-of-office answer is in, null if it is none. Both texts as `plain` makes them. */
export function outOfOfficeLanguage(subject: string, snippet: string): Language | null {
  const says = (language: Language) => {
    const phrases = OUT_OF_OFFICE[language];
    return (
      phrases.subject.some((phrase) => subject.includes(phrase)) ||
      phrases.text.some((phrase) => snippet.includes(phrase) || subject.includes(phrase))
    );
  };
  return LANGUAGES.find(says) ?? null;
}

function isBounceSender(address: string): boolean {
  const [local = ''] = address.slice(0, 320).toLowerCase().split('@');
  return BOUNCE_SENDERS.includes(local) || local.startsWith(EXCHANGE_SENDER);
}
