import type { Bytes } from './bytes';
import type { Streams } from './subjects';

/** Why the server could not be used. Screens put the code in words, each with its remedy. */
export type WireCode =
  /** No server answered, or none that leads the stream just now: try again later. */
  | 'unreachable'
  /** The server does not know this machine, or does not allow it what it tried. */
  | 'not-admitted'
  /** The stream, or the server's disk, takes no more. */
  | 'stream-full'
  /** There is no stream of that name. */
  | 'no-stream'
  /** One message is larger than the server takes. */
  | 'too-large';

/** A failure of the server or of the way to it. Whatever was not acknowledged counts as not done. */
export class WireError extends Error {
  override readonly name = 'WireError';

  constructor(
    readonly code: WireCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A message as the stream holds it. */
export interface WireMessage {
  subject: string;
  /** Place in the stream, from 1. */
  seq: number;
  bytes: Bytes;
  /** When the server took it, epoch ms by the server's clock. */
  storedAt: number;
}

/** What a stream holds: 0 and 0 when nothing ever came. */
export interface Bounds {
  firstSeq: number;
  lastSeq: number;
}

type StreamName = keyof Streams;

/** The server as sync needs it. Every method rejects with {@link WireError}. */
export interface Wire {
  /** The place in the stream, once a quorum has it on disk. `known`: there is a message of that subject already. */
  publish(subject: string, bytes: Bytes): Promise<number | 'known'>;
  bounds(stream: StreamName): Promise<Bounds>;
  /**
   * Hands over all messages that match from `fromSeq` on, in order, in batches, and waits for each to be taken. It is over
   * when the stream's leader has no more.
   */
  read(
    stream: StreamName,
    filter: string,
    fromSeq: number,
    batch: number,
    take: (messages: WireMessage[]) => Promise<void>,
  ): Promise<void>;
  /** The message of this subject, as the stream's leader has it. */
  find(stream: StreamName, subject: string): Promise<WireMessage | null>;
  /** The first message that matches from `fromSeq` on, as the stream's leader has it. */
  next(stream: StreamName, filter: string, fromSeq: number): Promise<WireMessage | null>;
  /** The message in this place; null when it was deleted or never was. */
  at(stream: StreamName, seq: number): Promise<WireMessage | null>;
  /** Deletes one message and overwrites it on disk. False when it was gone already. */
  erase(stream: StreamName, seq: number): Promise<boolean>;
  close(): Promise<void>;
}
