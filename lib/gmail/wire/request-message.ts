/** Reads a message inside a request: what is asked of Gmail. */
import { address, addresses } from './address';
import { CAPS } from './caps';
import { messageId } from './ids';
import { MESSAGE } from './indices';
import { labelList, requestKind } from './labels';
import { at, moment, type Node, text } from './normalise';
import type { DraftRequest, SendRequest, WireAddress } from './records';

/** Where the message was found. `threadId` empty and `seq` −1 where unknown (fallback only). */
export interface Place {
  seq: number;
  threadId: string;
  parentId: string | null;
}

/** Recipients by field. */
export interface Recipients {
  from: WireAddress | null;
  to: WireAddress[];
  cc: WireAddress[];
  bcc: WireAddress[];
}

/** Keeps the three lists together within the cap, To first. */
export function capped({ from, to, cc, bcc }: Recipients): Recipients {
  const room = CAPS.recipients;
  return {
    from,
    to: to.slice(0, room),
    cc: cc.slice(0, Math.max(0, room - to.length)),
    bcc: bcc.slice(0, Math.max(0, room - to.length - cc.length)),
  };
}

/** The send, schedule or draft save a message at its known place asks for; null = a message that is none of these. */
export function readRequestMessage(message: Node, place: Place): SendRequest | DraftRequest | null {
  const id = messageId(at(message, MESSAGE.id));
  const kind = requestKind(labelList(at(message, MESSAGE.labels)));
  if (id === undefined || kind === null) return null;
  if (kind === 'draft') return { kind, seq: place.seq, messageId: id, threadId: place.threadId };
  const recipients = capped({
    from: address(at(message, MESSAGE.from)),
    to: addresses(at(message, MESSAGE.to)),
    cc: addresses(at(message, MESSAGE.cc)),
    bcc: addresses(at(message, MESSAGE.bcc)),
  });
  return toSend(kind, id, place, recipients, {
    subject: text(at(message, MESSAGE.subject), CAPS.subject) ?? '',
    at: moment(at(message, MESSAGE.time)) ?? moment(at(message, MESSAGE.draftTime)) ?? 0,
    scheduledFor: moment(at(message, MESSAGE.scheduledFor)) ?? null,
    exact: true,
  });
}

/** Puts a record together from its parts. */
export function toSend(
  kind: SendRequest['kind'],
  id: string,
  place: Place,
  recipients: Recipients,
  rest: Pick<SendRequest, 'subject' | 'at' | 'scheduledFor' | 'exact'>,
): SendRequest {
  return {
    kind,
    seq: place.seq,
    messageId: id,
    threadId: place.threadId,
    parentId: place.parentId,
    from: recipients.from ?? { address: '', name: '' },
    to: recipients.to,
    cc: recipients.cc,
    bcc: recipients.bcc,
    ...rest,
    // Field notes: a scheduled message carries its send time in all three places.
    scheduledFor: kind === 'schedule' ? (rest.scheduledFor ?? (rest.at > 0 ? rest.at : null)) : null,
  };
}
