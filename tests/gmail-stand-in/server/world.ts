import { Mailbox } from '../mailbox/mailbox.ts';
import type { Failure, SeenRequest, Settings, SyncExchange } from '../options.ts';
import { PageEvents } from './page-events.ts';

/** Everything the running stand-in knows: mailboxes, the troubles a test asked for, and what was seen. */
export class World {
  /** By path: `u/0`, or `u/0/d/ID` for a delegated mailbox. */
  readonly mailboxes = new Map<string, Mailbox>();
  readonly events = new PageEvents();
  readonly requests: SeenRequest[] = [];
  readonly exchanges: SyncExchange[] = [];
  readonly failures: Failure[] = [];
  offline = false;
  delayMs = 0;
  #clockOffset = 0;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(readonly settings: Settings) {
    let index = 0;
    for (const account of settings.accounts) {
      const { delegate } = account;
      const path = delegate ? `u/${delegate.via}/d/${delegate.id}` : `u/${index++}`;
      this.mailboxes.set(path, new Mailbox(account, settings, () => this.now()));
    }
  }

  /** Epoch ms. */
  now(): number {
    return Date.now() + this.#clockOffset;
  }

  setNow(now: number | null): void {
    this.#clockOffset = now === null ? 0 : now - Date.now();
    this.tick();
  }

  /** Settles and sends what is over by now; pages with changes are told. */
  tick(): void {
    const now = this.now();
    for (const [path, mailbox] of this.mailboxes) {
      if (mailbox.settle(now).length + mailbox.leaveScheduled(now).length > 0) this.events.changed(path, 's');
    }
  }

  /** Looks again when an undo window or a scheduled time is over. */
  tickAfter(ms: number): void {
    const timer = setTimeout(
      () => {
        this.#timers.delete(timer);
        this.tick();
      },
      Math.min(Math.max(ms, 0), 2 ** 31 - 1),
    );
    this.#timers.add(timer);
  }

  /** The path and mailbox of an address; the first account if absent. */
  mailboxOf(address?: string): { path: string; mailbox: Mailbox } {
    for (const [path, mailbox] of this.mailboxes) {
      if (address === undefined || mailbox.account.address === address) return { path, mailbox };
    }
    throw new Error(`The stand-in has no account ${address}.`);
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.events.close();
  }
}
