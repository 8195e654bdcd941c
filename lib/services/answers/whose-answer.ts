import type { Prospect } from '@/lib/domain/prospect/prospect';
import type { WireMessage } from '@/lib/gmail/wire/records';
import { companyDomain } from '../prospects/company';
import { canonicalAddress } from '../prospects/who-is-prospect';
import { type InboxFacts, onThread } from './inbox-facts';

const ROBOTS = /^(?:mailer-daemon|postmaster)@/;

/** Whose enrollment a message is about, and how its sender stands to that prospect. */
export interface Whose {
  prospect: Prospect;
  sender: 'prospect' | 'robot' | 'colleague';
}

const words = (name: string) => name.trim().toLowerCase().split(/\s+/).filter(Boolean).toSorted().join(' ');

/** The same full name (at least two words) on the same thread: the same person from another address. */
function isSamePerson(name: string, prospect: Prospect): boolean {
  const wanted = words(name);
  return wanted.includes(' ') && wanted === words(prospect.name);
}

/** Nobody, for mail that concerns no prospect. Mail from strangers on a thread (a forward) says nothing about anybody. */
export function whoseAnswer(message: WireMessage, facts: InboxFacts): Whose[] {
  const address = canonicalAddress(message.from?.address ?? '');
  if (address === null) return [];
  const writer = facts.byAddress.get(address);
  if (writer) return [{ prospect: writer, sender: 'prospect' }];
  const there = onThread(facts, message);
  if (ROBOTS.test(address)) return there.map((prospect) => ({ prospect, sender: 'robot' as const }));
  const same = there.find((prospect) => isSamePerson(message.from?.name ?? '', prospect));
  if (same) return [{ prospect: same, sender: 'prospect' }];
  const company = companyDomain(address);
  return there
    .filter((prospect) => company !== null && prospect.addresses.some((each) => companyDomain(each) === company))
    .map((prospect) => ({ prospect, sender: 'colleague' as const }));
}
