import { createInbox, errors, type Msg, type NatsConnection } from '@nats-io/nats-core';
import type { Bytes } from '../bytes';

/** What the stream's leader answers: the place of the message, or why it did not take it. */
interface Answer {
  seq?: number;
  error?: { err_code?: number; description?: string };
}

/** The stream refused the message. `code` is the server's own. */
class NotTaken extends Error {
  override readonly name = 'NotTaken';

  constructor({ err_code: code, description }: NonNullable<Answer['error']>) {
    super(description ?? 'The stream refused the message');
    this.code = code ?? null;
  }

  readonly code: number | null;
}

interface Waiting {
  subject: string;
  resolve(seq: number): void;
  reject(error: unknown): void;
}

const decoder = new TextDecoder();

/** The place in the stream, or why there is none. */
function outcomeOf({ data, headers }: Pick<Msg, 'data' | 'headers'>): number | Error {
  if (data.length === 0 && headers?.code === 503) return new Error('Nobody answers for the stream');
  try {
    const { seq, error } = JSON.parse(decoder.decode(data)) as Answer;
    if (error) return new NotTaken(error);
    return seq ?? new Error('An answer without a place in the stream');
  } catch (cause) {
    return new Error('An answer that cannot be read', { cause });
  }
}

/**
 * Publishes to streams. Thousands of messages may wait for their answers at a time, so all come to one inbox and one timer
 * watches over them: the client's own way makes a timer, two stack traces and headers for each.
 * @param answerMs all are given up when no answer at all has come for so long
 */
export function createPublisher(connection: NatsConnection, answerMs: number) {
  const inbox = createInbox();
  const waiting = new Map<string, Waiting>();
  let count = 0;
  /** By the monotonic clock, ms. */
  let heardAt = 0;
  let isWatched = false;

  const take = (token: string): Waiting | undefined => {
    const one = waiting.get(token);
    waiting.delete(token);
    return one;
  };
  const rejectAll = (error: unknown, isMeant: (one: Waiting) => boolean = () => true) => {
    for (const [token, one] of waiting) if (isMeant(one)) take(token)?.reject(error);
  };
  const watch = (ms: number) => {
    isWatched = true;
    setTimeout(() => {
      isWatched = false;
      const left = heardAt + answerMs - performance.now();
      if (waiting.size > 0 && left > 0) watch(left);
      else rejectAll(new errors.TimeoutError());
    }, ms);
  };
  connection.subscribe(`${inbox}.*`, {
    callback(error, message) {
      if (error) return rejectAll(error);
      heardAt = performance.now();
      const one = take(message.subject.slice(inbox.length + 1));
      const outcome = one && outcomeOf(message);
      if (typeof outcome === 'number') one?.resolve(outcome);
      else one?.reject(outcome);
    },
  });
  void connection.closed().then((error) => rejectAll(error ?? new errors.ClosedConnectionError()));
  void (async () => {
    for await (const status of connection.status()) {
      if (status.type !== 'error') continue;
      const { error } = status;
      if (error instanceof errors.PermissionViolationError)
        rejectAll(error, ({ subject }) => error.operation === 'subscription' || subject === error.subject);
    }
  })();

  /** The place in the stream once a quorum has the message. */
  return (subject: string, bytes: Bytes): Promise<number> =>
    new Promise((resolve, reject) => {
      count += 1;
      const token = count.toString(36);
      connection.publish(subject, bytes, { reply: `${inbox}.${token}` });
      if (waiting.size === 0) heardAt = performance.now();
      waiting.set(token, { subject, resolve, reject });
      if (!isWatched) watch(answerMs);
    });
}
