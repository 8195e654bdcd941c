/** Whether an answer holds mail that was not understood because its fields have moved. */
import type { WireAnswer, WireEndpoint, WireMessage } from './records';

/** Fields that every whole message has. Opened threads carry labels beside their messages. */
const lacks: readonly ((message: WireMessage, endpoint: WireEndpoint) => boolean)[] = [
  ({ from }) => from === null,
  ({ at }) => at === null,
  ({ labels }, endpoint) => endpoint !== 'fd' && (labels === null || labels.length === 0),
];

/**
 * True where the text names messages and people and no message was found in it, or where all that were found lack the same
 * thing. Changes of labels and acks name no people. `text` null = the page had the answer parsed.
 */
export function looksMoved(endpoint: WireEndpoint, answer: WireAnswer, text: string | null): boolean {
  if (answer.errorCode !== null) return false;
  if (answer.messages.length === 0)
    return text !== null && /"msg-[af]:/.test(text) && /"[^"\s@]{1,64}@[^"\s@]{1,255}"/.test(text);
  const whole = answer.messages.filter((message) => message.partial !== true);
  return whole.length > 0 && lacks.some((isMissing) => whole.every((message) => isMissing(message, endpoint)));
}
