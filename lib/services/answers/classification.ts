import type { LocalDate } from '@/lib/domain/time/local-date';
import type { WireMessage } from '@/lib/gmail/wire/records';

/** What an inbound mail is, by sender, subject and snippet. `returns`: the day the absent named, if they did. */
export type Classification =
  | { kind: 'reply' | 'bounce' | 'calendar' | 'opt-out' }
  | { kind: 'out-of-office'; returns: LocalDate | null };

/** `receivedOn`: the rep's day the mail came in, to tell which year a date without one means. */
export type Classify = (message: WireMessage, receivedOn: LocalDate) => Classification;
