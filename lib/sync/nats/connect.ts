import { type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { type NatsConnection, nkeyAuthenticator, wsconnect } from '@nats-io/nats-core';
import { utf8 } from '../bytes';
import { type Streams, streamsOf } from '../subjects';
import { type Wire, WireError } from '../wire';
import { isKnown, isNoMessage, toWireError, withWireErrors } from './errors';
import { createPublisher } from './publisher';
import { readAll } from './read-all';
import { readToEnd } from './read-to-end';

/** Longest wait for one answer, ms: a stream without a leader does not answer for a second or two. */
const ANSWER_MS = 4_000;
const CONNECT_MS = 5_000;
const CLOSE_MS = 1_000;

/** Where and as whom to connect. */
export interface Place {
  /** `wss://…`, any node of the cluster; all are tried, the first of the list first. */
  servers: readonly string[];
  team: string;
  /** Seed of this machine's NKey; null where the server asks for none (loopback, in tests). */
  seed: string | null;
}

/** Waits for a promise at most `ms`: a socket that hangs must not block the worker. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function open({ servers, seed }: Place): Promise<NatsConnection> {
  let last: unknown = new WireError('unreachable', 'No server was entered');
  for (const server of servers) {
    try {
      return await wsconnect({
        servers: [server],
        timeout: CONNECT_MS,
        reconnect: false,
        // A stack trace for each question costs more than the question.
        noAsyncTraces: true,
        // The cluster's other nodes are not contacted unless they were entered.
        ignoreClusterUpdates: true,
        ...(seed !== null && { authenticator: nkeyAuthenticator(utf8(seed)) }),
      });
    } catch (error) {
      last = error;
      if (toWireError(error).code === 'not-admitted') break;
    }
  }
  throw last;
}

/** Connects to the first server that answers. Rejects with WireError. */
export async function connectNats(place: Place): Promise<Wire> {
  const connection = await withWireErrors(() => open(place));
  const js = jetstream(connection, { timeout: ANSWER_MS });
  try {
    const jsm = await withWireErrors(() => jetstreamManager(connection, { timeout: ANSWER_MS, checkAPI: false }));
    return createWire(connection, js, jsm, streamsOf(place.team));
  } catch (error) {
    await within(CLOSE_MS, connection.close());
    throw error;
  }
}

type Query = { last_by_subj: string } | { seq: number } | { seq: number; next_by_subj: string };

function createWire(connection: NatsConnection, js: JetStreamClient, jsm: JetStreamManager, streams: Streams): Wire {
  const publish = createPublisher(connection, ANSWER_MS);
  const find: Wire['find'] = (stream, subject) => get(stream, { last_by_subj: subject });
  const next: Wire['next'] = (stream, filter, seq) => get(stream, { seq, next_by_subj: filter });
  async function get(stream: keyof Streams, query: Query) {
    return withWireErrors(async () => {
      const found = await jsm.streams.getMessage(streams[stream], query).catch((error: unknown) => {
        if (isNoMessage(error)) return null;
        throw error;
      });
      if (!found) return null;
      return {
        subject: found.subject,
        seq: found.seq,
        bytes: new Uint8Array(found.data),
        storedAt: found.time.getTime(),
      };
    });
  }

  return {
    async publish(subject, bytes) {
      try {
        return await publish(subject, bytes);
      } catch (error) {
        if (isKnown(error)) return 'known';
        throw toWireError(error);
      }
    },

    bounds: (stream) =>
      withWireErrors(async () => {
        const { state } = await jsm.streams.info(streams[stream]);
        return { firstSeq: state.first_seq, lastSeq: state.last_seq };
      }),

    read: (stream, filter, fromSeq, batch, take) =>
      withWireErrors(() =>
        readToEnd(
          (seq) => next(stream, filter, seq),
          (seq, takeThem) => readAll(js, streams[stream], filter, seq, batch, takeThem),
          fromSeq,
          take,
        ),
      ),

    find,
    next,
    at: (stream, seq) => get(stream, { seq }),

    erase: (stream, seq) =>
      withWireErrors(() =>
        jsm.streams.deleteMessage(streams[stream], seq, true).catch((error: unknown) => {
          if (isNoMessage(error)) return false;
          throw error;
        }),
      ),

    async close() {
      await within(CLOSE_MS, connection.close());
    },
  };
}
