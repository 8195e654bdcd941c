import { expect } from 'vitest';
import { receive } from '@/tests/gmail-stand-in/mailbox/incoming';
import { Story } from '@/tests/gmail-stand-in/scenarios';
import { labelsFor } from '@/tests/gmail-stand-in/wire/labels';
import { mailOperation, type Outgoing } from '@/tests/gmail-stand-in/wire/outgoing';
import { World } from '../support/world';
import { GmailTab, type Trouble } from './gmail-tab';
import { PEOPLE, type Step } from './step';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** Gmail's own undo window in these stories, shorter than the time Next Touch waits. */
const UNDO_SECONDS = 20;

/** A mail as the model sees it: where Gmail has it, nothing else. */
interface Mail {
  wire: Outgoing;
  person: string;
  tab: GmailTab;
  place: 'draft' | 'settling' | 'sent' | 'scheduled';
  /** When the rep asked for the send that counts, or when it left by schedule. Epoch ms. */
  at: number;
}

/** The plain model beside the product, and the mailbox both are about. */
export class Telling {
  readonly world = new World('2026-11-24T10:00');
  readonly story = new Story({ undoSeconds: UNDO_SECONDS });
  readonly tabs: GmailTab[];
  readonly mails: Mail[] = [];
  readonly replies: { id: string; person: string; at: number }[] = [];

  constructor() {
    this.story.world.setNow(this.world.now().at);
    this.tabs = [1, 2].map((id) => new GmailTab(this.world, this.story, id));
  }

  async step(step: Step): Promise<void> {
    await this.pass(SECOND);
    const now = this.world.now().at;
    const some = (place: Mail['place'], index: number): Mail | undefined => {
      const all = this.mails.filter((each) => each.place === place);
      return all[index % Math.max(1, all.length)];
    };
    switch (step.do) {
      case 'send': {
        const mail = this.write(step.who, step.tab);
        if (step.saved) await mail.tab.act([mailOperation(drafted(mail.wire), false)], false, 'none', step.tapFirst);
        await this.send(mail, step.saved, step.trouble, step.tapFirst);
        break;
      }
      case 'send again': {
        const mail = some('draft', step.which);
        if (mail) await this.send({ ...mail, tab: this.tabOf(step.tab) }, true, step.trouble, step.tapFirst, mail);
        break;
      }
      case 'undo': {
        // The toast of the last mail, as long as Gmail shows it.
        const mail = this.mails.filter((each) => each.place === 'settling').at(-1);
        if (!mail || now - mail.at > UNDO_SECONDS * SECOND) break;
        await mail.tab.takeBack(mail.wire, labelsFor({ kind: 'draft' }, false), step.tapFirst);
        mail.place = 'draft';
        break;
      }
      case 'schedule': {
        await this.schedule(this.write(step.who, step.tab), now + step.minutes * MINUTE, false, step.tapFirst);
        break;
      }
      case 'reschedule': {
        const mail = some('scheduled', step.which);
        if (!mail) break;
        await mail.tab.takeBack(mail.wire, labelsFor({ kind: 'draft' }, false), step.tapFirst);
        await this.pass(SECOND);
        await this.schedule(mail, now + step.minutes * MINUTE, true, step.tapFirst);
        break;
      }
      case 'cancel': {
        const mail = some('scheduled', step.which);
        if (!mail) break;
        await mail.tab.takeBack(mail.wire, labelsFor({ kind: 'draft' }, false), step.tapFirst);
        mail.place = 'draft';
        break;
      }
      case 'reply': {
        // Some answer, or bounce, while the send may still be taken back.
        const mail = some(step.early ? 'settling' : 'sent', step.which);
        if (!mail) break;
        const { messageId } = receive(this.story.mailbox, {
          thread: mail.wire.threadId,
          from: { address: mail.person, name: '' },
          snippet: 'Thank you',
          at: now,
        });
        this.replies.push({ id: messageId, person: mail.person, at: now });
        break;
      }
      case 'wait':
        await this.pass(step.seconds * SECOND);
        break;
      case 'worker stops':
        await this.world.restart();
    }
    for (const each of this.tabs) await each.poll(true);
  }

  private tabOf = (index: number): GmailTab => {
    const found = this.tabs[index];
    if (!found) throw new Error(`No tab ${index}`);
    return found;
  };

  private write(person: number, tabIndex: number): Mail {
    const address = PEOPLE[person] ?? '';
    const wire = this.story.mail({ to: [{ address, name: '' }], subject: `To ${address}` });
    const mail: Mail = { wire, person: address, tab: this.tabOf(tabIndex), place: 'draft', at: 0 };
    this.mails.push(mail);
    return mail;
  }

