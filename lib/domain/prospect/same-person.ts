import type { Prospect } from './prospect';

/** The same person as prospects of the rep's other mailboxes: said on screen, never blocked. */
export function samePersonElsewhere(prospects: Iterable<Prospect>, address: string, mailbox: string): Prospect[] {
  const wanted = address.trim().toLowerCase();
  return [...prospects].filter((each) => each.mailbox !== mailbox && each.addresses.includes(wanted));
}

const words = (name: string) => name.trim().toLowerCase().split(/\s+/).filter(Boolean).toSorted().join(' ');

/** Whether two prospects of one mailbox may be one person: the same full name (two words or more) at the same company. */
export function mayBeSamePerson(one: Prospect, other: Prospect): boolean {
  const name = words(one.name);
  return (
    one.id !== other.id &&
    one.mailbox === other.mailbox &&
    one.company !== '' &&
    one.company === other.company &&
    name.includes(' ') &&
    name === words(other.name)
  );
}
