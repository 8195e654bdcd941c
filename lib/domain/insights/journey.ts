import type { Channel } from '../cadence/cadence';
import type { Instant, LocalDateTime } from '../time/time';

/** A touch as evidence. */
export interface JourneyTouch {
  at: Instant;
  local: LocalDateTime;
  channel: Channel;
  /** Done on a later day than it was due; null where it was due to no plan. */
  late: boolean | null;
  valueItemId: string | null;
}

/**
 * How it stands or ended. `replied`: they answered or what was wanted came; `stopped`: asked not to be written to;
 * `bounced`: never reached; `dropped`: the rep or the cadence gave up; `open`: goes on.
 */
export type JourneyEnd = 'replied' | 'stopped' | 'bounced' | 'dropped' | 'open';

/** What became of one prospect in cadences of one kind, up to the reply: what Insights counts. */
export interface Journey {
  /** The cadence it began with. */
  cadenceId: string;
  /** The rep's touches until the reply, in their order, one at least. */
  touches: JourneyTouch[];
  reply: { at: Instant; local: LocalDateTime } | null;
  end: JourneyEnd;
  /** When the rep stopped waiting for a reply. Null where none was given up: a silent person may still answer. */
  leftAt: Instant | null;
}
