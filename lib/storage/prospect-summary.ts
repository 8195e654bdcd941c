import * as z from 'zod/mini';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import { replyGaps } from '@/lib/domain/prospect/reply-gaps';
import type { Touch } from '@/lib/domain/prospect/touch';
import { foldText } from './search-tokens';

/** States the table of all prospects tells apart by index; what else a state depends on is the hour. */
export const SUMMARY_STATES = ['active', 'paused', 'finished', 'none'] as const;
/** One of {@link SUMMARY_STATES}. */
export type SummaryState = (typeof SUMMARY_STATES)[number];

/**
 * What the table of all prospects sorts and narrows by, each field an index: so that a hundred thousand are put in order
 * without a row being read. Empty text and 0 stand for "none", which an index would leave out.
 */
export const ProspectSummary = z.object({
  /** Folded: the name, or the address of who has none. */
  name: z.string(),
  company: z.string(),
  state: z.enum(SUMMARY_STATES),
  cadenceId: z.string(),
  /** Finish reason of the latest enrollment; empty while one runs. */
  outcome: z.string(),
  /** When the next touch shows, wall-clock. */
  nextAt: z.string(),
  /** Epoch ms of the latest touch in either direction. */
  lastAt: z.number(),
  /** Id of the rep's own stage they are in; absent where they are in none. */
  stage: z.optional(z.string()),
  /** How soon they answer; absent where they never did, or an earlier version wrote the row. */
  replies: z.optional(z.object({ count: z.int(), hours: z.number() })),
});
export type ProspectSummary = z.infer<typeof ProspectSummary>;

const RANK = { active: 0, paused: 1, finished: 2 } as const;
/** Longest key: names are longer than anybody sorts by. */
const KEY_LENGTH = 80;

/** The enrollment that matters most: running before paused before finished, the latest first. */
export function mostRelevant<T extends Pick<Enrollment, 'state' | 'enrolledAt'>>(
  enrollments: readonly T[],
): T | undefined {
  return enrollments.toSorted((a, b) => RANK[a.state] - RANK[b.state] || b.enrolledAt - a.enrolledAt)[0];
}

const keyOf = (text: string) => foldText(text).trim().slice(0, KEY_LENGTH);

/**
 * The summary of one prospect.
 *
 * @param touches of this prospect, any order
 */
export function summaryOf(
  prospect: Pick<Prospect, 'name' | 'addresses' | 'company' | 'stage'>,
  enrollments: readonly Pick<Enrollment, 'state' | 'enrolledAt' | 'cadenceId' | 'finishReason' | 'nudgeAt'>[],
  touches: readonly Pick<Touch, 'at' | 'direction'>[],
): ProspectSummary {
  const first = mostRelevant(enrollments);
  const replies = replyGaps(touches);
  return {
    name: keyOf(prospect.name) || keyOf(prospect.addresses[0] ?? ''),
    company: keyOf(prospect.company),
    state: first?.state ?? 'none',
    cadenceId: first?.cadenceId ?? '',
    outcome: first?.finishReason ?? '',
    nextAt: first?.nudgeAt ?? '',
    lastAt: touches.reduce((last, touch) => Math.max(last, touch.at), 0),
    ...(prospect.stage && { stage: prospect.stage }),
    ...(replies && { replies }),
  };
}
