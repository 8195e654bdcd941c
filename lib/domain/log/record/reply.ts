import { millisecondsInHour } from 'date-fns/constants';
import type { PauseReason } from '../../prospect/pause-reason';
import type { LocalDate } from '../../time/local-date';
import { toLocal } from '../../time/zone';
import type { LogEvent } from '../events';
import { givenUp, openEnrollments, readLog, stateOf } from '../fold/read-log';
import type { EnrollmentState, ProspectState } from '../state';
import type { MailFacts, ReplyKind } from './mail-facts';
import { type MailContext, mailBase, mailTouch, onlyNew } from './mail-log';

/**
 * How far a machine's mail may lie before the mail it answers, ms: machines answer within a second, and Gmail's clock
 * may be behind the rep's. A person's mail from before the rep's first is no reply to it.
 */
export const CLOCKS_DIFFER_MS = millisecondsInHour;

/**
 * The events one inbound mail adds to the log of the prospect's merge group (`events`, any order). Decided as things
 * stood when the mail came, however late it is found. A reply is a touch and finishes; a bounce finishes; an
 * out-of-office answer pauses until then and is no reply; what only the rep can judge (a colleague's answer, a wish to be
 * left alone) pauses with a question.
 */
export function recordReply(
  events: readonly LogEvent[],
  prospectId: string,
  mail: MailFacts,
  what: ReplyKind,
  context: MailContext,
): LogEvent[] {
  const slack = isByMachine(what) ? CLOCKS_DIFFER_MS : 0;
  const log = readLog(events, context.cadences, {
    at: mail.at + slack,
    id: `touched:${mail.messageId}:${prospectId}`,
  });
  const state = stateOf(log, prospectId);
  if (what.kind === 'notes') return onlyNew(events, [noteOf(prospectId, mail, what, context)]);
  const decided = enrollmentEvents(state, mail, what, context);
  if (isAnswer(what)) decided.unshift(mailTouch(prospectId, 'inbound', mail, context));
  return onlyNew(events, decided);
}

function enrollmentEvents(
  state: ProspectState | undefined,
  mail: MailFacts,
  what: Exclude<ReplyKind, { kind: 'notes' }>,
  context: MailContext,
): LogEvent[] {
  const open = openEnrollments(state);
  const base = (word: 'finished' | 'paused', { id, homeId, enrolledAt }: EnrollmentState) =>
    mailBase(`${word}:${mail.messageId}:${id}`, homeId, Math.max(mail.at, enrolledAt + 1), context);
  const finish = (reason: 'replied' | 'meeting-booked' | 'bounced') => (each: EnrollmentState) =>
    ({ ...base('finished', each), type: 'finished', enrollmentId: each.id, reason }) satisfies LogEvent;
  const pause =
    (until: string | null, reason: PauseReason, named: Named = {}) =>
    (each: EnrollmentState) =>
      ({ ...base('paused', each), type: 'paused', enrollmentId: each.id, until, reason, ...named }) satisfies LogEvent;
  // A pause by the rep stands. An absence note does not answer a question about somebody else.
  const askable = open.filter(({ pause: since }) => since === null || since.reason === 'out-of-office');
  switch (what.kind) {
    case 'reply':
      return [...open, ...givenUp(state, open)].map(finish('replied'));
    case 'booked':
      return [...open, ...givenUp(state, open)].map(finish('meeting-booked'));
    case 'bounce':
      return open.map(finish('bounced'));
    case 'out-of-office':
      return open.filter((each) => isLonger(each, what.until, mail, context)).map(pause(what.until, 'out-of-office'));
    case 'colleague':
      return askable.map(pause(null, 'colleague-replied'));
    case 'opt-out':
      return [...open.map(pause(null, 'asked-to-stop')), ...givenUp(state, open).map(finish('replied'))];
    case 'asks': {
      const named = {
        ...(what.returns !== null && { returns: what.returns }),
        ...(what.successor !== null && { successor: what.successor }),
      };
      const gone = what.isAnswer ? givenUp(state, open).map(finish('replied')) : [];
      return [...askable.map(pause(null, what.question, named)), ...gone];
    }
  }
}

/** A line of the history. Holds no text of the mail. */
function noteOf(
  prospectId: string,
  mail: MailFacts,
  { answer, mark }: Extract<ReplyKind, { kind: 'notes' }>,
  context: MailContext,
): LogEvent {
  const base = mailBase(`noted:${mail.messageId}:${prospectId}`, prospectId, mail.at, context);
  return { ...base, type: 'noted', kind: answer, mark: mark.slice(0, 80) };
}

type Named = { returns?: LocalDate; successor?: string };

/** A machine wrote it, at once: its clock may be behind. */
export const isByMachine = (what: ReplyKind): boolean =>
  what.kind === 'bounce' ||
  what.kind === 'notes' ||
  what.kind === 'out-of-office' ||
  (what.kind === 'asks' && what.isMachine);
/** The prospect wrote: a touch. */
const isAnswer = (what: ReplyKind) =>
  what.kind === 'reply' || what.kind === 'booked' || what.kind === 'opt-out' || (what.kind === 'asks' && what.isAnswer);

/** An absence already over, or covered by the pause there is, pauses nobody. */
function isLonger({ pause }: EnrollmentState, until: string, mail: MailFacts, context: MailContext): boolean {
  if (until <= toLocal(mail.at, context.zone)) return false;
  return pause === null || (pause.until !== null && pause.until < until);
}
