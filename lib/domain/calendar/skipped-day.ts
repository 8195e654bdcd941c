import * as z from 'zod/mini';
import { LocalDate } from '../time/local-date';

/** A day the count passed over, and the reason. `kind: 'weekend'` is any day outside the rep's working week. */
export const SkippedDay = z.object({
  date: LocalDate,
  kind: z.enum(['weekend', 'holiday', 'own']),
  name: z.nullable(z.string()),
});
export type SkippedDay = z.infer<typeof SkippedDay>;
