import * as z from 'zod/mini';

/** The last two are questions to the rep: whether to go on or to finish. */
export const PauseReason = z.enum(['rep', 'out-of-office', 'colleague-replied', 'asked-to-stop']);
export type PauseReason = z.infer<typeof PauseReason>;
