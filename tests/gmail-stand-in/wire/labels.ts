/** Label sets as the page writes them. */
const DRAFT = ['^all', '^r', '^r_bt'];
const SEND = ['^all', '^pfg', '^f_bt', '^f_btns', '^f_cl'];
/** A mail to oneself also lands in the inbox, unread. */
const TO_SELF = ['^i', '^u'];
/** [I] No recording of a scheduled send exists; only `^scheduled` without `^pfg` is known from field notes. */
const SCHEDULE = ['^all', '^f_bt', '^f_btns', '^f_cl', '^scheduled'];
/** What the minimal answer of 2019 takes away once a send is at the server. */
export const SETTLED = ['^r', '^r_btms', '^f_clns', '^f_btns', '^r_btns', '^scheduled_ns'];

export type Purpose = { kind: 'draft' } | { kind: 'send'; archive: boolean } | { kind: 'schedule'; at: number };

/** Labels a mail gets for what is done with it. `toSelf` = the writer is among the recipients. */
export function labelsFor(purpose: Purpose, toSelf: boolean): string[] {
  if (purpose.kind === 'draft') return DRAFT;
  if (purpose.kind === 'schedule') return SCHEDULE;
  // [I] A send-and-archive has `^a`; only a send of 2018 was recorded with it.
  if (purpose.archive) return [...SEND, '^a'];
  return toSelf ? [...SEND, ...TO_SELF] : SEND;
}
