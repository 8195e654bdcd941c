import { CLOCKS_DIFFER_MS, isByMachine, recordReply } from '@/lib/domain/log/record/reply';
import { dateIn, type LocalDateTime } from '@/lib/domain/time/time';
import { toLocal } from '@/lib/domain/time/zone';
import type { Evidence } from '@/lib/gmail/answers/evidence';
import { ownWords } from '@/lib/gmail/answers/own-words';
import { mayBeInbound } from '@/lib/gmail/wire/labels';
import type { WireMessage } from '@/lib/gmail/wire/records';
import { isOutage } from '@/lib/storage/errors';
import { appendEvents, logTransaction, readGroup } from '@/lib/storage/log-repository';
import type { Deps } from '../deps';
import { inSlices } from '../in-slices';
import { loadCadences, projector, scheduleContext } from '../log/schedule-context';
import { canonicalAddress, ownAddresses, ownTest } from '../prospects/who-is-prospect';
import { loadRecordContext, type RecordContext } from '../sends/record-confirmed';
import { conclusion } from './conclusion';
import { type Dated, isDated, mailFacts } from './dated-mail';
import { createHeldAnswers } from './held-answers';
import { gatherFacts, type InboxFacts } from './inbox-facts';
import { isSentElsewhere, recordElsewhere } from './sent-elsewhere';
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

/** Names what one answer wrote, for undo. */
const batchOfAnswer = (messageId: string) => `answer:${messageId}`;

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
          if (isSentElsewhere(message, now.at)) count += await recordElsewhere(db, message, mailbox, facts, context);
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
