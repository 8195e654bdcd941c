import { CLOCKS_DIFFER_MS, isByMachine, recordReply } from '@/lib/domain/log/record/reply';
import { recordSend } from '@/lib/domain/log/record/send';
import { mailboxOf, reaches } from '@/lib/domain/prospect/address';
import type { Touch } from '@/lib/domain/prospect/touch';
import { dateIn, type LocalDateTime } from '@/lib/domain/time/time';
import { toLocal } from '@/lib/domain/time/zone';
import type { Evidence } from '@/lib/gmail/answers/evidence';
import { ownWords } from '@/lib/gmail/answers/own-words';
import { mayBeInbound } from '@/lib/gmail/wire/labels';
import type { WireMessage } from '@/lib/gmail/wire/records';
import { isOutage } from '@/lib/storage/errors';
import { appendEvents, logTransaction, readGroup } from '@/lib/storage/log-repository';
import type { SendRow } from '@/lib/storage/send-row';
import type { Deps } from '../deps';
import { inSlices } from '../in-slices';
import { loadCadences, projector, scheduleContext } from '../log/schedule-context';
import { canonicalAddress, ownAddresses, ownTest } from '../prospects/who-is-prospect';
import { batchOfSend, loadRecordContext, type RecordContext } from '../sends/record-confirmed';
import { legacyIdOf } from '../sends/send-facts';
import { shownAs } from '../sends/tap-reports';
import { conclusion } from './conclusion';
import { createHeldAnswers } from './held-answers';
import { gatherFacts, type InboxFacts, onThread } from './inbox-facts';
import { whoseAnswer } from './whose-answer';

/** Finds, in what Gmail's pages load, answers of prospects and mail the rep sent elsewhere. */
export interface AnswerReader {
  /** `mailbox` lower-case; null = not known whose these are, then nothing is concluded. */
  read(messages: readonly WireMessage[], mailbox: string | null): Promise<void>;
  /** Reads, once their send has settled, the answers that came before it had. */
  readHeld(): Promise<void>;
  /** Forgets held mails of these addresses. */
  forget(addresses: ReadonlySet<string>): Promise<void>;
}

/** Mail of the rep's younger than this (ms) is followed as a send, in this tab or another. */
const ELSEWHERE_MS = 90_000;

/** Names what one answer wrote, for undo. */
const batchOfAnswer = (messageId: string) => `answer:${messageId}`;

type Dated = WireMessage & { at: number };
const isDated = (message: WireMessage): message is Dated =>
  message.at !== null && message.from !== null && message.partial !== true && message.messageId !== '';

/** What an inbound mail says of itself, and the promise in it. */
interface Said {
  /** When it came, by the rep's clock. */
  answered: LocalDateTime;
  evidence: Evidence;
  promise: ReturnType<Deps['readers']['findPromise']>;
}

/** Lists omit the recipients; the mail is then taken to be to the rep. */
const isToRep = ({ to, cc }: WireMessage, own: ReadonlySet<string>) =>
  to.length === 0 || [...to, ...cc].some(({ address }) => own.has(canonicalAddress(address) ?? ''));

const mailFacts = (message: Dated) => ({
  messageId: message.messageId,
  threadId: message.threadId || null,
  legacyThreadId: message.legacyThreadId ?? legacyIdOf(message.threadId),
  at: message.at,
  subject: message.subject,
});

