import { mailboxOf } from '@/lib/domain/prospect/address';
import type { Namer } from '../vault';

/**
 * What the team calls people, companies and touches: HMACs under the team's secret. Who knows an address finds what the
 * team knows of it; the other way round there is none but trying addresses.
 */
export interface Pseudonyms {
  /** One for all spellings of a mailbox. */
  address(address: string): Promise<string>;
  company(domain: string): Promise<string>;
  /** A touch as one member knows it. */
  touch(member: string, id: string): Promise<string>;
}

/** The pseudonyms of one team. */
export function createPseudonyms(namer: Namer): Pseudonyms {
  return {
    address: (address) => namer.item(`address:${mailboxOf(address)}`),
    company: (domain) => namer.item(`company:${domain}`),
    touch: (member, id) => namer.item(`touch:${member}:${id}`),
  };
}
