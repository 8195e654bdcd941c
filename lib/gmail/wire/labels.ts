/**
 * Gmail's system labels: the only file that names one. Other code asks what a set of labels says.
 * Sources: the recordings of 2018–2023; `^scheduled` from third-party field notes of 2026.
 */
import { CAPS } from './caps';
import { type Node, texts } from './normalise';

const SENT = '^f';
/** Sent by the page, not stored by the server yet. */
const NOT_STORED = '^f_btns';
/** In a request: send now. In an answer: inside the undo window. */
const SENDING = '^pfg';
const SCHEDULED = '^scheduled';
const DRAFTS = ['^r', '^r_bt'];
const BIN = '^k';
const SPAM = '^s';

/** The labels of a message. */
export type Labels = readonly string[];

/** Labels seen in the recordings or named in public sources: none of them says anything about a person. */
export const KNOWN_LABELS: Labels = [
  ...[SENT, NOT_STORED, SENDING, SCHEDULED, ...DRAFTS, BIN, SPAM],
  ...['^a', '^all', '^f_bt', '^f_cl', '^f_clns', '^r_btns', '^r_btms', '^i', '^u', '^o', '^t', '^io_re', '^io_fwd'],
];

/** Labels added to and removed from a message. */
export interface LabelChange {
  add: Labels;
  remove: Labels;
}

const hasAny = (labels: Labels, wanted: Labels) => wanted.some((label) => labels.includes(label));

/** The labels of a message or of a change. */
export function labelList(node: Node): string[] {
  return texts(node, CAPS.labels, CAPS.label);
}

/** What a request does with a message of these labels; null = nothing that concerns us. */
export function requestKind(labels: Labels): 'send' | 'schedule' | 'draft' | null {
  if (labels.includes(SENDING)) return 'send';
  if (labels.includes(SCHEDULED)) return 'schedule';
  return hasAny(labels, DRAFTS) ? 'draft' : null;
}

/** The same where fields have moved. The server's mark of a sent mail stands in answers only, never in a request. */
export function movedRequestKind(labels: Labels): 'send' | 'schedule' | null {
  if (labels.includes(SENT)) return null;
  const kind = requestKind(labels);
  return kind === 'draft' ? null : kind;
}

/** Whether a node's items are labels. */
export const isLabel = (item: Node) => typeof item === 'string' && item.startsWith('^');

/** Whether Gmail's answer to a send or schedule shows the message as taken. */
export function isTaken(labels: Labels, kind: 'send' | 'schedule'): boolean {
  if (kind === 'schedule' && labels.includes(SCHEDULED)) return true;
  return isSent(labels) && !labels.includes(NOT_STORED);
}

/** Whether the labels say that the message was sent. */
export const isSent = (labels: Labels) => labels.includes(SENT);

interface Labelled {
  labels: Labels | null;
  /** Only the labels that were added are known. */
  partial?: true;
}

/** What Gmail's server shows a message to be; null where its labels say nothing about sending. */
export function shownState({ labels, partial }: Labelled): 'sent' | 'draft' | null {
  if (!labels || partial || hasAny(labels, [SENDING, SCHEDULED])) return null;
  if (hasAny(labels, DRAFTS)) return isSent(labels) ? null : 'draft';
  return isTaken(labels, 'send') ? 'sent' : null;
}

/** Whether Gmail's server shows a message inside its undo window: taken, and can still be taken back. */
export function isInUndoWindow({ labels, partial }: Labelled): boolean {
  return !partial && !!labels && isSent(labels) && labels.includes(SENDING) && !hasAny(labels, DRAFTS);
}

/** A draft, or mail on its way out. Unknown labels are no draft. */
export function isUnsent({ labels }: Labelled): boolean {
  return !!labels && requestKind(labels) !== null;
}

/** Whether a message may be from somebody else: not unsent, not sent by the rep, not spam. */
export function mayBeInbound(message: Labelled): boolean {
  return !isUnsent(message) && !hasAny(message.labels ?? [], [SENT, SPAM]);
}

/** Whether a change makes a message a draft again, or stops it from leaving. */
export function takesBack({ add, remove }: LabelChange): boolean {
  return hasAny(add, DRAFTS) || hasAny(remove, [SENDING, SCHEDULED]);
}

/** Whether a change throws the message into the bin: one that is scheduled then never leaves. */
export function bins({ add }: LabelChange): boolean {
  return add.includes(BIN);
}

/** Changes Gmail makes by itself or shows no toast for: read and unread marks, and its marks of answered mail. */
const WITHOUT_TOAST = /^\^(?:u|o|io_\w+|os_\w+|cff?)$/;

/** Whether Gmail puts up a toast, with an Undo of its own, for a change of labels. */
export function hasToast(change: LabelChange): boolean {
  return !takesBack(change) && [...change.add, ...change.remove].some((label) => !WITHOUT_TOAST.test(label));
}

/** Those that say how a message left, or that it was taken back. Reading and filing mail changes others all day long. */
export function tellingLabels(labels: Labels): string[] {
  const telling = [SENDING, SCHEDULED, SENT, NOT_STORED, ...DRAFTS, BIN, SPAM];
  return labels.filter((label) => telling.includes(label));
}

/** Whether a change may concern a send made in another tab. Every archived mail loses the marks of bin and spam. */
export function isTellingChange({ add, remove }: LabelChange): boolean {
  return hasAny([...add, ...remove], [SENDING, SCHEDULED, NOT_STORED, ...DRAFTS]);
}

const quoted = (label: string) => `"${label}"`;

/** Whether the JSON text of a request that cannot be read speaks of sending now. */
export const textNamesSend = (body: string) => body.includes(quoted(SENDING));

/** Whether the JSON text of a request that cannot be read calls something a draft, and nothing a send. */
export function textNamesOnlyDrafts(body: string): boolean {
  return body.includes(quoted('^r')) && !textNamesSend(body) && !body.includes(quoted(SCHEDULED));
}
