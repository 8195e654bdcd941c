import { currentRevision } from '../../cadence/cadence';
import type { LogEvent } from '../events';
import { openEnrollments, readLog, stateOf } from '../fold/read-log';
import type { SendFacts } from './mail-facts';
import { type MailContext, mailBase, mailTouch, onlyNew } from './mail-log';

/** One prospect, or somebody who may become one, on a send. */
export interface Recipient {
  /** `prospectIdOf(mailbox, address)`, or the id of the prospect who has the address already. */
  prospectId: string;
  address: string;
  name: string;
  company: string;
  mailbox: string;
}

/** What a send does besides being a touch. */
export interface SendOptions {
  /** Cadence id, null for none. Archived and unknown cadences enroll nobody. */
  enrollIn: string | null;
  /** Also enroll somebody whose enrollments have all finished: the rep asked for it. */
  again?: boolean;
}

/**
 * The events one confirmed send to one prospect adds to the log of the prospect's merge group (`events`, any order).
 * Adds the prospect where there is none; enrolls somebody who is in no cadence and, unless `again`, never was; logs the
 * touch, which the fold gives to the step it does.
 */
export function recordSend(
  events: readonly LogEvent[],
  recipient: Recipient,
  send: SendFacts,
  options: SendOptions,
  context: MailContext,
): LogEvent[] {
  const { prospectId, address, name, company, mailbox } = recipient;
  const log = readLog(events, context.cadences);
  const state = stateOf(log, prospectId);
  const key = `${send.messageId}:${prospectId}`;
  const decided: LogEvent[] = [];
  if (!state?.people.has(state.ownerId)) {
    // Once that was undone, a later send adds the prospect anew.
    const wasAdded = events.some((event) => event.id === `added:${prospectId}`);
    const id = wasAdded ? `added:${key}` : `added:${prospectId}`;
    const addresses = [address.trim().toLowerCase()];
    const added = { addresses, name, company, mailbox, source: send.source };
    decided.push({ ...mailBase(id, prospectId, send.at, context), type: 'prospect-added', ...added });
  }
  const cadence = options.enrollIn === null ? undefined : context.cadences.get(options.enrollIn);
  const free = openEnrollments(state).length === 0 && (options.again || (state?.enrollments.length ?? 0) === 0);
  if (cadence && cadence.archivedAt === null && free) {
    decided.push({
      ...mailBase(`enrolled:${key}`, prospectId, send.at, context),
      type: 'enrolled',
      enrollmentId: `enrollment:${key}`,
      cadenceId: cadence.id,
      revision: currentRevision(cadence).revision,
      stepIndex: 0,
    });
  }
  decided.push(mailTouch(prospectId, 'outbound', send, context));
  return onlyNew(events, decided);
}
