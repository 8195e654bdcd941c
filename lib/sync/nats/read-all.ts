import type { JetStreamClient, JsMsg } from '@nats-io/jetstream';
import type { Bytes } from '../bytes';
import { WireError, type WireMessage } from '../wire';

/** Most messages the client buffers. */
const BUFFER = 1_000;
/**
 * With messages pending and none received for this long (ms), reading is given up; the next pass goes on from there.
 */
const STALL_MS = 8_000;

const NANOS = 1_000_000;

function toMessage(message: JsMsg): WireMessage {
  const { streamSequence, timestampNanos } = message.info;
  const bytes: Bytes = new Uint8Array(message.data);
  return { subject: message.subject, seq: streamSequence, bytes, storedAt: Math.round(timestampNanos / NANOS) };
}

/**
 * Reads a stream from a place on, in order, as far as one node has it: an ordered consumer of one filter. Ends when nothing is
 * pending; rejects where messages are pending and none comes.
 */
export async function readAll(
  js: JetStreamClient,
  stream: string,
  filter: string,
  fromSeq: number,
  batch: number,
  take: (messages: WireMessage[]) => Promise<void>,
): Promise<void> {
  const consumer = await js.consumers.get(stream, { filter_subjects: filter, opt_start_seq: Math.max(1, fromSeq) });
  const { num_pending: pending } = await consumer.info(true);
  if (pending === 0) {
    await consumer.delete().catch(() => false);
    return;
  }
  const messages = await consumer.consume({ max_messages: BUFFER, expires: 30_000, idle_heartbeat: 2_000 });
  let stalled = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      stalled = true;
      messages.stop();
    }, STALL_MS);
  };
  let held: WireMessage[] = [];
  let isDone = false;
  try {
    watch();
    for await (const message of messages) {
      held.push(toMessage(message));
      isDone = message.info.pending === 0;
      if (held.length >= batch || isDone) {
        clearTimeout(timer);
        await take(held);
        held = [];
        if (isDone) break;
        watch();
      }
    }
  } finally {
    clearTimeout(timer);
    messages.stop();
    await consumer.delete().catch(() => false);
  }
  if (stalled || !isDone) throw new WireError('unreachable', 'The server stopped in the middle of the stream');
}
