import * as z from 'zod/mini';
import { LocalDate } from '../time/local-date';

/**
 * What somebody said of a later time: `back` ("back on the 14th"), `after` ("after Q4"), `again` ("try me in March"). The
 * sentence is not kept.
 */
const PROMISE_KINDS = ['back', 'after', 'again'] as const;
export const PromiseKind = z.enum(PROMISE_KINDS);
export type PromiseKind = z.infer<typeof PromiseKind>;

/** A day proposed for the next touch; it moves nothing until the rep takes it. */
export const ProspectPromise = z.object({ on: LocalDate, kind: PromiseKind });
export type ProspectPromise = z.infer<typeof ProspectPromise>;
