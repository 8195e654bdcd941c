import { htmlToText } from '../mailbox/text.ts';
import type { Json } from '../wire/json.ts';
import type { Purpose } from '../wire/labels.ts';
import { labelOperation, mailOperation, type Outgoing } from '../wire/outgoing.ts';
import { boot } from './boot.ts';
import { type Draft, outgoing } from './draft.ts';
import { showThread } from './routes.ts';
import { putMail, relabel, threadById } from './store.ts';
import { act, firstRefusal } from './sync.ts';
import { toast } from './toast.ts';
import { words } from './words.ts';

/** Saving, sending, scheduling and taking back: what the compose windows do to the mailbox. */

const unsaved = new Set<Draft>();

/** Opens a compose window again; given by the page so that this file needs no view. */
let reopen: (draft: Draft) => void = () => {};
export function onReopen(open: (draft: Draft) => void): void {
  reopen = open;
}

export const markDirty = (draft: Draft): void => {
  draft.dirty = true;
  unsaved.add(draft);
};

function saveOperation(draft: Draft): Json[] {
  // Here and below the page's own clock, which the harness sets.
  const operation = mailOperation(outgoing(draft, { kind: 'draft' }, Date.now()), draft.saved);
  draft.saved = true;
  draft.dirty = false;
  unsaved.delete(draft);
  return operation;
}

export async function saveDraft(draft: Draft): Promise<void> {
  if (!draft.dirty) return;
  await act([saveOperation(draft)], false).catch(() => undefined);
}

/** Sends or schedules a draft; false if refused, the draft is then open again. Other drafts still unsaved travel in the same request, as Gmail batches them. */
export async function submit(draft: Draft, purpose: Exclude<Purpose, { kind: 'draft' }>): Promise<boolean> {
  unsaved.delete(draft);
  const others = [...unsaved].map(saveOperation);
  const mail = outgoing(draft, purpose, Date.now());
  const operations = [...others, mailOperation(mail, draft.saved), ...afterwards(draft, purpose)];
  draft.saved = true;
  draft.dirty = false;
  showLocally(mail);
  toast(navigator.onLine ? words.sending : words.offline, {}, 60_000);
  try {
    const answer = await act(operations, purpose.kind === 'send');
    if (firstRefusal(answer) !== null) throw 409;
  } catch {
    relabel([draft.messageId], ['^r', '^r_bt'], ['^pfg', '^scheduled', '^f_btns']);
    toast(words.sendFailed, {}, 10_000);
    reopen(draft);
    return false;
  }
  const view = draft.parent ? {} : { view: () => showThread('sent', mail.threadId) };
  const undo = () => void takeBack(draft);
  if (purpose.kind === 'send') toast(words.messageSent, { undo, ...view }, boot.undoSeconds * 1000);
  else toast(scheduledText(purpose.at), { undo, ...view }, boot.undoSeconds * 1000);
  return true;
}

export const scheduledText = (at: number): string =>
  words.scheduleFor.replace(
    '{time}',
    new Intl.DateTimeFormat(boot.language, { dateStyle: 'medium', timeStyle: 'short' }).format(at),
  );

/** Label changes that ride along: the parent counts as answered or forwarded, send-and-archive archives the thread. */
function afterwards(draft: Draft, purpose: Purpose): Json[][] {
  const { parent } = draft;
  if (!parent || purpose.kind !== 'send') return [];
  const [add, remove] = draft.kind === 'forward' ? ['^io_fwd', '^io_re'] : ['^io_re', '^io_fwd'];
  const answered = labelOperation(draft.threadId, [add ?? ''], [remove ?? ''], [parent.id]);
  if (!purpose.archive) return [answered];
  const ids = (threadById(draft.threadId)?.mails ?? []).map(({ id }) => id).filter((id) => id !== draft.messageId);
  relabel(ids, ['^a'], ['^i']);
  return [answered, labelOperation(draft.threadId, ['^a'], ['^i', '^iim', '^us'], ids)];
}

function showLocally(mail: Outgoing): void {
  putMail({
    ...mail,
    id: mail.messageId,
    snippet: htmlToText(mail.html).slice(0, 200),
    rfcId: '',
    legacyId: null,
  });
}

/**
 * Takes a send or a scheduled send back and opens it for writing again.
 *
 * [I] No recording of an undone send exists. Our guess: the message is saved as a draft under the same id, and its sent
 * labels are taken away.
 */
export async function takeBack(draft: Draft): Promise<void> {
  const save = saveOperation(draft);
  const labels = ['^pfg', '^f', '^f_bt', '^f_btns', '^f_cl', '^scheduled', '^i', '^u', '^a'];
  const relabelling = labelOperation(draft.threadId, ['^r', '^r_bt'], labels, [draft.messageId]);
  const answer = await act([save, relabelling], false).catch(() => null);
  if (answer === null || firstRefusal(answer) !== null) {
    toast(words.undoFailed);
    return;
  }
  relabel([draft.messageId], ['^r', '^r_bt'], labels);
  toast(words.undone);
  reopen(draft);
}

/** [I] Discarding is not in any recording: taken for a move to the bin. Drafts never saved need no request. */
export async function discard(draft: Draft): Promise<void> {
  unsaved.delete(draft);
  draft.dirty = false;
  if (draft.saved) {
    relabel([draft.messageId], ['^k'], ['^r', '^r_bt']);
    await act([labelOperation(draft.threadId, ['^k'], ['^r', '^r_bt'], [draft.messageId])], false).catch(() => null);
  }
  toast(words.draftDiscarded);
}

/** Marks the unread mails of an opened thread as read, as recorded in 2018. */
export function markRead(threadId: string): void {
  const ids = (threadById(threadId)?.mails ?? []).filter(({ labels }) => labels.includes('^u')).map(({ id }) => id);
  if (ids.length === 0) return;
  relabel(ids, ['^o'], ['^u']);
  void act([labelOperation(threadId, ['^o'], ['^u', '^us'], ids)], false).catch(() => null);
}

/** Moves a thread out of the inbox. */
export function archive(threadId: string): void {
  const ids = (threadById(threadId)?.mails ?? []).map(({ id }) => id);
  relabel(ids, ['^a'], ['^i']);
  void act([labelOperation(threadId, ['^a'], ['^ri_hl', '^i', '^iim', '^us', '^k', '^s'], ids)], false).catch(
    () => null,
  );
}
