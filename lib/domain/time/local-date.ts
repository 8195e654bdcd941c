import * as z from 'zod/mini';

/** Calendar day, `YYYY-MM-DD`. */
export const LocalDate = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/));
export type LocalDate = z.infer<typeof LocalDate>;

/** Time of day, `HH:mm`, 24 hours. */
export const LocalTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
export type LocalTime = z.infer<typeof LocalTime>;
