import common from 'email-providers/common.json';

/** On the library's list, yet placeholders, or companies whose people write from there for their work. */
const NOT_FREE_MAIL = new Set([
  ...['example.com', 'test.com', 'test.de', 'yourdomain.com', 'mydomain.com', 'mail-tester.com'],
  ...['about.com', 'alibaba.com', 'ancestry.com', 'bolt.com', 'discovery.com', 'law.com', 'medscape.com', 'oath.com'],
  ...['parrot.com', 'singpost.com', 'space.com', 'techspot.com', 'telstra.com', 'nus.edu.sg', 'unican.es'],
]);

/** Missing from it. */
const MORE = ['googlemail.com', 'ymail.com', 'rocketmail.com', 'fastmail.com', 'pm.me', 'tutanota.com', 'tuta.com'];

/** Providers with a domain in many countries: any public suffix after the name counts. */
const BY_NAME = new Set(['yahoo', 'hotmail', 'outlook', 'live', 'gmx']);

const domains = new Set<string>([...common.filter((domain) => !NOT_FREE_MAIL.has(domain)), ...MORE]);

/** Whether people get private mailboxes at this registrable domain, so that it says nothing about a company. */
export function isFreeMail(domain: string): boolean {
  return domains.has(domain) || BY_NAME.has(domain.slice(0, domain.indexOf('.')));
}
