import type { Prospect } from './prospect';

/** The same person as prospects of the rep's other mailboxes: said on screen, never blocked. */
export function samePersonElsewhere(prospects: Iterable<Prospect>, address: string, mailbox: string): Prospect[] {
  const wanted = address.trim().toLowerCase();
  return [...prospects].filter((each) => each.mailbox !== mailbox && each.addresses.includes(wanted));
}
