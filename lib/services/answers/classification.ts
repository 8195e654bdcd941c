import type { LocalDate } from '@/lib/domain/time/local-date';
import type { Evidence } from '@/lib/gmail/answers/evidence';
import type { WireMessage } from '@/lib/gmail/wire/records';

/**
 * What an inbound mail says of itself, by sender, subject and snippet. `receivedOn`: the rep's day the mail came in, to tell
 * which year a date without one means. In steps, for the first of them takes some 100 ms.
 */
export type Classify = (message: WireMessage, receivedOn: LocalDate) => Generator<void, Evidence>;
