import type { Channel } from '../cadence/cadence';
import type { LocalDate } from '../time/local-date';
import type { LocalDateTime, Now } from '../time/time';
import type { Offer } from './offer';

/** Something the rep may put into a draft: a value item or a template, with merge fields such as `{{firstName}}`. */
export interface Insertable {
  id: string;
  kind: 'value' | 'template';
  title: string;
  /** All that goes into the draft, the link included. */
  text: string;
  url: string | null;
}

/** A touch by a teammate who works with the same people. */
export interface TeammateTouch {
  teammate: string;
  date: LocalDate;
  channel: Channel;
  /** Of the very person; otherwise of somebody at their company. */
  samePerson: boolean;
}

/** What compose help may know of one recipient. */
export interface ComposeRecipient {
  address: string;
  name: string;
  company: string;
  /** Their position; empty = not known. */
  title: string;
  prospectId: string | null;
  /** They asked for no more mail, in this or another mailbox of the rep. */
  optedOut: boolean;
  /** The teammate they told so; absent where it was the rep. */
  optedOutBy?: string | undefined;
  /** The latest touch by a teammate within the rep's limit of days, of this person where there is one. */
  teammate?: TeammateTouch | null;
  /** The last touch out, on any channel. */
  last: { channel: Channel; local: LocalDateTime } | null;
  /** Subjects of the last outbound mails, newest first, at most 5. */
  subjects: string[];
  /** Ids of value items already given to this prospect. */
  givenIds: string[];
  /** When the next touch should happen by the cadence; null when none is planned. */
  dueAt: LocalDateTime | null;
  /** The best item for the step that is next, not yet given to them or their company. */
  offer: Offer | null;
  /** Outbound mails to this company within the rep's limit, teammates' included, and the last reply of a colleague. Null = no company. */
  companyLoad: {
    domain: string;
    emails: number;
    limit: number;
    days: number;
    reply: { name: string; local: LocalDateTime } | null;
  } | null;
}

/** What compose help may know about an open draft. */
export interface ComposeContext {
  now: Now;
  recipients: ComposeRecipient[];
  inserts: Insertable[];
}
