import { textToHtml } from './mailbox/text.ts';
import type { MailIds, StandInOptions } from './options.ts';
import { settingsOf } from './server/defaults.ts';
import { answerSync } from './server/sync.ts';
import { World } from './server/world.ts';
import type { Json } from './wire/json.ts';
import { labelsFor, type Purpose } from './wire/labels.ts';
import { toObjects } from './wire/object-form.ts';
import { actionsRequest, labelOperation, mailOperation, type Outgoing } from './wire/outgoing.ts';
import { ACTIONS_REQUEST } from './wire/shapes.ts';

/** The mailbox without a browser: a page's requests built as the page builds them, answered as the server does. */

const ME = { address: 'robin@vendor.example', name: 'Robin Vendor' };
const NOW = Date.UTC(2026, 10, 23, 9);

export interface Exchanged {
  request: Json;
  status: number;
  answer: Json;
}

export class Story {
  readonly world: World;
  #seq = 1;

  constructor(options: StandInOptions = {}) {
    this.world = new World(settingsOf({ accounts: [ME], ...options }));
    this.world.setNow(NOW);
  }

  get mailbox() {
    return this.world.mailboxOf().mailbox;
  }

  /** A mail to write; to oneself, as in most of the recordings. */
  mail(change: Partial<Outgoing> = {}): Outgoing {
    const messageId = `msg-a:r${8190137112111191000n + BigInt(this.#seq++)}`;
    const threadId = change.threadId ?? `thread-a:r${263523620390330000n + BigInt(this.#seq)}`;
    return {
      messageId,
      threadId: this.world.settings.conversationView || threadId.includes('|') ? threadId : `${threadId}|${messageId}`,
      from: ME,
      to: [ME],
      cc: [],
      bcc: [],
      subject: 'A subject',
      html: textToHtml('A body'),
      quotedHtml: null,
      time: NOW,
      labels: [],
      parent: null,
      composeToken: `s:6253542622a63a8c|#${messageId}|0`,
      origin: 1,
      scheduledFor: null,
      ...change,
      ...(change.threadId && { threadId: change.threadId }),
    };
  }

  /** A mail that answers one that arrived. */
  replyTo(ids: MailIds): Outgoing {
    const parent = this.mailbox.message(ids.messageId);
    if (!parent) throw new Error(`No message ${ids.messageId}.`);
    return this.mail({
      threadId: this.mailbox.wireThreadId(parent),
      parent: { messageId: parent.id, rfcId: parent.rfcId },
      quotedHtml: parent.html,
      origin: 10,
    });
  }

  /** One request with operations. A reply that is sent also marks its parent as answered. */
  act(mail: Outgoing, purpose: Purpose, savedBefore: boolean): Exchanged {
    const toSelf = [...mail.to, ...mail.cc, ...mail.bcc].some(({ address }) => address === ME.address);
    const written = {
      ...mail,
      labels: labelsFor(purpose, toSelf),
      scheduledFor: purpose.kind === 'schedule' ? purpose.at : null,
    };
    const operations = [mailOperation(written, savedBefore)];
    const sends = purpose.kind === 'send';
    if (sends && mail.parent) {
      operations.push(labelOperation(mail.threadId, ['^io_re'], ['^io_fwd'], [mail.parent.messageId]));
    }
    return this.post(operations, sends);
  }

  post(operations: Json[][], sends: boolean): Exchanged {
    const numbered = operations.map((operation) => ({ seq: this.#seq++, operation }));
    const envelope = { version: this.mailbox.version, lastAt: NOW - 5000, now: NOW, sends };
    const body = actionsRequest(numbered, envelope);
    return this.ask('s', this.world.settings.wire === 'object' ? toObjects(body, ACTIONS_REQUEST) : body);
  }

  ask(endpoint: 's' | 'bv' | 'fd', request: Json): Exchanged {
    const reply = answerSync(this.world, `/sync/u/0/i/${endpoint}`, JSON.stringify(request));
    if (!reply) throw new Error(`Nothing answers at ${endpoint}.`);
    return { request, status: reply.status, answer: reply.body };
  }

  stop(): void {
    this.world.stop();
  }
}
