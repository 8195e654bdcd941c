/** What a mail that came in can be. A question about opting out is a reply. */
export const ANSWER_KINDS = [
  'reply',
  'forward',
  'out-of-office',
  'left',
  'bounce',
  'delayed',
  'receipt',
  'ticket',
  'reaction',
  'invitation',
  'calendar-accepted',
  'calendar-tentative',
  'calendar-declined',
  'calendar-cancelled',
  'opt-out',
] as const;
/** One of {@link ANSWER_KINDS}. */
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/**
 * How sure a kind is. `certain`: a fixed mark of a mail system, or words that mean nothing else. `likely`: phrases of the
 * writer that agree with each other. `weak`: a mark that other words of the mail speak against, or that stands alone.
 */
export const CERTAINTIES = ['certain', 'likely', 'weak'] as const;
/** One of {@link CERTAINTIES}. */
export type Certainty = (typeof CERTAINTIES)[number];