export function createAnswerReader(deps: Deps): AnswerReader {
  const { db, readers } = deps;
  const held = createHeldAnswers(deps);

  /** What an inbound mail says, by its words alone. */
  async function wordsOf(message: Dated, context: RecordContext): Promise<Said> {
    const answered = toLocal(message.at, context.zone);
    const { language, calendar: rules } = context.settings;
    const evidence = await inSlices(readers.classify(message, dateIn(answered)));
    const promise = readers.findPromise(ownWords(message.snippet ?? ''), {
      ...{ now: answered, locale: language ?? 'en', rules },
    });
    return { answered, evidence, promise };
  }

  async function inbound(
    message: Dated,
    { answered, evidence, promise }: Said,
    facts: InboxFacts,
    context: RecordContext,
    own: ReadonlySet<string>,
  ): Promise<number> {
    let added = 0;
    for (const whose of whoseAnswer(message, evidence, facts)) {
      const { prospect } = whose;
      if (whose.sender === 'stranger' && !isToRep(message, own)) continue;
      const first = facts.firstTouch.get(prospect.id);
      const what = conclusion(evidence, whose, answered, context.settings.calendar);
      if (what === null) continue;
      // Mail from before the first touch answers nothing. Machines answer at once, by a clock that may be behind.
      const slack = isByMachine(what) ? CLOCKS_DIFFER_MS : 0;
      if (first === undefined || message.at + slack <= first) continue;
      const cadences = await loadCadences(db);
      const { events } = await readGroup(db, prospect.id);
      const schedule = scheduleContext(cadences, context.settings, context.zone);
      const batch = batchOfAnswer(message.messageId);
      const fresh = recordReply(events, prospect.id, { ...mailFacts(message), ...(promise && { promise }) }, what, {
        cadences,
        zone: schedule.zone,
        batch,
      });
      added += (await appendEvents(db, fresh, projector(schedule))).added.length;
    }
    return added;
  }

  /**
   * Mail of the rep's that no tab of this browser sent (a phone, another client). Makes touches, never a new prospect.
   */
  async function sentElsewhere(
    message: Dated,
    mailbox: string,
    facts: InboxFacts,
    context: RecordContext,
  ): Promise<number> {
    if (await db.sends.get(message.messageId)) return 0;
    // In copy, too: a prospect already known gets the touch.
    const named = [...message.to, ...message.cc].flatMap(
      (each) => facts.byAddress.get(mailboxOf(canonicalAddress(each.address) ?? '')) ?? [],
    );
    // Lists omit the recipients; the mail is then taken to be to the prospects of its thread.
    const prospects = message.to.length > 0 ? [...new Set(named)] : onThread(facts, message);
    const reached = prospects.filter((each) => each.createdAt <= message.at);
    if (reached.length === 0) return 0;
    await db.sends.add(rowOf(message, mailbox));
    const cadences = await loadCadences(db);
    const project = projector(scheduleContext(cadences, context.settings, context.zone));
    let added = 0;
    for (const prospect of reached) {
      const { events } = await readGroup(db, prospect.id);
      const recipient = {
        prospectId: prospect.id,
        address: prospect.addresses[0] ?? '',
        name: prospect.name,
        company: prospect.company,
        mailbox,
      };
      const cc = message.cc.map((each) => each.address);
      const isCopied =
        cc.length > 0 && !message.to.some(({ address }) => reaches(prospect.addresses, address.toLowerCase()));
      const facts = { ...mailFacts(message), cc, bcc: [], source: 'detected' as Touch['source'], inCopy: isCopied };
      const batch = batchOfSend(message.messageId);
      const fresh = recordSend(events, recipient, facts, { enrollIn: null }, { cadences, zone: context.zone, batch });
      added += (await appendEvents(db, fresh, project)).added.length;
    }
    return added;
  }

  async function readNow(messages: readonly WireMessage[], mailbox: string): Promise<void> {
    const dated = messages.filter(isDated).toSorted((a, b) => a.at - b.at);
    if (!(await gatherFacts(db, dated, mailbox))) return;
    const [now, context] = await Promise.all([deps.now(), loadRecordContext(deps)]);
    const rules = { ...context.settings, accounts: [...context.accounts, mailbox] };
    const own = ownAddresses(rules);
    const isOwn = ownTest(rules);
    const addressOf = (message: Dated) => canonicalAddress(message.from?.address ?? '') ?? '';
    const isInbound = (message: Dated) => !isOwn(addressOf(message)) && mayBeInbound(message);
    // Before the transaction, which all others would wait for.
    const said = new Map<Dated, Said>();
    for (const each of dated) if (isInbound(each)) said.set(each, await wordsOf(each, context));
    const added = await logTransaction(db, async () => {
      // Again, as somebody may have been erased meanwhile.
      const facts = await gatherFacts(db, dated, mailbox);
      if (!facts) return 0;
      let count = 0;
      for (const message of dated) {
        const words = said.get(message);
        if (words) count += await inbound(message, words, facts, context, own);
        else if (own.has(addressOf(message))) {
          const isSent = shownAs(message, now.at)?.kind === 'shown-sent' && now.at - message.at > ELSEWHERE_MS;
          if (isSent) count += await sentElsewhere(message, mailbox, facts, context);
        }
      }
      return count;
    });
    if (added > 0) deps.changed();
  }

  return {
    async read(messages, mailbox) {
      const dated = messages.filter(isDated);
      if (mailbox === null || dated.length === 0) return;
      await held.hold(dated.filter(mayBeInbound), mailbox);
      await readNow(dated, mailbox);
    },

    forget: (addresses) => held.erase(addresses),

    async readHeld() {
      for (const { mailbox, message } of await held.ready()) {
        await readNow([message], mailbox).catch((error: unknown) => {
          // The database cannot be read or written now: all are read at the next sweep.
          if (isOutage(error)) throw error;
          console.error('Next Touch: an answer could not be read', error);
        });
        // Afterwards, so that a worker that is stopped before reads it again: the same events are stored once.
        await held.drop(message.messageId);
      }
    },
  };
}

/** The row of a send that was not observed, so that it is recorded once. */
function rowOf(message: Dated, mailbox: string): SendRow {
  return {
    v: 1,
    ...mailFacts(message),
    threadId: message.threadId,
    subject: message.subject ?? '',
    mailbox,
    from: message.from,
    to: message.to,
    cc: message.cc,
    bcc: [],
    state: 'confirmed',
    requestedAt: message.at,
    acceptedAt: message.at,
    sentAt: message.at,
    settlesAt: null,
    scheduledFor: null,
    legacyMessageId: message.legacyMessageId,
    parentId: null,
    exact: true,
    heardBy: { request: false, tap: true },
    verified: true,
    choices: [],
    dismissed: true,
  };
}
