import type { SendRequest } from '@/lib/gmail/wire/records';
import { logTransaction } from '@/lib/storage/log-repository';
import type { SendRow } from '@/lib/storage/send-row';
import type { Deps } from '../deps';
import { type DraftItems, loadDraftItems, valueItemOf } from '../value-items/draft-value-items';
import { type Evidence, followSend } from './follow-send';
import { loadRecordContext, type RecordContext, recordConfirmed } from './record-confirmed';
import { factsOf, newSend } from './send-facts';

/** What else was learnt with the evidence, of the row as it stands. */
export type Extra = (row: SendRow) => Partial<SendRow>;
const NOTHING: Extra = () => ({});

/** Of whom, when and in which tab the browser saw a request; null = in none. `items`: what the drafts contained. */
export interface Observed {
  mailbox: string;
  at: number;
  tabId: number | null;
  items: DraftItems;
}

/**
 * The rows of `sends`, changed by evidence alone. Reading, following and storing are one transaction, and a send that
 * becomes a touch does so in it too: whatever is stopped half-way leaves nothing behind.
 */
export interface SendLog {
  /** The browser saw the page ask for this send: the only thing that begins one, or begins it again. */
  observed(request: SendRequest, where: Observed, context: RecordContext): Promise<SendRow>;
  /** Only the tap reports this send, and its word is enough (see `page-word.ts`). Begins it again where it failed. */
  unverified(request: SendRequest, mailbox: string, at: number, tabId: number): Promise<void>;
  /** Null when there is no such send. */
  apply(messageId: string, evidence: Evidence | null, extra?: Extra): Promise<SendRow | null>;
}

/** The send log over the database. */
export function createSendLog(deps: Deps): SendLog {
  const { db } = deps;

  async function store(before: SendRow | undefined, after: SendRow, context: RecordContext): Promise<SendRow> {
    if (after === before) return after;
    // `add` for a new one: should another context have been faster, the unique key says so.
    if (before) await db.sends.put(after);
    else await db.sends.add(after);
    if (after.state === 'confirmed' && before?.state !== 'confirmed') await recordConfirmed(db, after, context);
    return after;
  }

  return {
    async observed(request, { mailbox, at, tabId, items }, context) {
      const valueItemId = valueItemOf(items, request.messageId);
      let changed = true;
      const row = await logTransaction(db, async () => {
        const known = await db.sends.get(request.messageId);
        if (!known) return store(undefined, { ...newSend(request, mailbox, at), tabId, valueItemId }, context);
        const followed = followSend(known, evidenceOf(request, at));
        const begunAgain = followed !== known;
        const facts = begunAgain ? { ...factsOf(request, mailbox || known.mailbox), tabId, valueItemId } : {};
        changed = begunAgain || !known.heardBy.request;
        if (!changed) return known;
        return store(known, { ...followed, ...facts, heardBy: { ...known.heardBy, request: true } }, context);
      });
      if (changed) deps.changed();
      return row;
    },

    async unverified(request, mailbox, at, tabId) {
      const [context, items] = await Promise.all([loadRecordContext(deps), loadDraftItems(deps)]);
      const valueItemId = valueItemOf(items, request.messageId);
      await logTransaction(db, async () => {
        const known = await db.sends.get(request.messageId);
        if (!known) await store(undefined, { ...newSend(request, mailbox, at, 'tap'), tabId, valueItemId }, context);
        else if (known.state === 'failed') await store(known, followSend(known, evidenceOf(request, at)), context);
      });
      deps.changed();
    },

    async apply(messageId, evidence, extra = NOTHING) {
      const context = await loadRecordContext(deps);
      let changed = false;
      const row = await logTransaction(db, async () => {
        const known = await db.sends.get(messageId);
        if (!known) return null;
        const added = extra(known);
        const base = Object.keys(added).length > 0 ? { ...known, ...added } : known;
        const after = evidence ? followSend(base, evidence) : base;
        changed = after !== known;
        return store(known, after, context);
      });
      if (changed) deps.changed();
      return row;
    },
  };
}

function evidenceOf(request: SendRequest, at: number): Evidence {
  if (request.kind === 'send') return { kind: 'requested', at };
  return { kind: 'scheduled', at, scheduledFor: request.scheduledFor ?? request.at };
}
