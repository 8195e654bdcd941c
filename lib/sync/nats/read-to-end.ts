import { WireError, type WireMessage } from '../wire';

type Take = (messages: WireMessage[]) => Promise<void>;

/** Readings in a row that bring nothing although there is something, before reading is given up. */
const TRIES = 4;
/** Pause between two of them, ms: a node that was away has caught up within moments. */
const PAUSE_MS = 250;

/**
 * Reads until the stream's leader has nothing more. A reader is placed on any node that holds the stream; on one that has yet to
 * catch up the stream ends earlier, and what lies behind would count as read (nats-server PR 6698, 2025).
 * @param next the first message from a place on, as the leader has it
 * @param read hands over what one reader finds from a place on
 * @throws WireError `unreachable` where readers go on finding nothing
 */
export async function readToEnd(
  next: (fromSeq: number) => Promise<Pick<WireMessage, 'seq'> | null>,
  read: (fromSeq: number, take: Take) => Promise<void>,
  fromSeq: number,
  take: Take,
): Promise<void> {
  let from = fromSeq;
  // Most passes find nothing: one question is less work for the server than a reader.
  for (let tries = 0; await next(from); ) {
    const before = from;
    await read(from, async (messages) => {
      await take(messages);
      from = (messages.at(-1)?.seq ?? from - 1) + 1;
    });
    tries = from > before ? 0 : tries + 1;
    if (tries === TRIES) throw new WireError('unreachable', 'The nodes asked have not caught up with the stream yet');
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
