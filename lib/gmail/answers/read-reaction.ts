import { type Finding, finding } from './evidence';
import { LANGUAGES, languageOf, phrasesFor } from './languages';
import type { MailText } from './mail-text';
import { hasHumanWords } from './read-machine';

const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\ufe0f]/gu;
const EMOJI_FIRST = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator})/u;
const ONLY_EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\ufe0f\s])+$/u;
/** The mail that was reacted to, or the program, in the languages that name either. */
const ABOUT_A_MAIL =
  /gmail|outlook|message|your e-?mail|nachricht|mensaje|mensagem|messaggio|bericht|meddelande|besked|melding|viesti|wiadomosc|zprav|sprav|uzenet|mesaj|ileti|сообщени|повідомлен|съобщени|poruk|μήνυμα|رسالت|הודעת|संदेश|tin nhan|pesan|メッセージ|邮件|郵件|消息|訊息|메시지|메일/u;
/** Letters within which the sentence on a reaction stands; what follows quotes the mail it is for. */
const HEAD = 100;
const MAX_LENGTH = 160;

/** What phones quote: the message that was marked. Its end may be cut off. */
const QUOTED = /[“”"„«‘「『][^”“"»’」』]+(?:[”“"»’」』]|$)/gu;

/** "Liked “See you on Monday”": a phone's reaction, sent on as text. Nothing but the verb stands beside the quotation. */
function tapbackIn({ text, language }: MailText): string | null {
  const verb = text
    .replace(QUOTED, ' ')
    .replace(EMOJI, ' ')
    .replace(/[.…\s]+/g, ' ')
    .trim();
  if (verb === '' || verb.length > 40 || text.replace(QUOTED, '') === text) return null;
  const isWhole = (each: string) => {
    const place = phrasesFor(each, 'tapback')?.find(verb);
    return place?.start === 0 && place.end === verb.length;
  };
  return [...(language === null ? [] : [language]), ...LANGUAGES].find(isWhole) ?? null;
}

/** "👍 Ada reacted via Gmail", Outlook's "Ada reacted to your message", a phone's "Liked “…”", and a mail of emoji alone. */
export function readReaction(mail: MailText): Finding | null {
  const { text, written, subject, clauses } = mail;
  const own = written.trim();
  if (own !== '' && ONLY_EMOJI.test(own)) return finding('reaction', 'likely', 'text:emoji');
  const head = text.slice(0, HEAD);
  const by = languageOf('react', head);
  const inSubject = subject.isReply ? null : languageOf('react', subject.text);
  const short = text.length < MAX_LENGTH && (clauses.at(-1)?.sentence ?? 0) < 3;
  if (EMOJI_FIRST.test(own) && (by !== null || (short && /gmail/.test(text))))
    return finding('reaction', 'certain', 'text:reaction', by);
  if (inSubject !== null && (by !== null || EMOJI_FIRST.test(subject.text.replace(/^.*?:\s*/, ''))))
    return finding('reaction', 'certain', 'subject:reaction', inSubject);
  if (inSubject !== null && (EMOJI_FIRST.test(subject.text) || EMOJI_FIRST.test(own)))
    return finding('reaction', 'certain', 'subject:reaction', inSubject);
  if (inSubject !== null && text === '' && ABOUT_A_MAIL.test(subject.text))
    return finding('reaction', 'likely', 'subject:reaction', inSubject);
  if (by !== null && short && ABOUT_A_MAIL.test(text) && !hasHumanWords(mail))
    return finding('reaction', 'likely', 'text:reaction', by);
  const tapped = tapbackIn(mail);
  return tapped === null ? null : finding('reaction', 'likely', 'text:tapback', tapped);
}
