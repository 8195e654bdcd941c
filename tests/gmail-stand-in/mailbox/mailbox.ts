import type { MailIds, Settings, StandInAccount, StoredMessage } from '../options.ts';
import { legacyId } from './ids.ts';

interface Thread {
  id: string;
  legacyId: string;
  version: number;
}

export type MailboxSettings = Pick<Settings, 'conversationView' | 'undoSeconds' | 'minimalAnswers'>;

/** One account's mail as the server holds it. Every change gets a higher version, so that a page can ask what is new. */
export class Mailbox {
  version = 1000;
  readonly threads = new Map<string, Thread>();
  readonly #messages = new Map<string, StoredMessage>();
  /** When each send's undo window ends, epoch ms. */
  readonly #settlesAt = new Map<string, number>();

  constructor(
    readonly account: StandInAccount,
    readonly settings: MailboxSettings,
    readonly now: () => number,
  ) {}

  messages(): StoredMessage[] {
    return [...this.#messages.values()];
  }

  message(id: string): StoredMessage | undefined {
    return this.#messages.get(id);
  }

  /** Oldest first. */
  inThread(threadId: string): StoredMessage[] {
    return this.messages()
      .filter((each) => each.threadId === threadId)
      .sort((a, b) => a.received - b.received);
  }

  /** Stores or replaces a message and makes its thread where there is none. */
  put(message: StoredMessage): StoredMessage {
    this.#messages.set(message.id, message);
    this.touch(message.threadId);
    return message;
  }

  /** Marks a thread as changed. A new thread gets its hex id here, an hour-glass tick before its first message. */
  touch(threadId: string): Thread {
    this.version += 3;
    const known = this.threads.get(threadId);
    const thread = known ?? { id: threadId, legacyId: this.#newThreadLegacyId(threadId), version: 0 };
    thread.version = this.version;
    this.threads.set(threadId, thread);
    return thread;
  }

  #newThreadLegacyId(threadId: string): string {
    const number = /^thread-f:(\d+)$/.exec(threadId)?.[1];
    return number ? BigInt(number).toString(16) : legacyId(this.now() - 1);
  }

  /** Adds and removes labels; the set stays sorted, as the server answers it. */
  relabel(id: string, add: readonly string[], remove: readonly string[]): void {
    const message = this.#messages.get(id);
    if (!message) return;
    const labels = new Set([...message.labels, ...add]);
    for (const label of remove) labels.delete(label);
    message.labels = [...labels].sort();
    this.touch(message.threadId);
  }

  openUndoWindow(id: string): void {
    this.#settlesAt.set(id, this.now() + this.settings.undoSeconds * 1000);
  }

  closeUndoWindow(id: string): void {
    this.#settlesAt.delete(id);
  }

  /** Ends the undo windows that are over at `now` (epoch ms): the send is final. Gives the ids. */
  settle(now: number): string[] {
    const over = [...this.#settlesAt].filter(([, at]) => at <= now).map(([id]) => id);
    for (const id of over) {
      this.#settlesAt.delete(id);
      // A recorded thread shows settled mails without `^pfg` and `^f_cl`.
      this.relabel(id, ['^f'], ['^pfg', '^f_cl']);
    }
    return over;
  }

  /** Sends what is scheduled for `now` (epoch ms) or earlier. Gives the ids. */
  leaveScheduled(now: number): string[] {
    const due = this.messages().filter(
      ({ labels, scheduledFor }) => labels.includes('^scheduled') && scheduledFor !== null && scheduledFor <= now,
    );
    for (const message of due) {
      message.received = this.now();
      this.relabel(message.id, ['^f'], ['^scheduled', '^f_btns', '^f_cl']);
    }
    return due.map(({ id }) => id);
  }

  /** Resolves a thread id or the id of one of its messages. */
  threadOf(id: string): Thread | undefined {
    const threadId = id.split('|')[0] ?? id;
    return this.threads.get(threadId) ?? this.threads.get(this.#messages.get(id)?.threadId ?? '');
  }

  idsOf(message: StoredMessage): MailIds {
    return {
      messageId: message.id,
      threadId: message.threadId,
      legacyMessageId: message.legacyId,
      legacyThreadId: this.threads.get(message.threadId)?.legacyId ?? '',
    };
  }

  /** With conversation view off every message is a thread of its own on the wire. */
  wireThreadId(message: StoredMessage): string {
    return this.settings.conversationView ? message.threadId : `${message.threadId}|${message.id}`;
  }
}
