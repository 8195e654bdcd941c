import * as z from 'zod/mini';
import { Channel } from '../cadence/cadence';
import { Instant, LocalDateTime } from '../time/time';

/** A touch as evidence. */
const JourneyTouch = z.object({
  at: Instant,
  local: LocalDateTime,
  channel: Channel,
  /** Done on a later day than it was due; null where it was due to no plan. */
  late: z.nullable(z.boolean()),
  valueItemId: z.nullable(z.string()),
});
export type JourneyTouch = z.infer<typeof JourneyTouch>;

/**
 * How it stands or ended. `replied`: they answered or what was wanted came; `stopped`: asked not to be written to;
 * `bounced`: never reached; `dropped`: the rep or the cadence gave up; `open`: goes on.
 */
const JOURNEY_ENDS = ['replied', 'stopped', 'bounced', 'dropped', 'open'] as const;
/** One of the ends above. */
export type JourneyEnd = (typeof JOURNEY_ENDS)[number];

/** What became of one prospect in cadences of one kind, up to the reply: what Insights counts. */
export const Journey = z.object({
  /** The cadence it began with. */
  cadenceId: z.string(),
  /** The rep's touches until the reply, in their order, one at least. */
  touches: z.array(JourneyTouch).check(z.minLength(1)),
  reply: z.nullable(z.object({ at: Instant, local: LocalDateTime })),
  end: z.enum(JOURNEY_ENDS),
  /** When the rep stopped waiting for a reply. Null where none was given up: a silent person may still answer. */
  leftAt: z.nullable(Instant),
});
export type Journey = z.infer<typeof Journey>;
