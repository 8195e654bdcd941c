/** Judges by Gmail's answer whether it took a send. */
import { isTaken } from './labels';
import type { SendRequest, WireAnswer } from './records';

/**
 * - `accepted`: acknowledged, and the message (or the minimal answer) shows it as sent.
 * - `unverified`: acknowledged, and no more said. To be followed, and treated as accepted until something speaks against it.
 * - `refused`: an error, or a status other than 0 for this operation.
 * - `unknown`: this answer says nothing about it.
 */
export type Acceptance = 'accepted' | 'unverified' | 'refused' | 'unknown';

/**
 * Judges one answer with HTTP status 200; any other status is the caller's to call refused.
 * @param seq the operation's number in its request; negative where the request was found by the fallback walk, then all acks
 * of the answer must agree.
 */
export function acceptance(
  answer: WireAnswer,
  messageId: string,
  seq: number,
  kind: SendRequest['kind'] = 'send',
): Acceptance {
  if (answer.errorCode !== null) return 'refused';
  const acks = seq < 0 ? answer.acks : answer.acks.filter((ack) => ack.seq === seq);
  if (acks.length === 0) return 'unknown';
  const taken = acks.filter((ack) => ack.status === 0).length;
  if (taken < acks.length) return seq < 0 && taken > 0 ? 'unknown' : 'refused';
  const shown = answer.messages.some(
    (message) => message.messageId === messageId && isTaken(message.labels ?? [], kind),
  );
  return shown ? 'accepted' : 'unverified';
}
