import { getDomain, getDomainWithoutSuffix } from 'tldts-icann';
import { isFreeMail } from './free-mail';

const MAX_LENGTH = 320;

/** The part after the @, lower-case; empty when there is none. */
export function domainOf(address: string): string {
  return address
    .slice(address.lastIndexOf('@') + 1, address.length)
    .slice(0, MAX_LENGTH)
    .toLowerCase();
}

/** `mail.eu.acme.co.uk` → `acme.co.uk` by the public suffix list; a domain without one stays whole. */
export function registrableDomain(domain: string): string {
  return getDomain(domain, { validateHostname: false, extractHostname: false }) ?? domain;
}

/** The company's domain, or null where the address is a private one. */
export function companyDomain(address: string): string | null {
  const domain = registrableDomain(domainOf(address));
  return domain === '' || isFreeMail(domain) ? null : domain;
}

/** A first guess the rep can change: `big-corp.example` → `Big Corp`. Empty for a private address. */
export function companyName(address: string): string {
  const domain = companyDomain(address);
  if (domain === null) return '';
  const name = getDomainWithoutSuffix(domain, { validateHostname: false, extractHostname: false }) ?? domain;
  return name
    .split(/[-_]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
    .slice(0, 200);
}
