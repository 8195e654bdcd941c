/** Whose mailbox this page shows. Data is kept by address, never by the N of `/u/N`, which moves between accounts. */

/** Marks of writing direction that Gmail puts into titles of right-to-left languages. */
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

const MAX_TITLE = 2_000;

/**
 * The address in a title like `Inbox (3) - someone@example.com - Example Mail`, lower-cased. The last address that is not
 * the end: what stands before it may be a subject, which anybody can write, and the company's name behind it may hold a dash.
 */
export function mailboxInTitle(title: string): string | null {
  const parts = title.slice(-MAX_TITLE).replace(DIRECTION_MARKS, '').split(' - ');
  const part = parts
    .slice(0, -1)
    .map((each) => each.trim())
    .findLast((each) => each.length <= 320 && ADDRESS.test(each));
  return part?.toLowerCase() ?? null;
}

/** The address Gmail writes into the head of its page, in every language; null where it does not. */
function mailboxInHead(page: Document): string | null {
  if (isDelegated(page)) return null;
  const content = page.querySelector('meta[name="og-profile-acct"]')?.getAttribute('content')?.trim() ?? '';
  return content.length <= 320 && ADDRESS.test(content) ? content.toLowerCase() : null;
}

/** The mailbox that the page itself names. */
export const mailboxOnPage = (page: Document): string | null => mailboxInHead(page) ?? mailboxInTitle(page.title);

/** The page of somebody else's mailbox. Which of the two addresses its head names is not known. */
const isDelegated = (page: Document) => /\/[bd]\/[^/]/.test(page.location?.pathname ?? '');

/** What is known about the mailbox so far, the surest first. */
export interface Mailbox {
  /** The page's own data, by way of the tap. */
  told(address: string | null): void;
  /** An opened thread names the address of the mailbox it is in. */
  inThread(address: string | null): void;
  current(): string | null;
}

/** What is known about the mailbox of a page, updated as it is learnt. */
export function createMailbox(page: Document): Mailbox {
  let told: string | null = null;
  let inThread: string | null = null;
  return {
    told: (address) => {
      told = address?.toLowerCase() ?? told;
    },
    inThread: (address) => {
      inThread = address?.toLowerCase() ?? inThread;
    },
    current: () => mailboxInHead(page) ?? told ?? mailboxInTitle(page.title) ?? inThread,
  };
}
