import { asciiDomain } from '@/lib/domain/prospect/address';
import type { Settings } from '@/lib/domain/settings';
import { companyDomain, companyName, domainOf, registrableDomain } from './company';
import { isOnNeverList } from './never-list';
import { isRoleAddress } from './role-address';

/** Mail to more recipients than this is a circular and makes no prospect. */
const MAX_RECIPIENTS = 10;

interface Person {
  address: string;
  name: string;
}

/** A mail as far as the rule needs it. Addresses as Gmail had them. */
export interface Mail {
  /** The rep's account; empty while unknown. */
  mailbox: string;
  from: Person | null;
  to: Person[];
  cc: Person[];
  bcc: Person[];
}

/** Settings the rule looks at, plus the rep's other accounts as Gmail listed them. */
export type ProspectRules = Pick<Settings, 'enrollMode' | 'neverList' | 'ownDomains' | 'ownAddresses'> & {
  accounts: string[];
};

/** Why somebody is no prospect. */
export type NotProspect = 'own' | 'role' | 'never-list' | 'too-many-recipients' | 'copied';

/**
 * What to do with one person in To who is no prospect yet. `enroll` at once, `ask` first, `off` = only by hand,
 * `no` = not someone the rep sells to.
 */
export type Judgement = {
  address: string;
  name: string;
  company: string;
} & ({ verdict: 'enroll' | 'ask' | 'off' } | { verdict: 'no'; reason: NotProspect });

/** Trimmed, lower-case, the domain in ASCII, as prospects keep them; null when it is no address at all. */
export function canonicalAddress(address: string): string | null {
  const text = asciiDomain(address.trim().toLowerCase());
  const at = text.lastIndexOf('@');
  return at > 0 && at < text.length - 1 && text.length <= 320 && !/[\s<>"]/.test(text) ? text : null;
}

/** Lower-case addresses of the rep: set by hand, accounts in the browser, the mailbox and alias of this mail. */
export function ownAddresses(
  rules: Pick<ProspectRules, 'ownAddresses' | 'accounts'>,
  mail?: Pick<Mail, 'mailbox' | 'from'>,
) {
  const all = [...rules.ownAddresses, ...rules.accounts, mail?.mailbox ?? '', mail?.from?.address ?? ''];
  return new Set(all.flatMap((each) => canonicalAddress(each) ?? []));
}

/** Whether this is the rep or somebody of the rep's own company. Domains are learnt from the rep's own addresses. */
export function isOwn(address: string, own: ReadonlySet<string>, ownDomains: readonly string[]): boolean {
  return own.has(address) || domainsOf(own, ownDomains).has(registrableDomain(domainOf(address)));
}

function domainsOf(own: ReadonlySet<string>, ownDomains: readonly string[]): ReadonlySet<string> {
  return new Set([
    ...ownDomains.map((each) => registrableDomain(each.trim().replace(/^@/, '').toLowerCase())),
    ...[...own].flatMap((each) => companyDomain(each) ?? []),
  ]);
}

/** `isOwn` for many addresses: what the rules say is worked out once. */
export function ownTest(
  rules: Pick<ProspectRules, 'ownAddresses' | 'ownDomains' | 'accounts'>,
): (address: string) => boolean {
  const own = ownAddresses(rules);
  const domains = domainsOf(own, rules.ownDomains);
  return (address) => own.has(address) || domains.has(registrableDomain(domainOf(address)));
}

function reasonAgainst(address: string, mail: Mail, rules: ProspectRules): NotProspect | null {
  if (isOwn(address, ownAddresses(rules, mail), rules.ownDomains)) return 'own';
  if (isOnNeverList(address, rules.neverList)) return 'never-list';
  if (isRoleAddress(address)) return 'role';
  const recipients = new Set([...mail.to, ...mail.cc, ...mail.bcc].map((each) => each.address.trim().toLowerCase()));
  return recipients.size > MAX_RECIPIENTS ? 'too-many-recipients' : null;
}

function verdictFor(address: string, mode: Settings['enrollMode']): 'enroll' | 'ask' | 'off' {
  if (mode === 'manual') return 'off';
  if (mode === 'ask') return 'ask';
  return companyDomain(address) === null ? 'ask' : 'enroll';
}

/**
 * Who becomes a prospect, for each distinct person in To (Cc and Bcc never do). Pure. Not about people who already are
 * prospects.
 */
export function judgeRecipients(mail: Mail, rules: ProspectRules): Judgement[] {
  const seen = new Set<string>();
  return mail.to.flatMap(({ address: raw, name }): Judgement[] => {
    const address = canonicalAddress(raw);
    if (address === null || seen.has(address)) return [];
    seen.add(address);
    const who = { address, name: name.trim().slice(0, 200), company: companyName(address) };
    const reason = reasonAgainst(address, mail, rules);
    if (reason) return [{ ...who, verdict: 'no', reason }];
    return [{ ...who, verdict: verdictFor(address, rules.enrollMode) }];
  });
}
