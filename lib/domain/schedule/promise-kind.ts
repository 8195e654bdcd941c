import * as z from 'zod/mini';

/** What somebody said of a later time: `back` ("back on the 14th"), `after` ("after Q4"), `again` ("try me in March"). */
export const PromiseKind = z.enum(['back', 'after', 'again']);
export type PromiseKind = z.infer<typeof PromiseKind>;
