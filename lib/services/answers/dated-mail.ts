import type { WireMessage } from '@/lib/gmail/wire/records';
import { legacyIdOf } from '../sends/send-facts';

/** A mail of which enough is known to be recorded: who wrote it and when. */
export type Dated = WireMessage & { at: number };

/** Whether enough is known of a mail to record it. */
export const isDated = (message: WireMessage): message is Dated =>
  message.at !== null && message.from !== null && message.partial !== true && message.messageId !== '';

/** What the log keeps of a mail, sent or received. */
export const mailFacts = (message: Dated) => ({
  messageId: message.messageId,
  threadId: message.threadId || null,
  legacyThreadId: message.legacyThreadId ?? legacyIdOf(message.threadId),
  at: message.at,
  subject: message.subject,
});
