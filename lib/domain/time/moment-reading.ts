import type { LocalDateTime } from './time';

/**
 * What a typed text means. A `moment` is on the wall clock: nine o'clock stays nine o'clock. A `span` ("in an hour") counts
 * from now: after a flight it is over at the same instant. `past`: read, but gone by. `unread`: not understood, or not
 * with certainty: never a guess.
 */
export type MomentReading =
  | { kind: 'moment'; until: LocalDateTime }
  | { kind: 'span'; until: LocalDateTime; minutes: number }
  | { kind: 'past'; until: LocalDateTime }
  | { kind: 'unread' };
