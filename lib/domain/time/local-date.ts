import * as z from 'zod/mini';

// Schemas of times are marked as pure: what only reckons with times, like the overlay, is built without them.

/** Calendar day, `YYYY-MM-DD`. */
export const LocalDate = /* @__PURE__ */ z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/));
export type LocalDate = z.infer<typeof LocalDate>;

/** Time of day, `HH:mm`, 24 hours. */
export const LocalTime = /* @__PURE__ */ z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
export type LocalTime = z.infer<typeof LocalTime>;
