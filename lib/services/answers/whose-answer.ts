import type { Sender } from '@/lib/domain/answer/policy';
import { mailboxOf } from '@/lib/domain/prospect/address';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import type { Evidence } from '@/lib/gmail/answers/evidence';
import { isGoogleRobot, isRobot } from '@/lib/gmail/answers/robots';
import type { WireMessage } from '@/lib/gmail/wire/records';
import { companyDomain } from '../prospects/company';
import { canonicalAddress } from '../prospects/who-is-prospect';
import { type InboxFacts, onThread } from './inbox-facts';

/** Whose enrollment a message is about, and how its sender stands to that prospect. */
export interface Whose {
  prospect: Prospect;
  sender: Sender;
}

const words = (name: string) => name.trim().toLowerCase().split(/\s+/).filter(Boolean).toSorted().join(' ');

/** The same full name (at least two words) on the same thread: the same person from another address. */
function isSamePerson(name: string, prospect: Prospect): boolean {
  const wanted = words(name);
  return wanted.includes(' ') && wanted === words(prospect.name);
}

/** `gil+vendors@plus.example` is answered from `gil@plus.example`: on the thread, one mailbox. */
const withoutTag = (address: string) => address.replace(/\+[^@]*@/, '@');
const isSameMailbox = (address: string, { addresses }: Prospect) =>
  addresses.some((each) => withoutTag(each) === withoutTag(address));

const isCompany = (company: string | null, { addresses }: Prospect) =>
  company !== null && addresses.some((each) => companyDomain(each) === company);

/** The enrollments a message is about; empty when it concerns no prospect. */
export function whoseAnswer(
  message: WireMessage,
  { addresses }: Pick<Evidence, 'addresses'>,
  facts: InboxFacts,
): Whose[] {
  const address = canonicalAddress(message.from?.address ?? '');
  if (address === null) return [];
  const there = onThread(facts, message);
  if (isRobot(address)) return ofRobot(address, addresses, there);
  const writer =
    facts.byAddress.get(mailboxOf(address)) ??
    there.find((prospect) => isSameMailbox(address, prospect) || isSamePerson(message.from?.name ?? '', prospect));
  const company = companyDomain(address);
  const others = there
    .filter((prospect) => prospect !== writer)
    .map((prospect): Whose => ({ prospect, sender: isCompany(company, prospect) ? 'colleague' : 'stranger' }));
  if (!writer) return /^(?:no|do-?not)-?_?reply/.test(address) ? [] : others;
  // Prospects of other companies on the same mail go on: somebody else's answer is none of theirs.
  return [{ prospect: writer, sender: 'prospect' }, ...others.filter(({ sender }) => sender === 'colleague')];
}

/** A mail system's notice is about the addresses it names, and counts from Google or the domain of the address. */
function ofRobot(robot: string, named: readonly string[], there: readonly Prospect[]): Whose[] {
  const domain = robot.split('@')[1] ?? '';
  const speaksFor = (prospect: Prospect) =>
    isGoogleRobot(robot) || prospect.addresses.some((each) => isWithin(domain, each.split('@')[1] ?? ''));
  if (named.length === 0)
    return there.map((prospect) => ({ prospect, sender: speaksFor(prospect) ? 'robot-unnamed' : 'robot-stranger' }));
  return there
    .filter((prospect) =>
      prospect.addresses.some((each) => named.some((one) => canonicalAddress(one) === each || one === each)),
    )
    .map((prospect) => ({ prospect, sender: speaksFor(prospect) ? 'robot' : 'robot-stranger' }));
}

const isWithin = (host: string, domain: string) => domain !== '' && (host === domain || host.endsWith(`.${domain}`));
