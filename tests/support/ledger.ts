import { expect } from '@playwright/test';
import type { Row } from './read-table';
import type { Scene } from './scene';

/** One send as the log has it, with what became of it. Addresses are sorted. */
export interface Entry {
  state: string;
  mailbox: string;
  to: string[];
  cc: string[];
  bcc: string[];
  /** Prospects it is a touch of, one entry a touch. */
  touched: string[];
  /** Prospects in a cadence since this send. */
  enrolled: string[];
}

const addresses = (people: Row[]): string[] => people.map((each) => each.address).sort();

/** Past Gmail's undo window and the time Next Touch waits. */
export const SETTLED = { seconds: 40 };

/** The sends of the log by subject, with their touches and enrollments. A subject twice is an error. */
export async function ledger(scene: Scene): Promise<Record<string, Entry>> {
  const [sends, touches, enrollments, prospects] = await Promise.all([
    scene.rows('sends'),
    scene.rows('touches'),
    scene.rows('enrollments'),
    scene.rows('prospects'),
  ]);
  const addressOf = (id: string): string => prospects.find((each) => each.id === id)?.addresses[0] ?? `? ${id}`;
  const entries: Record<string, Entry> = {};
  for (const send of sends) {
    if (entries[send.subject]) throw new Error(`Two sends say “${send.subject}”.`);
    const own = touches.filter((touch) => touch.messageId === send.messageId);
    for (const touch of own) {
      expect(touch, send.subject).toMatchObject({
        channel: 'email',
        direction: 'outbound',
        source: 'detected',
        threadId: send.threadId,
        subject: send.subject,
      });
    }
    entries[send.subject] = {
      state: send.state,
      mailbox: send.mailbox,
      to: addresses(send.to),
      cc: addresses(send.cc),
      bcc: addresses(send.bcc),
      touched: own.map((touch) => addressOf(touch.prospectId)).sort(),
      enrolled: enrollments
        .filter((each) => each.id.includes(send.messageId))
        .map((each) => addressOf(each.prospectId))
        .sort(),
    };
  }
  return entries;
}

/** Whether each send names the people and the thread that the stand-in's mailbox holds under its id. */
export async function expectAsInMailbox(scene: Scene): Promise<void> {
  for (const send of await scene.rows('sends')) {
    const mail = scene.gmail.state.message(send.messageId);
    if (!mail) throw new Error(`The mailbox holds no ${send.messageId} (“${send.subject}”).`);
    expect([send.subject, send.threadId, addresses(send.to), addresses(send.cc), addresses(send.bcc)]).toEqual([
      mail.subject,
      mail.threadId,
      addresses(mail.to),
      addresses(mail.cc),
      addresses(mail.bcc),
    ]);
  }
}

/** In a state as `expectStates` takes it: Gmail took the send; on a slow machine it may have settled by now. */
export const TAKEN = 'taken';
const isTaken = (state: string | undefined) => state === 'accepted' || state === 'confirmed';

/** Waits until each of these sends is in its state, or `TAKEN`. */
export async function expectStates(scene: Scene, states: Record<string, string>): Promise<void> {
  await expect
    .poll(async () => {
      const entries = await ledger(scene);
      const found = Object.keys(states).map((subject) => {
        const state = entries[subject]?.state;
        return [subject, states[subject] === TAKEN && isTaken(state) ? TAKEN : state];
      });
      return Object.fromEntries(found);
    })
    .toEqual(states);
}
