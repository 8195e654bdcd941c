import { receive, sendElsewhere } from '../mailbox/incoming.ts';
import type { StandInControl, StandInState, StoredMessage } from '../options.ts';
import type { World } from './world.ts';

/** What a test does to the stand-in from outside. */
export function controlOf(world: World): StandInControl {
  return {
    arrive(mail) {
      const { path, mailbox } = world.mailboxOf(mail.account);
      const ids = receive(mailbox, mail);
      world.events.changed(path, mail.via ?? 's');
      return ids;
    },
    sendFromElsewhere(mail) {
      const { path, mailbox } = world.mailboxOf(mail.account);
      const ids = sendElsewhere(mailbox, mail);
      world.events.changed(path, 's');
      return ids;
    },
    failNext(failure) {
      world.failures.push({ ...failure });
    },
    offline(on) {
      world.offline = on;
      if (!on) world.events.online();
    },
    slow(ms) {
      world.delayMs = ms;
    },
    settle() {
      for (const [path, mailbox] of world.mailboxes) {
        if (mailbox.settle(Number.POSITIVE_INFINITY).length > 0) world.events.changed(path, 's');
      }
    },
    leaveScheduled(messageId) {
      for (const [path, mailbox] of world.mailboxes) {
        const only = messageId === undefined ? undefined : mailbox.message(messageId);
        if (messageId !== undefined && !only) continue;
        const until = only?.scheduledFor ?? Number.POSITIVE_INFINITY;
        if (mailbox.leaveScheduled(until).length > 0) world.events.changed(path, 's');
      }
    },
    transport(how) {
      world.settings.transport = how;
    },
    setNow(now) {
      world.setNow(now);
    },
  };
}

export function stateOf(world: World): StandInState {
  const inMailbox = (account: string | undefined, wanted: (labels: Set<string>) => boolean): StoredMessage[] =>
    world
      .mailboxOf(account)
      .mailbox.messages()
      .filter(({ labels }) => wanted(new Set(labels)));
  return {
    messages: (account) => inMailbox(account, () => true),
    message: (id) => [...world.mailboxes.values()].map((each) => each.message(id)).find((each) => each !== undefined),
    sent: (account) => inMailbox(account, (labels) => labels.has('^f') && !labels.has('^pfg')),
    settling: (account) => inMailbox(account, (labels) => labels.has('^pfg')),
    drafts: (account) => inMailbox(account, (labels) => labels.has('^r') && !labels.has('^k')),
    scheduled: (account) => inMailbox(account, (labels) => labels.has('^scheduled')),
    legacyThreadId: (threadId) =>
      [...world.mailboxes.values()].map((each) => each.threadOf(threadId)?.legacyId).find((each) => each !== undefined),
  };
}
