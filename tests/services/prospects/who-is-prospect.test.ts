import { describe, expect, test } from 'vitest';
import { companyDomain, companyName } from '@/lib/services/prospects/company';
import { isOnNeverList } from '@/lib/services/prospects/never-list';
import { isRoleAddress } from '@/lib/services/prospects/role-address';
import {
  canonicalAddress,
  judgeRecipients,
  type Mail,
  type ProspectRules,
} from '@/lib/services/prospects/who-is-prospect';

const people = (...addresses: string[]) => addresses.map((address) => ({ address, name: '' }));
const MAIL: Mail = {
  mailbox: 'rep@seller.example',
  from: { address: 'rep@seller.example', name: 'Rep' },
  to: [],
  cc: [],
  bcc: [],
};
const RULES: ProspectRules = { enrollMode: 'always', neverList: [], ownDomains: [], ownAddresses: [], accounts: [] };

function verdict(address: string, rules: Partial<ProspectRules> = {}, mail: Partial<Mail> = {}): string {
  const [judgement] = judgeRecipients({ ...MAIL, to: people(address), ...mail }, { ...RULES, ...rules });
  if (!judgement) return 'no address';
  return judgement.verdict === 'no' ? judgement.reason : judgement.verdict;
}

describe('who becomes a prospect', () => {
  test.each<[string, string, Partial<ProspectRules>]>([
    ['ada@acme.example', 'enroll', {}],
    [' Ada@ACME.example', 'enroll', {}],
    ['ada@example.com', 'enroll', {}],
    ['ada@gmail.com', 'ask', {}],
    ['ada@googlemail.com', 'ask', {}],
    ['ada@yahoo.co.in', 'ask', {}],
    ['ada@hotmail.fr', 'ask', {}],
    ['ada@web.de', 'ask', {}],
    ['ada@acme.example', 'ask', { enrollMode: 'ask' }],
    ['ada@acme.example', 'off', { enrollMode: 'manual' }],
    ['colleague@seller.example', 'own', {}],
    ['colleague@mail.seller.example', 'own', {}],
    ['rep@gmail.com', 'own', { ownAddresses: ['Rep@Gmail.com'] }],
    ['other@gmail.com', 'ask', { ownAddresses: ['rep@gmail.com'] }],
    ['boss@second.example', 'own', { accounts: ['rep@second.example'] }],
    ['boss@second.example', 'own', { ownDomains: ['Second.example'] }],
    ['no-reply@acme.example', 'role', {}],
    ['info@acme.example', 'role', {}],
    ['ada@acme.example', 'never-list', { neverList: ['acme.example'] }],
    ['not an address', 'no address', {}],
    ['@acme.example', 'no address', {}],
  ])('%s: %s', (address, expected, rules) => {
    expect(verdict(address, rules)).toBe(expected);
  });

  test('ten recipients are a mail, eleven a circular; Cc and Bcc are counted, each address once', () => {
    const ten = Array.from({ length: 10 }, (_, index) => `p${index}@acme.example`);
    const all = (mail: Partial<Mail>) => judgeRecipients({ ...MAIL, ...mail }, RULES).map((each) => each.verdict);
    expect(new Set(all({ to: people(...ten), cc: people('P0@acme.example') }))).toEqual(new Set(['enroll']));
    expect(new Set(all({ to: people(...ten), bcc: people('x@acme.example') }))).toEqual(new Set(['no']));
  });

  test('each person once, Cc and Bcc never', () => {
    const mail = { to: people('ada@acme.example', 'ADA@acme.example'), cc: people('bo@acme.example') };
    expect(judgeRecipients({ ...MAIL, ...mail }, RULES)).toEqual([
      { address: 'ada@acme.example', name: '', company: 'Acme', verdict: 'enroll' },
    ]);
  });

  test.each([
    ['ada@mail.eu.big-corp.co.uk', 'big-corp.co.uk', 'Big Corp'],
    ['ada@acme.example', 'acme.example', 'Acme'],
    ['ada@gmail.com', null, ''],
    ['ada@localhost', 'localhost', 'Localhost'],
  ])('the company of %s is %s, called "%s"', (address, domain, name) => {
    expect(companyDomain(address)).toBe(domain);
    expect(companyName(address)).toBe(name);
  });

  test.each([
    ['noreply@acme.example', true],
    ['do_not_reply@acme.example', true],
    ['bounces+12=x@acme.example', true],
    ['notifications-billing@acme.example', true],
    ['news-request@acme.example', true],
    ['team@lists.acme.example', true],
    ['sales+eu@acme.example', true],
    ['salesman@acme.example', false],
    ['newsom.info@acme.example', false],
    ['noreen@acme.example', false],
    ['mary-l@acme.example', false],
  ])('%s is a role: %s', (address, expected) => {
    expect(isRoleAddress(address)).toBe(expected);
  });

  test.each([
    ['ada@acme.example', 'ada@acme.example', true],
    ['ada@acme.example', 'ADA@Acme.example', true],
    ['ada@acme.example', 'acme.example', true],
    ['ada@eu.acme.example', 'acme.example', true],
    ['ada@notacme.example', 'acme.example', false],
    ['ada@acme.example', '@acme.example', true],
    ['ada@acme.example', '*@acme.example', true],
    ['ada.l@acme.example', 'ada*@*.example', true],
    ['bo@acme.example', 'ada*@*.example', false],
    ['ada@acme.example', '*.example', true],
    ['ada@acme.example', 'a*a@acme.example', true],
    ['aa@acme.example', 'aa*aa@acme.example', false],
    ['ada@acme.example', '@', false],
    ['ada@acme.example', '  ', false],
  ])('%s on a never list with "%s": %s', (address, entry, expected) => {
    expect(isOnNeverList(address, [entry])).toBe(expected);
  });

  test('a never list entry made to be slow is not', () => {
    expect(isOnNeverList(`${'a'.repeat(300)}@acme.example`, [`${'*a'.repeat(150)}b`])).toBe(false);
  });

  test.each([
    ['A@B.example', 'a@b.example'],
    ['a b@c.example', null],
    ['a@', null],
    [`${'a'.repeat(320)}@c.example`, null],
  ])('%s → %s', (address, expected) => {
    expect(canonicalAddress(address)).toBe(expected);
  });
});
