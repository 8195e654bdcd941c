import * as z from 'zod/mini';
import { QUESTIONS } from './question';

/** Why an enrollment stands still: the rep said so, the prospect is away, or a question waits for the rep. */
export const PauseReason = z.enum(['rep', 'out-of-office', ...QUESTIONS]);
export type PauseReason = z.infer<typeof PauseReason>;