  private async send(from: Mail, saved: boolean, how: Trouble, tapFirst: boolean, mail = from): Promise<void> {
    const wire = {
      ...from.wire,
      time: this.world.now().at,
      labels: labelsFor({ kind: 'send', archive: false }, false),
    };
    const ask = (each: Trouble) => from.tab.act([mailOperation(wire, saved)], true, each, tapFirst);
    mail.at = this.world.now().at;
    mail.tab = from.tab;
    let taken = await ask(how);
    if (!taken && how !== 400) {
      // The page repeats by itself until Gmail answers.
      await this.pass(2 * SECOND);
      mail.at = this.world.now().at;
      taken = await ask('none');
    }
    if (taken) mail.place = 'settling';
  }

  private async schedule(mail: Mail, at: number, saved: boolean, tapFirst: boolean): Promise<void> {
    const labels = labelsFor({ kind: 'schedule', at }, false);
    const wire = { ...mail.wire, labels, scheduledFor: at };
    await mail.tab.act([mailOperation(wire, saved)], false, 'none', tapFirst);
    mail.place = 'scheduled';
    mail.at = at;
  }

  /** Time passes for Gmail, for the rep and for the model. */
  async pass(ms: number): Promise<void> {
    await this.world.wait(ms);
    const now = this.world.now().at;
    this.story.world.setNow(now);
    for (const mail of this.mails) {
      const left = this.story.mailbox.message(mail.wire.messageId);
      if (mail.place === 'settling' && now - mail.at > UNDO_SECONDS * SECOND + SECOND) mail.place = 'sent';
      if (mail.place === 'scheduled' && mail.at <= now) {
        mail.place = 'sent';
        // Gmail dates it by when it left.
        mail.at = left?.received ?? mail.at;
      }
    }
  }

  /** What the log must hold once all has settled. */
  expected() {
    const sent = this.mails.filter((each) => each.place === 'sent');
    const first = new Map<string, number>();
    for (const { person, at } of sent) first.set(person, Math.min(at, first.get(person) ?? at));
    const heard = this.replies.filter(({ person, at }) => at > (first.get(person) ?? Number.POSITIVE_INFINITY));
    return {
      outbound: sent.map((each) => `${each.wire.messageId} ${each.at}`).sort(),
      inbound: heard.map((each) => each.id).sort(),
      enrolled: [...first.keys()].sort(),
      replied: [...new Set(heard.map((each) => each.person))].sort(),
      sends: this.mails
        .filter((each) => each.at > 0)
        .map((each) => `${each.wire.messageId} ${each.place === 'sent'}`)
        .sort(),
    };
  }

  async found() {
    const { db } = this.world;
    const [touches, enrollments, prospects, sends] = await Promise.all([
      db.touches.toArray(),
      db.enrollments.toArray(),
      db.prospects.toArray(),
      db.sends.toArray(),
    ]);
    const addressOf = (id: string) => prospects.find((each) => each.id === id)?.addresses.join() ?? '?';
    const people = (list: typeof enrollments) => list.map((each) => addressOf(each.prospectId)).sort();
    return {
      outbound: touches
        .filter((it) => it.direction === 'outbound')
        .map((it) => `${it.messageId} ${it.at}`)
        .sort(),
      inbound: touches
        .filter((it) => it.direction === 'inbound')
        .map((it) => it.messageId)
        .sort(),
      enrolled: people(enrollments),
      replied: people(enrollments.filter((it) => it.state === 'finished' && it.finishReason === 'replied')),
      sends: sends.map((it) => `${it.messageId} ${it.state === 'confirmed'}`).sort(),
    };
  }

  /** Nothing is a touch that Gmail still holds back or has taken back. */
  async checkNothingInvented(): Promise<void> {
    const gone = new Set(this.mails.filter((each) => each.place === 'sent').map((each) => each.wire.messageId));
    const touches = (await this.world.db.touches.toArray()).filter((each) => each.direction === 'outbound');
    for (const touch of touches) expect(gone.has(touch.messageId ?? ''), `${touch.messageId} has not left`).toBe(true);
  }

  async settle(): Promise<void> {
    await this.pass(100 * MINUTE);
    for (const each of this.tabs) await each.poll(true);
    await this.pass(5 * MINUTE);
  }

  stop(): void {
    this.story.stop();
    this.world.db.close();
  }
}

const drafted = (wire: Outgoing): Outgoing => ({ ...wire, labels: labelsFor({ kind: 'draft' }, false) });
