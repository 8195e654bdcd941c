import { millisecondsInHour } from 'date-fns/constants';
import type { PauseReason } from '../../prospect/pause-reason';
import type { LogEvent } from '../events';
import { givenUp, openEnrollments, readLog, stateOf } from '../fold/read-log';
import type { EnrollmentState, ProspectState } from '../state';
import type { MailFacts, ReplyKind } from './mail-facts';
import { type MailContext, mailBase, mailTouch, onlyNew } from './mail-log';

/**
 * A machine answers within the second, and Gmail's clock may be behind the rep's. People take longer, and what they
 * wrote shortly before the rep's first mail is no reply to it.
 */
const CLOCKS_DIFFER = millisecondsInHour;

/**
 * The events one inbound mail adds to the log of the prospect's merge group (`events`, any order). Decided as things
 * stood when the mail came, however late it is found. A reply is a touch and finishes; a bounce finishes; an
 * out-of-office answer pauses until then and is no reply; a colleague's answer pauses until the rep has read it, and so
 * does a reply that may ask to be left alone.
 */
export function recordReply(
  events: readonly LogEvent[],
  prospectId: string,
  mail: MailFacts,
  what: ReplyKind,
  context: MailContext,
): LogEvent[] {
  const slack = what.kind === 'bounce' || what.kind === 'out-of-office' ? CLOCKS_DIFFER : 0;
  const log = readLog(events, context.cadences, {
    at: mail.at + slack,
    id: `touched:${mail.messageId}:${prospectId}`,
  });
  const state = stateOf(log, prospectId);
  const decided = enrollmentEvents(state, mail, what, context);
  if (what.kind === 'reply' || what.kind === 'opt-out')
    decided.unshift(mailTouch(prospectId, 'inbound', mail, context));
  return onlyNew(events, decided);
}

function enrollmentEvents(
  state: ProspectState | undefined,
  mail: MailFacts,
  what: ReplyKind,
  context: MailContext,
): LogEvent[] {
  const open = openEnrollments(state);
  const base = (word: 'finished' | 'paused', { id, homeId, enrolledAt }: EnrollmentState) =>
    mailBase(`${word}:${mail.messageId}:${id}`, homeId, Math.max(mail.at, enrolledAt + 1), context);
  const finish = (reason: 'replied' | 'bounced') => (each: EnrollmentState) =>
    ({ ...base('finished', each), type: 'finished', enrollmentId: each.id, reason }) satisfies LogEvent;
  const pause = (until: string | null, reason: PauseReason) => (each: EnrollmentState) =>
    ({ ...base('paused', each), type: 'paused', enrollmentId: each.id, until, reason }) satisfies LogEvent;
  switch (what.kind) {
    case 'reply':
      return [...open, ...givenUp(state, open)].map(finish('replied'));
    case 'bounce':
      return open.map(finish('bounced'));
    case 'out-of-office':
      return open.filter((each) => isLonger(each, what.until, mail, context)).map(pause(what.until, 'out-of-office'));
    case 'colleague':
      // What the rep paused stays as the rep said; an absence does not answer for the colleague.
      return open
        .filter(({ pause: since }) => since === null || since.reason === 'out-of-office')
        .map(pause(null, 'colleague-replied'));
    case 'opt-out':
      return [...open.map(pause(null, 'asked-to-stop')), ...givenUp(state, open).map(finish('replied'))];
  }
}

/** An absence already over, or covered by the pause there is, pauses nobody. */
function isLonger({ pause }: EnrollmentState, until: string, mail: MailFacts, context: MailContext): boolean {
  if (until <= mailBase('', '', mail.at, context).local) return false;
  return pause === null || (pause.until !== null && pause.until < until);
}
