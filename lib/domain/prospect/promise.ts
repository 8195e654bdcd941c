import * as z from 'zod/mini';
import { PromiseKind } from '../schedule/promise-kind';
import { LocalDate } from '../time/local-date';

/** A day somebody named, proposed for the next touch; it moves nothing until the rep takes it. The sentence is not kept. */
export const ProspectPromise = z.object({ on: LocalDate, kind: PromiseKind });
export type ProspectPromise = z.infer<typeof ProspectPromise>;
