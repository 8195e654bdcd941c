import * as z from 'zod/mini';
import { Instant } from '../time/time';
import { asciiDomain } from './address';
import { PersonDetailsShape } from './person-details';

/** In its one form: trimmed, lower case, the domain in ASCII. */
export const Address = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.overwrite(asciiDomain), z.minLength(3), z.maxLength(320));

/** A person the rep sells to, as one of the rep's mailboxes knows them. A projection of the log. */
export const Prospect = z.object({
  id: z.string(),
  /** Canonical lower-case addresses, the first is the one to write to. */
  addresses: z.array(Address).check(z.minLength(1)),
  name: z.string().check(z.maxLength(200)),
  company: z.string().check(z.maxLength(200)),
  /** Address of the rep's account this prospect belongs to. */
  mailbox: z.string(),
  notes: z.string().check(z.maxLength(20_000)),
  ...PersonDetailsShape,
  /** Id of the stage of the rep's own they are in, once they replied; absent or empty = none. */
  stage: z.optional(z.string().check(z.maxLength(40))),
  createdAt: Instant,
  /** Ids of prospects merged into this one. */
  merged: z.array(z.string()),
});
export type Prospect = z.infer<typeof Prospect>;
