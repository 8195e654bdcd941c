import * as z from 'zod/mini';

/** What can be known of a person beside name, company and addresses. Each is text; empty = not known. */
const PERSON_DETAILS = ['title', 'phone', 'linkedIn', 'timeZone'] as const;
/** Name of a detail. */
export type PersonDetail = (typeof PERSON_DETAILS)[number];
/** All details of a person. */
export type PersonDetails = Record<PersonDetail, string>;
type SomeDetails = { [Detail in PersonDetail]?: string | undefined };

/** A person of whom no detail is known. */
export const NO_DETAILS: PersonDetails = { title: '', phone: '', linkedIn: '', timeZone: '' };

/** Pages link to it, and a backup from elsewhere may bring it: only addresses of linkedin.com pass. */
const LINKED_IN = /^(?:https:\/\/(?:[a-z]{2,3}\.)?linkedin\.com\/[!-~]+)?$/;
/** Characters of IANA names (theory.html of the tz database). */
const ZONE = /^[A-Za-z0-9_+\-/]*$/;

/** The details in the schemas of prospects. */
export const PersonDetailsShape = {
  title: z.string().check(z.maxLength(200)),
  /** As the rep or a file wrote it: "+49 30 123456 ext. 7". */
  phone: z.string().check(z.maxLength(60)),
  /** `https://www.linkedin.com/in/…` */
  linkedIn: z.string().check(z.maxLength(300), z.regex(LINKED_IN)),
  /** IANA name, such as `Europe/Berlin`. A newer browser may know names that this one does not. */
  timeZone: z.string().check(z.maxLength(64), z.regex(ZONE)),
};

/** For events and commands, which name only what they set. */
export const SomeDetailsShape = {
  title: z.optional(PersonDetailsShape.title),
  phone: z.optional(PersonDetailsShape.phone),
  linkedIn: z.optional(PersonDetailsShape.linkedIn),
  timeZone: z.optional(PersonDetailsShape.timeZone),
};

/** The details of an object that has more than these. */
export function detailsOf(from: SomeDetails): PersonDetails {
  const { title = '', phone = '', linkedIn = '', timeZone = '' } = from;
  return { title, phone, linkedIn, timeZone };
}

/** Each detail as `first` has it, else (not named there, or with `orEmpty` an empty text) as `second` has it. */
export function joinDetails(first: SomeDetails, second: SomeDetails, orEmpty: boolean): PersonDetails {
  const pick = (detail: PersonDetail) =>
    orEmpty ? first[detail] || second[detail] : (first[detail] ?? second[detail]);
  return detailsOf(Object.fromEntries(PERSON_DETAILS.map((detail) => [detail, pick(detail)])));
}

/** Only the details that are named and differ from `known`. */
export function changedDetails(from: SomeDetails, known: PersonDetails): Partial<PersonDetails> {
  const changes: Partial<PersonDetails> = {};
  for (const detail of PERSON_DETAILS) {
    const next = from[detail];
    if (next !== undefined && next !== known[detail]) changes[detail] = next;
  }
  return changes;
}

/**
 * The one form of a LinkedIn address: of a person (`in`, `pub`) or a company, without tracking, with or without the
 * protocol. Null where the text is none.
 */
export function linkedInAddress(text: string): string | null {
  const found =
    /^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/(?:mwlite\/)?(in|pub|company|sales\/(?:lead|people))\/([^\s/?#]+)/i.exec(
      text.trim().slice(0, 1_000),
    );
  const [, kind = '', name = ''] = found ?? [];
  if (!found) return null;
  const address = `https://www.linkedin.com/${kind.toLowerCase()}/${encodeOnce(name)}`;
  return address.length <= 300 ? address : null;
}

function encodeOnce(name: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(name));
  } catch {
    return encodeURIComponent(name);
  }
}
