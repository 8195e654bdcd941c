import * as z from 'zod/mini';
import { SomeDetailsShape } from '../prospect/person-details';
import { Address } from '../prospect/prospect';
import { TouchSource } from '../prospect/touch';

/** Parts of events and commands that are the same in both. */

/** An id of anything in the log. */
export const Id = z.string().check(z.minLength(1), z.maxLength(500));
/** A text of at most so many UTF-16 code units. */
export const text = (max: number) => z.string().check(z.maxLength(max));

const addresses = z.array(Address).check(z.minLength(1), z.maxLength(50));
const notes = z.optional(text(20_000));

/** What is known of a prospect who is added. */
export const AddedProspectShape = {
  addresses,
  name: text(200),
  company: text(200),
  mailbox: text(320),
  source: TouchSource,
  notes,
  ...SomeDetailsShape,
};

/** What may be edited of a prospect. Only the named fields change. */
export const EditedProspectShape = {
  name: z.optional(text(200)),
  company: z.optional(text(200)),
  notes,
  stage: z.optional(text(40)),
  ...SomeDetailsShape,
  addresses: z.optional(addresses),
};
