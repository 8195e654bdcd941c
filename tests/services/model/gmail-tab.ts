import type { TapMessage } from '@/lib/gmail/bridge/message';
import { createOutbox } from '@/lib/gmail/tap/outbox';
import { createTap, type Tap } from '@/lib/gmail/tap/tap';
import { createTaskQueue } from '@/lib/gmail/tap/task-queue';
import { syncRoute } from '@/lib/gmail/wire/route';
import type { Story } from '@/tests/gmail-stand-in/scenarios';
import type { Json } from '@/tests/gmail-stand-in/wire/json';
import type { Outgoing } from '@/tests/gmail-stand-in/wire/outgoing';
import { actionsRequest, labelOperation, mailOperation } from '@/tests/gmail-stand-in/wire/outgoing';
import type { World } from '../support/world';

/** Whom Gmail's page says it belongs to. */
const ROBIN = 'robin@vendor.example';

/** How one exchange goes wrong; `lost` = Gmail did it and the answer never came. */
export type Trouble = 'none' | 400 | 500 | 'network' | 'lost';

/** Labels the page takes away when it makes a draft of a mail again. */
const SENT_LABELS = ['^pfg', '^f', '^f_bt', '^f_btns', '^f_cl', '^scheduled', '^i', '^u', '^a'];

/** Runs tasks at once, one after the other. */
function atOnce(): (run: () => void) => void {
  const queue: (() => void)[] = [];
  let running = false;
  return (run) => {
    queue.push(run);
    if (running) return;
    running = true;
    for (let next = queue.shift(); next; next = queue.shift()) next();
    running = false;
  };
}

let requestIds = 0;

/**
 * One tab of Gmail without a browser: the stand-in's mailbox answers, the product's own tap listens in the page, and the
 * browser's observation reaches the background, in either order.
 */
export class GmailTab {
  readonly #tap: Tap;
  #posts: TapMessage[] = [];
  #version: number;

  constructor(
    readonly world: World,
    readonly story: Story,
    readonly tabId: number,
    /** How the wire differs from what we know; the server is asked in the form it knows. */
    readonly reshape: (json: Json) => Json = (json) => json,
  ) {
    const outbox = createOutbox(
      (message) => this.#posts.push(message),
      () => ROBIN,
      (run) => run(),
    );
    const fail = (cause: unknown) => {
      throw cause;
    };
    this.#tap = createTap(outbox, createTaskQueue(fail, atOnce()), tabId * 1_000_000, () => this.world.now().at);
    this.#version = story.mailbox.version;
  }

  /** Hands over what the tap told, through the messages between the contexts. */
  async #deliver(): Promise<void> {
    const posts = this.#posts;
    this.#posts = [];
    for (const post of posts) await this.world.gmail(this.tabId).report(JSON.parse(JSON.stringify(post)));
    await this.world.background.idle();
  }

  async #exchange(endpoint: 's' | 'bv' | 'fd', request: Json, trouble: Trouble, tapFirst: boolean): Promise<boolean> {
    const path = `/sync/u/0/i/${endpoint}`;
    const route = syncRoute(path);
    if (!route) throw new Error(`No route ${path}`);
    this.story.world.setNow(this.world.now().at);
    const requestId = `r${++requestIds}`;
    const about = { requestId, path, tabId: this.tabId };
    const body = JSON.stringify(this.reshape(request));
    const exchange = this.#tap.begin(route);
    exchange.sent(body);
    const observed = async () => {
      if (endpoint === 's') await this.world.background.requestSent({ ...about, body });
    };
    if (tapFirst) await this.#deliver();
    await observed();
    await this.#deliver();

    if (trouble !== 'none') {
      const taken = trouble === 'lost';
      this.story.world.failures.push({ status: taken ? 'network' : trouble, taken });
    }
    const { status, answer } = this.story.ask(endpoint, request);
    if (status === 0) exchange.failed();
    else exchange.answered(status, { text: JSON.stringify(this.reshape(answer)) });
    const ended = async () => {
      if (endpoint === 's') await this.world.background.requestEnded({ ...about, status });
    };
    if (tapFirst) await this.#deliver();
    await ended();
    await this.#deliver();
    return status === 200;
  }

  /** Operations in one request; true when Gmail answered. */
  act(operations: Json[][], sends: boolean, trouble: Trouble, tapFirst: boolean): Promise<boolean> {
    const numbered = operations.map((operation, index) => ({ seq: requestIds * 10 + index + 1, operation }));
    const at = this.world.now().at;
    return this.#exchange(
      's',
      actionsRequest(numbered, { version: this.#version, lastAt: at - 1_000, now: at, sends }),
      trouble,
      tapFirst,
    );
  }

  /** The mail becomes a draft again, as Gmail's Undo and "cancel send" do. */
  takeBack(mail: Outgoing, labels: string[], tapFirst: boolean): Promise<boolean> {
    const relabelling = labelOperation(mail.threadId, ['^r', '^r_bt'], SENT_LABELS, [mail.messageId]);
    return this.act(
      [mailOperation({ ...mail, labels, scheduledFor: null }, true), relabelling],
      false,
      'none',
      tapFirst,
    );
  }

  /** Asks what is new since this tab last asked. */
  async poll(tapFirst: boolean): Promise<void> {
    const since = this.#version;
    this.#version = this.story.mailbox.version;
    const at = this.world.now().at;
    await this.#exchange(
      's',
      actionsRequest([], { version: since, lastAt: at - 1_000, now: at, sends: false }),
      'none',
      tapFirst,
    );
  }

  /** Opens a list by its label. */
  async list(label: string, tapFirst: boolean): Promise<void> {
    await this.#exchange('bv', [[label, null, 50]], 'none', tapFirst);
  }
}
