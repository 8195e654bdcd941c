import * as z from 'zod/mini';
import { CLOCKS_DIFFER_MS } from '@/lib/domain/log/record/reply';
import type { Instant } from '@/lib/domain/time/time';
import type { WireMessage } from '@/lib/gmail/wire/records';
import type { SendRow } from '@/lib/storage/send-row';
import { openSends } from '@/lib/storage/sends';
import type { Deps } from '../deps';
import { createSerial } from '../serial';

const KEY = 'held-answers';
/** Held at once; the oldest go first. */
const MAX_HELD = 100;

const isMessage = (value: unknown) => typeof value === 'object' && value !== null && 'messageId' in value;
const Held = z.array(
  z.object({ mailbox: z.string(), sends: z.array(z.string()), message: z.custom<WireMessage>(isMessage) }),
);
type Held = z.infer<typeof Held>;

/** Answers to sends that may still be taken back: a bounce comes within seconds, before its send is a touch. */
export interface HeldAnswers {
  /** Keeps those of the messages that may answer an open send. Session storage: what a mail says never reaches a disk. */
  hold(messages: readonly (WireMessage & { at: Instant })[], mailbox: string): Promise<void>;
  /** Forgets mails of these addresses. */
  erase(addresses: ReadonlySet<string>): Promise<void>;
  /** Those whose sends have come to an end. They are kept until they are dropped. */
  ready(): Promise<Held>;
  /** Forgets one that was read. */
  drop(messageId: string): Promise<void>;
}

function mayAnswer(message: WireMessage & { at: Instant }, row: SendRow): boolean {
  if (message.messageId === row.messageId || message.at + CLOCKS_DIFFER_MS < row.requestedAt) return false;
  const from = message.from?.address.trim().toLowerCase();
  if (row.to.some((each) => each.address === from)) return true;
  const legacy = message.legacyThreadId;
  return message.threadId === row.threadId || (legacy !== null && legacy === row.legacyThreadId);
}

/** Answers are kept in session storage only. */
export function createHeldAnswers({ db, session }: Deps): HeldAnswers {
  const serial = createSerial();
  const load = async (): Promise<Held> => {
    const read = Held.safeParse(await session.get(KEY));
    return read.success ? read.data : [];
  };
  const openIn = async () => (await openSends(db)).filter(({ state }) => state !== 'scheduled');

  return {
    hold: (messages, mailbox) =>
      serial(async () => {
        const open = (await openIn()).filter((row) => row.mailbox === mailbox);
        if (open.length === 0) return;
        const fresh = messages.flatMap((message) => {
          const sends = open.filter((row) => mayAnswer(message, row)).map((row) => row.messageId);
          return sends.length > 0 ? [{ mailbox, sends, message }] : [];
        });
        if (fresh.length === 0) return;
        const ids = new Set(fresh.map((each) => each.message.messageId));
        const kept = (await load()).filter((each) => !ids.has(each.message.messageId));
        await session.set(KEY, [...kept, ...fresh].slice(-MAX_HELD));
      }),

    erase: (addresses) =>
      serial(async () => {
        const from = (message: WireMessage) => message.from?.address.trim().toLowerCase() ?? '';
        const held = await load();
        await session.set(
          KEY,
          held.filter(({ message }) => !addresses.has(from(message))),
        );
      }),

    ready: () =>
      serial(async () => {
        const held = await load();
        if (held.length === 0) return [];
        const open = new Set((await openIn()).map((row) => row.messageId));
        return held.filter((each) => !each.sends.some((id) => open.has(id)));
      }),

    drop: (messageId) =>
      serial(async () => {
        const held = await load();
        await session.set(
          KEY,
          held.filter(({ message }) => message.messageId !== messageId),
        );
      }),
  };
}
